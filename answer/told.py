"""Messages that no sentence on the subject answers: they want a person, or a page's age."""

from collections.abc import Sequence

from answer.answer import Quote
from answer.dated import asks_when_reviewed, reviews
from answer.handover import gives_a_number
from answer.person import asks_for_a_person
from answer.together import Part
from index.library import Library


def told(
    message: str,
    parts: Sequence[Part],
    people: tuple[Quote, ...],
    quoted: Sequence[str],
    library: Library,
) -> tuple[Quote, ...]:
    """Return the quotes that answer such a message; none for one that asks more than that.

    Whoever asks for a person gets the helplines of their region, `people`, unless the documents
    say whom to turn to without giving a number: one alone may be that of another country.
    """
    [part, *more] = parts
    if more:
        return ()
    ways = [message, *(way.text for way in part.found.question.ways)]
    if asks_when_reviewed(ways):
        documents = (candidate.document for candidate in part.found.candidates)
        return reviews(ways, documents, quoted, library)
    if asks_for_a_person(message) and not _answers_without_number(part, library):
        return people
    return ()


def _answers_without_number(part: Part, library: Library) -> bool:
    quotes = part.selection.quotes
    documents = [library.store.document(quote.document_id) for quote in quotes]
    pairs = zip(quotes, documents, strict=True)
    return bool(quotes) and not any(
        document and gives_a_number(quote, document) for quote, document in pairs
    )
