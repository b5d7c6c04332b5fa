"""Figures of what happens to people: how many survive, whose cancer returns, who dies.

Better to miss one than to nag at sound sentences: a figure counts only where it stands close to
the outcome, in the same clause.
"""

import re

NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)"
_PART = r"(?:an?|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?"
_VERBS = r"(?:of|all|are|were|will|have|survived?|lived?|died?)"
_FIGURE = re.compile(
    rf"""
      \d\s?(?:%|percent\b|per\ cent\b)
      (?!\s(?:sure|certain|safe|accurate|reliable|effective|guarantee))
    | \b{NUMBER}\s(?:in|out\ of)\s(?:every\s|a\s)?(?:{NUMBER}|hundred|thousand)\b
    | \b{NUMBER}\s(?:of|per)\s(?:every\s)?(?:100|1,?000|10,000|100,000)\b
    | \b{_PART}(?=\s{_VERBS}\b) | \bby\s(?:\w+\s)?(?:{_PART}|half)\b
    | \bhalf(?=\s{_VERBS}\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EVENT = re.compile(
    rf"""\b(?:
      surviv(?:e[sd]?|ing) | alive | (?:cancer|disease)[\s-]free | die[sd]?
    | liv(?:e[sd]?|ing)\s(?:for|longer|beyond|at\sleast|more\sthan|{NUMBER}\syears)
    | recur(?:s|red)? | relapse[sd]
    | c(?:omes?|oming|ame)\sback(?!\s(?:to|for|with|in\sfor|into)\b)
    | return(?:s|ed|ing)?(?!\s(?:to|home|for|from|the|an?|their|our|his|her|your)\b)
    | (?:gets?|getting|develop(?:s|ing)?|diagnosed\swith)\s(?:\w+\s){{0,3}}cancer
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_THING = re.compile(
    r"\b(?:survival(?!\s(?:kit|guide|skill|instinct|stor|course))|deaths?|dying|mortality"
    r"|recurrences?(?!\sscore)|recurring|relapse)\b",
    re.IGNORECASE,
)
# The words before an outcome that only tells whom or what the figure is about: "who survive",
# "if it returns".
_EVENT_ASIDE = re.compile(
    r"""(?:
      (?<!chance\s)(?<!chances\s)(?<!risk\s)(?<!odds\s)(?<!likelihood\s)(?<!probability\s)
      \b(?:that|which|who|whose)\s(?:[\w’'-]+\s){0,2}
    | \b(?:if|when|once|until|unless|before|after|whether|afraid|fear|think|worr(?:y|ied))\s
      (?:[\w’'-]+\s){0,5}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
# And "80% of recurrences", "signs of recurrence", "women with a recurrence".
_THING_ASIDE = re.compile(
    r"""(?:
      (?:%|percent|per\ cent|half|thirds?|quarters?|\d|all|most)\s
      (?:of\s(?:(?!women|men|people|patients|those|them)[\w’'-]+\s){0,3}
        |(?:all|local|regional|distant|breast|cancer|first|early|late)\s)?
    | \b(?:fear|worr|anxi|afraid|scared|concern|think|talk|sign|symptom|diagnos|detect|test|find
        |found|treat|cope|type|form|histor|definition)[a-z]*\s
      (?:[\w’'-]+\s){0,3}
    | \b(?:after|with|about|for|if|when)\s(?:[\w’'-]+\s){0,2}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_CLAUSE_END = re.compile(
    r"[;:()]|,(?!\d)|[.!?]\s|\s[–—-]\s|\b(?:but|because|although|whereas|while)\b"
)
_FARTHEST = 14  # words between a figure and what it tells


def tells_outcome(words: str) -> bool:
    """Return whether a sentence gives a figure of survival, recurrence, or getting cancer."""
    figures = list(_FIGURE.finditer(words))
    events = _outcomes(words, _EVENT, _EVENT_ASIDE)
    things = _outcomes(words, _THING, _THING_ASIDE)
    return any(_belong(words, f, outcome) for f in figures for outcome in events + things)


def _outcomes(words: str, kind: re.Pattern[str], aside: re.Pattern[str]) -> list[re.Match[str]]:
    return [found for found in kind.finditer(words) if not aside.search(words[: found.start()])]


def _belong(words: str, figure: re.Match[str], outcome: re.Match[str]) -> bool:
    """Return whether a figure and an outcome stand close in one clause."""
    first, last = sorted((figure, outcome), key=lambda found: found.start())
    between = _BRACKETS.sub("", words[first.end() : last.start()])
    return not _CLAUSE_END.search(between) and len(between.split()) <= _FARTHEST
