"""Redirects, followed by hand: every step stands under the same checks as the first."""

from collections.abc import Callable

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.response import Response

MOST_REDIRECTS = 5
MOST_SECONDS = 30.0  # for one page, all its redirects together
_REDIRECTS = (301, 302, 303, 307, 308)

Get = Callable[[Address, float], Response]  # an address, and the seconds that are left
Check = Callable[[Address], None]  # raises OwnwordsError where an address may not be fetched


def followed(address: Address, get: Get, check: Check) -> Response:
    """Return what stands at an address, or where it redirects to; `check` judges every step.

    Raises OwnwordsError naming both addresses where a redirect leads to one that is refused.
    """
    check(address)
    seconds, at = MOST_SECONDS, address
    for _ in range(MOST_REDIRECTS + 1):
        response = get(at, seconds)
        if response.status not in _REDIRECTS:
            return response
        at = _next(at, response.headers.get("location", ""), check)
        seconds -= response.seconds
    remedy = "Find the page in a browser and give the address that it ends at."
    raise OwnwordsError(f"{address} redirects more than {MOST_REDIRECTS} times", at, remedy)


def _next(at: Address, location: str, check: Check) -> Address:
    try:
        target = at.joined(_as_utf8(location))
    except OwnwordsError as error:
        what = f"{at} redirects to what is no address to fetch"
        raise OwnwordsError(what, error.value, error.what + ".") from None
    try:
        check(target)
    except OwnwordsError as error:
        what = f"{at} redirects to {target}, which is refused. {error.what}"
        raise OwnwordsError(what, error.value, error.remedy) from None
    return target


def _as_utf8(header: str) -> str:
    """Return a header as what it is today: the bytes of UTF-8, whatever the standard says."""
    return header.encode("latin-1").decode("utf-8", "replace")
