"""Words that date a page: "Last reviewed on", "The next review is due in"."""

import re
from dataclasses import dataclass

from ingest.document import Span

REVIEWED, UPDATED, REVIEW_DUE = "reviewed", "updated", "review_due"
PUBLISHED, REVIEW_DATE = "published", "review_date"  # what comes to one of the others

# In these patterns a tilde is white space between two words.
_PAGE = r"(?:(?:web\s?)?pages?|(?:web\s?)?site|leaflet|booklet|brochure|fact\s?sheet|content"
_PAGE += r"|handout|information)"
_WORK = rf"""(?:{_PAGE}|article|document|guide|guidance|guideline|policy|resource|publication
    |section|topic|statement|sheet|edition|version|text|summary|advice|entry|post|material)"""
_KIND = r"(?:(?:patient|health|medical|clinical|online|web|printed|information)~){0,3}"
_OURS = rf"(?:this|these|our)~{_KIND}{_WORK}"
_SUBJECT = rf"(?:{_OURS}|(?:the~)?{_KIND}{_PAGE}|article|document)(?:~(?:on|in)~{_OURS})?"
_AUX = r"(?:was|were|is|are|has~been|have~been)"
_HOW = r"""(?:(?:last|latest|most~recently|recently|first|originally|medically|clinically
    |editorially|scientifically|fully|peer|fact|expert)[\s-]{1,20})"""
_DONE = r"""(?:reviewed|checked|updated|modified|revised|amended|edited|published|issued|created
    |posted|printed|produced|written)"""
_AND = r"(?:\s?[/,&]\s?|~(?:and|&|or)~)"
_WHICH = r"""(?:(?:page|content|leaflet|information|medical|clinical|editorial|full|last|latest
    |most~recent|next|planned|scheduled|proposed|expected)~)"""
_THING = r"(?:review|update|revision)"
_IS_DUE = r"""(?:~(?:due|date|by|is|will|be|begins?|starts?|take~place|planned|scheduled|expected
    |set|for|to)\b){0,6}"""
_LABEL = re.compile(
    rf"""
    # This page was last reviewed, Date reviewed, Last updated date
    (?:date~)?(?:(?P<subject>{_SUBJECT})~(?:{_AUX}~)?)?{_HOW}{{0,3}}
        {_DONE}(?:{_AND}{_HOW}{{0,2}}{_DONE}){{0,2}}(?:~date)?
    # Date of last review, Review date, The next planned review begins
    | (?P<thing>(?:the~(?=(?:next|planned|scheduled)~)|our~)?(?:date~(?:(?:of|for)~(?:the~)?)?)?
        {_WHICH}{{0,4}}{_THING}(?:~of~{_OURS})?{_IS_DUE})
    | (?P<issue>date~of~(?:publication|issue)|(?:publication|issue)~date)
    # This leaflet is due for review, To be reviewed by, Valid until
    | (?P<due>(?:date~)?(?:(?P<due_subject>{_SUBJECT})~(?:{_AUX}~)?)?
        (?: (?:next~)?(?:next|due(?:~(?:for|to~be))?|to~be|for|(?:will|should|must)(?:~next)?~be)~
            (?:next~|fully~)?(?:review(?:ed)?|updated?|revision|revised)(?:~again)?(?:~(?:due|by))?
          | valid~(?:until|till|to) | expires | expiry(?:~date)? | expiration~date ))
    # We last reviewed this page, We plan to review this leaflet again
    | we~(?: (?P<did>(?:last~)?(?:reviewed|updated|checked))
        | (?P<will>(?:will|plan~to|aim~to|expect~to|intend~to|hope~to|are~due~to)
            ~(?:next~)?(?:review|update)) )
        ~(?:{_OURS}|the~{_KIND}{_PAGE})(?:~(?:again|next))?
    """.replace("~", r"\s{1,20}"),
    re.VERBOSE | re.IGNORECASE,
)
_DUE = re.compile(r"\b(?:next|planned|scheduled|proposed|due|will|by|for|begins?|starts?)\b", re.I)
_LAST = re.compile(r"\b(?:last|latest|recent|recently|medical|clinical|full)\b", re.I)
_CHANGED = re.compile(r"updat|modif|revis|amend|edit", re.I)
_BARE = re.compile(rf"{_THING}\Z", re.I)  # may be any review: only a colon makes it a label


@dataclass(frozen=True, slots=True)
class Label(Span):
    """Words that say what the date after them is."""

    key: str
    is_last: bool  # it says so: this wins over other labels
    names_page: bool  # so that a sentence may go on after the date


def label_at(text: str, at: int) -> Label | None:
    """Return the label that begins at an offset, if one does."""
    match = _LABEL.match(text, at)
    if not match or text[match.end() : match.end() + 1].isalnum():
        return None
    if _BARE.match(match[0]) and text[match.end() : match.end() + 2].strip()[:1] not in (":", "|"):
        return None
    names_page = any(match[part] for part in ("subject", "due_subject", "did", "will"))
    return Label(at, match.end(), _key(match), bool(_LAST.search(match[0])), names_page)


def _key(match: re.Match[str]) -> str:
    words = match[0].casefold()
    if match["due"] or match["will"] or (match["thing"] and _DUE.search(words)):
        return REVIEW_DUE
    if "review" in words or "checked" in words:
        return REVIEW_DATE if match["thing"] and not _LAST.search(words) else REVIEWED
    return UPDATED if _CHANGED.search(words) else PUBLISHED
