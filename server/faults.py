"""Every fault as `{"error": {"what", "value", "remedy"}}`, without a word that a person typed."""

import logging
from collections.abc import Sequence
from traceback import extract_tb
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from ingest.error import OwnwordsError

_log = logging.getLogger("ownwords")


class NoIndexError(OwnwordsError):
    """There is nothing to answer from."""


def add_fault_handlers(app: FastAPI) -> None:
    """Make the app answer every fault in one form."""
    app.exception_handler(NoIndexError)(_no_index)
    app.exception_handler(OwnwordsError)(_bad_request)
    app.exception_handler(RequestValidationError)(_invalid)
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(Exception)(_crash)


def _no_index(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, OwnwordsError), "registered for this class"
    return _fault(503, error.what, error.value, error.remedy)


def _bad_request(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, OwnwordsError), "registered for this class"
    return _fault(422, error.what, error.value, error.remedy)


def _invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError), "registered for this class"
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return _fault(422, "The request is not JSON", "malformed", "Send a JSON object.")
    value = f"a {type(first.get('input')).__name__}"  # its type alone: the value may be a message
    return _fault(422, f"The request's {_place(first['loc'])} is not right", value, first["msg"])


def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException), "registered for this class"
    return _fault(
        error.status_code, str(error.detail), str(error.status_code), "Check the address."
    )


def _crash(_: Request, error: Exception) -> JSONResponse:
    """Log where it happened and what kind it was: its message might hold what somebody typed."""
    last = extract_tb(error.__traceback__)[-1]
    _log.error("%s in %s, line %s", type(error).__name__, last.filename, last.lineno)
    return _fault(500, "Something went wrong on our side", "a fault", "Try again in a minute.")


def _place(location: Sequence[Any]) -> str:
    return ".".join(str(part) for part in location if part != "body") or "body"


def _fault(status: int, what: str, value: str, remedy: str) -> JSONResponse:
    fault = {"what": what, "value": value, "remedy": remedy}
    return JSONResponse({"error": fault}, status_code=status)
