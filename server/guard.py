"""What every response carries and every request must keep to, written as plain ASGI."""

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 1_000_000  # bytes

_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # an address says what somebody reads
}
_DOCS = ("/docs", "/static-offline-docs")  # Swagger UI needs inline scripts


class Guard:
    """Adds the security headers, and refuses bodies larger than a conversation can be."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless its body is too large."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), scope["path"])
            await send(message)

        body = await _body(scope, receive)
        if body is None:
            await _too_large()(scope, receive, send_guarded)
        else:
            await self._app(scope, _again(body, receive), send_guarded)


async def _body(scope: Scope, receive: Receive) -> bytes | None:
    """Return the whole body, or None as soon as it is too large."""
    parts: list[bytes] = []
    size, more = 0, scope["method"] in ("POST", "PUT", "PATCH")
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST_BODY:
            return None
        more = message.get("more_body", False)
    return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that gives a body that was read already, once."""
    given = False

    async def once() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once


def _add_headers(headers: MutableHeaders, path: str) -> None:
    for name, value in _HEADERS.items():
        headers[name] = value
    if not path.startswith(_DOCS):
        headers["Content-Security-Policy"] = _POLICY


def _too_large() -> JSONResponse:
    fault = {
        "what": "The request is too large",
        "value": f"over {LARGEST_BODY:,} bytes",
        "remedy": "Send fewer or shorter messages.",
    }
    return JSONResponse({"error": fault}, status_code=413)
