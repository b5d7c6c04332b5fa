"""Messages that no sentence on the subject answers: they want a person, or a page's age."""

from collections.abc import Callable, Sequence

from answer.answer import Quote
from answer.asker import Asker
from answer.dated import asks_when_reviewed, reviews
from answer.handover import gives_a_number
from answer.named import names_publisher
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
    (`people` of it). Not where the documents say whom to turn to, for every country and without a
    number, which may be another's; nor where the first quote is the number of a publisher that the
    message names.
    """
    [part, *more] = parts
    if more:
        return ()
    ways = [message, *(way.text for way in part.found.question.ways)]
    if asks_when_reviewed(ways):
        documents = (candidate.document for candidate in part.found.candidates)
        return reviews(ways, documents, asker.quoted, library)
    if asks_for_a_person(message) and not _says_whom(message, part, asker.region):
        return people(named_region(message) or asker.region)
    return ()


def _says_whom(message: str, part: Part, region: str | None) -> bool:
    """Return whether the quotes hold wherever one lives, or begin with whom one named."""
    documents = {each.document.id: each.document for each in part.found.candidates}
    said = [(quote, documents[quote.document_id]) for quote in part.selection.quotes]
    if not said:
        return False
    first, page = said[0]
    if gives_a_number(first, page) and names_publisher(message, page, list(documents.values())):
        return True
    return all(
        is_for(document.source.region, region) and not gives_a_number(quote, document)
        for quote, document in said
    )
