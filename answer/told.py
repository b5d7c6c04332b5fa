"""Messages that no sentence on the subject answers: they want a person, or a page's age."""

from collections.abc import Callable, Sequence

from answer.answer import Quote
from answer.asker import Asker
from answer.dated import asks_when_reviewed, reviews
from answer.handover import gives_a_number
from answer.person import asks_for_a_person
from answer.region import is_for, named_region
from answer.together import Part
from index.library import Library


def told(
    message: str,
    parts: Sequence[Part],
    asker: Asker,
    library: Library,
    people: Callable[[str | None], tuple[Quote, ...]],
) -> tuple[Quote, ...]:
    """Return the quotes that answer such a message; none for one that asks more than that.

    Whoever asks for a person gets the helplines of the country that they name, or of their own
    (`people` of it), unless the documents say whom to turn to, and neither for another country
    nor by a number, which may be another's.
    """
    [part, *more] = parts
    if more:
        return ()
    ways = [message, *(way.text for way in part.found.question.ways)]
    if asks_when_reviewed(ways):
        documents = (candidate.document for candidate in part.found.candidates)
        return reviews(ways, documents, asker.quoted, library)
    if asks_for_a_person(message) and not _says_whom(part, library, asker.region):
        return people(named_region(message) or asker.region)
    return ()


def _says_whom(part: Part, library: Library, region: str | None) -> bool:
    """Return whether there are quotes, and all of them hold wherever the asker lives."""
    quotes = part.selection.quotes
    documents = [library.store.document(quote.document_id) for quote in quotes]
    return bool(quotes) and all(
        document and is_for(document.source.region, region) and not gives_a_number(quote, document)
        for quote, document in zip(quotes, documents, strict=True)
    )
