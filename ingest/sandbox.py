"""Files are read in worker processes of limited memory and time: one may be made to do harm.

A worker that runs over a limit, or crashes, costs that one file and nothing else.
"""

import os
import resource
from atexit import register
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from multiprocessing import active_children
from pathlib import Path
from typing import ParamSpec, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from ingest.apart import Apart
from ingest.document import Document
from ingest.error import OwnwordsError
from ingest.listing import Listed
from ingest.read import read_document

SECONDS = 60  # for one file
MEMORY = 2_000_000_000  # bytes of address space for one worker
_AHEAD = 4  # files in hand for each worker, so that results wait for nobody and fill no memory

Outcome = Document | OwnwordsError
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


def read_all(files: Iterable[Listed]) -> Iterator[Outcome]:
    """Yield the document of each file, in order, or the error that says why there is none."""
    waiting: deque[tuple[Listed, ProcessFuture[Document]]] = deque()
    try:
        for listed in files:
            waiting.append((listed, _scheduled(listed)))
            if len(waiting) >= _AHEAD * _workers():
                yield _outcome_of(*waiting.popleft())
        while waiting:
            yield _outcome_of(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()  # type: ignore[no-untyped-call]


def in_worker(
    file: Path, function: Callable[_Given, _Made], *args: _Given.args, **kwargs: _Given.kwargs
) -> _Made:
    """Return what a function makes of a file; raise OwnwordsError where it is too much for it."""
    future = _pool().schedule(function, args=args, kwargs=kwargs, timeout=SECONDS)
    outcome = _outcome(file, future)
    if isinstance(outcome, OwnwordsError):
        raise outcome
    return outcome


def _scheduled(listed: Listed) -> ProcessFuture[Document]:
    return _pool().schedule(read_document, args=[listed.file, listed.stated], timeout=SECONDS)


def _outcome_of(listed: Listed, future: ProcessFuture[Document]) -> Outcome:
    return _outcome(listed.file, future)


def _outcome(file: Path, future: ProcessFuture[_Made]) -> _Made | OwnwordsError:
    at = f"{file} cannot be read"
    try:
        return future.result()
    except OwnwordsError as error:
        return error
    except TimeoutError:
        return OwnwordsError(at, f"more than {SECONDS} seconds", "Split it, or save it anew.")
    except (MemoryError, ProcessExpired) as error:
        return OwnwordsError(at, f"it needs too much memory, {type(error).__name__}", _REMEDY)
    except (Exception, SystemExit) as error:  # a library's fault, met by a file nobody foresaw
        return OwnwordsError(at, type(error).__name__, _REMEDY)


_REMEDY = "Save it anew, or as another format, and leave it out until then."


@cache
def _pool() -> ProcessPool:
    """Return the workers, started once a process: each start costs half a second."""
    pool = ProcessPool(_workers(), initializer=_limit, context=Apart())
    register(_stop, pool)
    return pool


def _stop(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    for worker in active_children():  # join takes away the locks that a starting one asks for
        worker.terminate()
    pool.join()


def _workers() -> int:
    return os.cpu_count() or 1


def _limit() -> None:
    """Bound what a worker may take, and let it write no file."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
