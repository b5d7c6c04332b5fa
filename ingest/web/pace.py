"""How fast one host is asked: never faster than it likes."""

from ingest.web.clock import Clock

USUAL_DELAY = 1.0  # seconds from one request to a host to the next


class Pace:
    """Lets time pass between two requests to one host."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._delays: dict[str, float] = {}
        self._asked: dict[str, float] = {}  # when each host was asked last

    def slow_down(self, host: str, delay: float) -> None:
        """Leave at least `delay` seconds between requests to a host from now on."""
        self._delays[host] = max(delay, self._delays.get(host, USUAL_DELAY))

    def wait(self, host: str) -> None:
        """Return once a host may be asked, and take it as asked."""
        if host in self._asked:
            due = self._asked[host] + self._delays.get(host, USUAL_DELAY)
            self._clock.sleep(max(0.0, due - self._clock.now()))
        self._asked[host] = self._clock.now()
