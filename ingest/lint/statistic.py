"""Statistics that do not say of whom, or over what time: "80% survive" may frighten for nothing."""

import re
from collections.abc import Iterator

from ingest.document import Section, Sentence
from ingest.lint.finding import Finding, Kind
from ingest.lint.outcome import NUMBER, tells_outcome
from ingest.lint.reporter import Reporter

# How long people lived is a period by itself.
_MEDIAN = re.compile(
    r"\b(?:median|average|mean|typical)\s(?:\w+\s)?(?:survival|life\sexpectancy)\b[^.;]{0,60}"
    rf"\b{NUMBER}(?:\.\d)?\s(?:and\sa\shalf\s)?(?:month|year|week)s?\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"""
      \b(?<!aged\s)(?:{NUMBER}|an?|few|first|next|several|many|couple\ of)
        (?:\s?(?:to|or|-|–)\s?{NUMBER})?[\s-](?:more\s|further\s|few\s)?
        (?:day|week|month|year|yr|decade)s?\b(?!\s(?:of\sage|old))
    | \b(?:per|each|every|this|last|that)\s(?:year|decade)\b | \bannual | \byearly\b
    | \blifetime | \blifelong\b | \b(?:her|his|their|your|our|whole)\s(?:life|lives)\b
    | \bever\b | \bat\ssome\s(?:point|time)\b
    | \b(?:by|before|until|to)\s(?:the\s|they\sare\s|they\sreach\s)?(?:age\b|\d\d\b(?!\s?%|\spe))
    | \b(?:in|between|since|from|during|by)\s(?:\w+\s)?(?:19|20)\d\d\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TREATMENT = (
    r"(?:\w*ectomy|surgery|operation|\w*therapy|radiation|treatments?|tamoxifen|\w*mab|\w*zole)"
)
_POPULATION = re.compile(
    rf"""\b(?:
      (?:wo)?m[ae]n | people | persons? | patients? | those | anyone | every(?:one|body)
    | adults? | children | girls? | boys? | (?:fe)?males? | survivors? | carriers? | mothers?
    | participants? | volunteers? | individuals? | population | Americans?
    | cases | cancers | tumou?rs
    | stages?\s(?:\d|I|V|one|two|three|four) | grades?\s(?:\d|one|two|three)
    | triple[\s-]negative | HER2 | (?:receptor|ER|PR|node|BRCA\d?)[\s-](?:posi|nega)tive | BRCA\d
    | (?:with|in|for|had|have|has)\s(?:[\w-]+\s){{0,4}}(?:cancer|carcinoma|DCIS|disease)
    | (?:after|following|with|without|had|having)\s(?:[\w-]+\s){{0,3}}{_TREATMENT}
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def bare_statistics(reporter: Reporter) -> Iterator[Finding]:
    """Yield the sentences whose figures lack a period or a population; the note says which."""
    for section in reporter.document.sections:
        for sentence in section.sentences:
            words = sentence.of(reporter.document.text)
            lacks = missing(words, _context(reporter, section, sentence))
            if lacks and sentence.quotable:
                note = ", ".join(f"no {what}" for what in lacks)
                yield reporter.on_sentence(sentence, Kind.STATISTIC, note)


def missing(words: str, context: str = "") -> tuple[str, ...]:
    """Return what the statistic in a sentence lacks; nothing where it has none.

    `context` is what a patient sees with the sentence: its headings, and the line above its list.
    """
    median = bool(_MEDIAN.search(words))
    if not median and not tells_outcome(words):
        return ()
    seen = f"{context}\n{words}"
    has = {"period": median or _PERIOD.search(seen), "population": _POPULATION.search(seen)}
    return tuple(what for what, found in has.items() if not found)


def _context(reporter: Reporter, section: Section, sentence: Sentence) -> str:
    lead_in = sentence.lead_in.of(reporter.document.text) if sentence.lead_in else ""
    return "\n".join([*section.path, lead_in])
