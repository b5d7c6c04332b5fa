"""What of a set reached its index: these texts are sound, so what is set aside is lost."""

from collections.abc import Iterator

from eval.measure.interval import share
from eval.public.built import Built
from eval.public.result import Result

HELD = "read into the index"


def held(built: Built) -> Iterator[Result]:
    """Yield the shares of sentences that may be quoted, and of texts that have one."""
    name = built.dataset.name
    sentences = (s.quotable for d in built.library.store.documents() for s in d.sentences)
    texts = (excerpt.id in built.placed for excerpt in built.dataset.excerpts)
    yield Result(name, HELD, "sentences that may be quoted", share("share", sentences))
    yield Result(name, HELD, "texts with such a sentence", share("share", texts))
