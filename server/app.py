"""The HTTP service: the chat, the source viewer, and whether all is well."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from threading import Thread
from typing import Annotated, Any

from fastapi import FastAPI, Header, HTTPException, Query
from fastapi_offline import FastAPIOffline
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles

from answer.answerer import Answerer
from answer.render import citation, render, render_quote
from answer.triage.numbers import check_numbers
from answer.triage.reply import noticed, urgent_reply
from ingest.document import Document, Span
from ingest.error import OwnwordsError
from server.contract import ERRORS, ChatRequest, ChatResponse, DocumentOut
from server.faults import NoIndexError, add_fault_handlers
from server.guard import Guard
from server.pages import document_page, front_page
from server.settings import Settings
from server.shelf import Shelf

_STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings) -> FastAPI:
    """Return the service over the index that the settings name, which may not be there yet.

    Raises OwnwordsError where a number to call in an emergency was not verified within a year.
    """
    check_numbers(date.today())
    shelf = Shelf(settings.index, settings.model)
    app = FastAPIOffline(
        title="Ownwords",
        version=version("ownwords"),
        description="Answers questions only in the words of its documents, with citations.",
        redoc_url=None,
        lifespan=_warmed(shelf),
    )
    add_fault_handlers(app)
    app.add_middleware(Guard)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    _add_chat(app, shelf)
    _add_viewer(app, shelf)
    _add_health(app, shelf)
    return app


def _warmed(shelf: Shelf) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Load the model beside the first requests, so that the server listens at once."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        Thread(target=shelf.warm_up, daemon=True).start()
        yield

    return lifespan


def _add_chat(app: FastAPI, shelf: Shelf) -> None:
    @app.get("/", include_in_schema=False)
    def page() -> HTMLResponse:
        try:
            answerer = _answerer(shelf)
        except NoIndexError:
            return HTMLResponse(front_page([]))
        quotes = [render_quote(quote, answerer.library) for quote in answerer.helplines()]
        return HTMLResponse(front_page(quotes))

    @app.post("/v1/chat", responses=ERRORS, response_model_exclude_unset=True)
    def chat(request: ChatRequest, response: Response) -> ChatResponse:
        """Answer the last message of a conversation in the documents' own words."""
        if request.messages[-1].role != "user":
            remedy = "End with a message of the user's."
            raise OwnwordsError("The last message is nobody's question", "assistant", remedy)
        response.headers["Cache-Control"] = "no-store"
        turns = [message.content for message in request.messages if message.role == "user"]
        seen = noticed(turns)
        if urgent := urgent_reply(seen, request.region):  # before all that could fail
            return ChatResponse.model_validate(render(urgent, None))
        answerer = _answerer(shelf)
        quoted = [message.content for message in request.messages if message.role == "assistant"]
        answer = answerer.answer_noticed(seen, turns, request.region, quoted)
        return ChatResponse.model_validate(render(answer, answerer.library))


def _add_viewer(app: FastAPI, shelf: Shelf) -> None:
    @app.get(
        "/v1/documents/{document_id}",
        response_model=DocumentOut,
        response_model_exclude_unset=True,
        responses=ERRORS,
    )
    def document(
        document_id: str,
        start: Annotated[int, Query(ge=0, description="of the quote to mark")] = 0,
        end: Annotated[int, Query(ge=0)] = 0,
        accept: Annotated[str, Header()] = "",
    ) -> Any:
        """Show a document's whole canonical text with a quote marked: a page, or JSON."""
        found = _answerer(shelf).library.store.document(document_id)
        if found is None:
            raise HTTPException(404, "There is no such document")
        quote = _span_in(found, start, end)
        if "text/html" in accept:
            return HTMLResponse(document_page(found, quote))
        return {
            "id": found.id,
            "sha256": found.sha256,
            "text": found.text,
            "start": start,
            "end": end,
            "quote": quote.of(found.text),
            "citation": citation(found, start),
        }


def _add_health(app: FastAPI, shelf: Shelf) -> None:
    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        """Say that the server runs."""
        return {"status": "ok"}

    @app.get("/readyz", responses=ERRORS)
    def readyz() -> JSONResponse:
        """Say whether questions can be answered, and from which build."""
        return JSONResponse({"status": "ready", "index": _answerer(shelf).library.build})


def _answerer(shelf: Shelf) -> Answerer:
    try:
        return shelf.answerer()
    except OwnwordsError as error:
        raise NoIndexError(error.what, error.value, error.remedy) from None


def _span_in(document: Document, start: int, end: int) -> Span:
    if not start <= end <= len(document.text):
        remedy = f"Offsets go from 0 to {len(document.text)}, start before end."
        raise OwnwordsError("The span is not in the document", f"{start} to {end}", remedy)
    return Span(start, end)
