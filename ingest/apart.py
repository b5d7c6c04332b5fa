"""Processes that start from nothing, the caller's own script left out.

Python would import that script again in each, and fail where it does its work at the top level.
"""

import sys
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.popen_spawn_posix import Popen
from multiprocessing.process import BaseProcess
from types import ModuleType


class _Process(SpawnProcess):
    @staticmethod
    def _Popen(process: BaseProcess) -> Popen:  # noqa: N802
        script = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            return Popen(process)
        finally:
            sys.modules["__main__"] = script


class Apart(SpawnContext):
    """A context of multiprocessing for such processes."""

    Process = _Process
