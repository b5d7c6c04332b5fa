"""Two quotes read better as one where they stand together: in a paragraph, or one on the other."""

from answer.fold import Voice
from answer.verify import verified
from answer.whole import Whole
from index.library import Library
from ingest.document import Span

_LONGEST = 400  # characters of two quotes in one


def adjoined(voice: Voice, first: Voice, library: Library) -> Voice | None:
    """Return both quotes as one, where nothing but a space stands between them.

    Or a new paragraph, where the second one leans on the first ("This might be ...").
    """
    if voice.document.id != first.document.id:
        return None
    above, below = sorted((voice.quote, first.quote), key=lambda quote: quote.start)
    text = voice.document.text
    leans_on = Span(above.start, above.end) in below.context
    between = text[above.end : below.start]
    if above.end > below.start or (between.strip() if leans_on else between not in ("", " ")):
        return None
    if below.end - above.start > _LONGEST:
        return None
    both = Whole(above.document_id, Span(above.start, below.end), above.context)
    quote = verified(library.store, both, first.document.sha256, first.quote.score)
    return Voice(quote, first.document, first.vector) if quote else None
