"""Page furniture: words that a website says about itself, never about its subject."""

import re

_FEEDBACK = (
    r"(?:was|did\ you\ find|is)\ this\ (?:(?:page|article|information)\ )?(?:helpful|useful)\b"
)
_FURNITURE = re.compile(
    _FEEDBACK
    + r"""
    # pointers to other pages: all they say is that something stands elsewhere
    | (?:please\ )?(?:learn|find\ out|read)\ (?:more\b|(?:more\ )?about\b)
    | explore\ (?:our|more|other|all|related|ways)\b
    | (?:discover|browse|view|download|watch|visit)\ (?:our|all|related|this\ video)\b
    | see\ (?:also|our|related)\b
    | (?:click|tap)\ (?:here|on|the|to)\b
    | (?:skip|jump|back|return)\ to\ (?:main|content|top|the\ top|home(?:\ ?page)?|navigation)\W*$
    | skip\ to\ main\ content
    | (?:next|previous)(?:\ (?:page|article|section|post))?\W*$
    | related\ (?:video|article|link|content|post|page|topic|stor|reading)
    | tools\ (?:&|and)\ resources$
    # filing and sharing
    | (?:posted\ in|filed\ under|tags|tagged|categor(?:y|ies)|topics?)\s*:
    | (?:share|print|email|bookmark|save|rate)\ this(?:\ (?:page|article|post|story))?\W*$
    | (?:follow|like)\ us\ on\b
    | (?:sign\ up|subscribe)\b.*\b(?:newsletter|email|updates?)\b
    # feedback forms, beside their question
    | please\ tell\ us\ (?:what|why|how)\b
    | we(?:’|'|\ a)re\ sorry\ you\ didn(?:’|')t\ find\b
    | thank(?:s|\ you)\ for\ your\ feedback\b
    | please\ do\ not\ include\ (?:any\ )?personal\b
    # cookies and rights
    | (?:we|this\ (?:web)?site)\ uses?\ cookies\b
    | (?:accept|reject|manage)\ (?:all\ )?cookies\b
    | (?:©|\(c\)\s\d{4}|copyright\s)
    | all\ rights\ reserved
    # names of files, icons and templates
    | (?=.*[a-z])(?:[a-z\d]+(?:[-_][a-z\d]+){3,}|(?=\S*-)\S*\b(?:icon|logo|img)\b\S*|\w+(?:_\w+)+)$
    | \S+\.(?:png|jpe?g|gif|svg|webp|mp4|pdf)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASKS_FOR_FEEDBACK = re.compile(_FEEDBACK, re.IGNORECASE | re.VERBOSE)
# Closing brackets, quotation marks and the marks of notes may follow the stop.
_PROSE_ENDING = re.compile(r"[.!?:;…,](?:[”’\"')\]*†‡¹²³⁰-⁹]|\[\d+\])*$")
_LONGEST_LABEL = 14  # words


def is_chrome(sentence: str) -> bool:
    """Return whether a sentence is page furniture, judged by its own words."""
    return bool(_FURNITURE.match(sentence.strip("«»‹›→←| ")))


def has_ending(line: str) -> bool:
    """Return whether a line ends as a sentence, a clause or a lead-in does."""
    return bool(_PROSE_ENDING.search(line))


def is_label(line: str) -> bool:
    """Return whether a line is short and has no sentence's ending: a title, or a menu's entry."""
    return len(line.split()) <= _LONGEST_LABEL and not has_ending(line)


def is_feedback_form(lines: list[str]) -> bool:
    """Return whether lines that stand together ask what the reader thinks of the page."""
    return any(_ASKS_FOR_FEEDBACK.match(line) for line in lines)


def is_menu(lines: list[str]) -> bool:
    """Return whether lines that stand together are the entries of a menu."""
    return len(lines) > 1 and all(is_label(line) for line in lines)
