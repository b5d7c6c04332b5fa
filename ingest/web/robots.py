"""What the sites themselves allow: their robots.txt, as RFC 9309 tells crawlers to read it."""

from protego import Protego

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.client import Client
from ingest.web.follow import followed
from ingest.web.hosts import Hosts
from ingest.web.report import PassedOverError

_LARGEST = 500 * 1024  # bytes that are read of a robots.txt
_LONGEST_DELAY = 60.0  # seconds; at a page a minute, a hundred pages take two hours
_MOST_RULES = 5_000_000  # rules for each robot named: protego keeps them all
_ROBOT = "Ownwords"


class Robots:
    """The robots.txt of every host, each asked for once."""

    def __init__(self, client: Client, hosts: Hosts) -> None:
        self._client, self._hosts = client, hosts
        self._rules: dict[str, Protego | OwnwordsError] = {}  # by origin

    def check(self, address: Address) -> None:
        """Raise PassedOverError where a site does not want a page fetched.

        Raises OwnwordsError where its robots.txt cannot be had: it may forbid anything.
        """
        if address.origin not in self._rules:
            self._rules[address.origin] = self._read(address)
        rules = self._rules[address.origin]
        if isinstance(rules, OwnwordsError):
            what = f"{address} is not fetched, since {rules.what}"
            raise OwnwordsError(what, rules.value, rules.remedy)
        if not rules.can_fetch(str(address), _ROBOT):
            remedy = "Ask the site, or save the page by hand."
            raise PassedOverError(
                f"{address} is not for robots", "its robots.txt forbids it", remedy
            )

    def _read(self, address: Address) -> Protego | OwnwordsError:
        try:
            rules = self._fetched(Address.parse(f"{address.origin}/robots.txt"))
            self._keep_pace(address.host, rules)
        except OwnwordsError as error:
            return error
        return rules

    def _fetched(self, address: Address) -> Protego:
        response = followed(
            address,
            lambda at, seconds: self._client.get(at, _LARGEST, seconds, cut=True),
            self._hosts.check,
        )
        if response.status == 200:
            return _parsed(address, response.data.decode("utf-8", "replace"))
        if 400 <= response.status < 500 and response.status != 429:  # too many requests
            return Protego.parse("")  # there is none: all is allowed
        remedy = "Try again later."
        raise OwnwordsError(f"{address} cannot be had", f"status {response.status}", remedy)

    def _keep_pace(self, host: str, rules: Protego) -> None:
        delay = rules.crawl_delay(_ROBOT) or 0.0
        if delay > _LONGEST_DELAY:
            remedy = "Ask the site, or save its pages by hand."
            raise OwnwordsError(f"{host} wants a longer wait", f"{delay:.0f} s a page", remedy)
        self._client.pace.slow_down(host, delay)


def _parsed(address: Address, text: str) -> Protego:
    lines = [line.strip().lower() for line in text.removeprefix("\ufeff").splitlines()]
    robots = sum(line.startswith("user") for line in lines)
    if robots * len(lines) > _MOST_RULES:
        remedy = "Save the pages of this site by hand."
        raise OwnwordsError(f"{address} has too many rules", f"{len(lines)} lines", remedy)
    return Protego.parse(text.removeprefix("\ufeff"))
