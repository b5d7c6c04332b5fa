"""British or American: how a text spells."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

_CLEARLY = 5  # times as many words of the one spelling as of the other
_ENDING = r"(?:e[sd]?|ing|ation|ations)\b"
_VERBS = r"(?:recogn|organ|special|real|local|hospital|immun|minim|metastas|final|personal|stabil)"
# Beginnings that both share, such as "specialist" and "colorectal", are left out.
_BRITISH = re.compile(
    rf"""\b(?: oestr[ao] | tumours?\b | paediatr | anaesth | gynaecolog | haemat | haemo | anaemi
    | diarrhoea | oedema | lymphoedema | oesophag | leukaemi | orthopaed | centres?\b | fibres?\b
    | litres?\b | colour | favour | behaviour | flavour | neighbour | odours?\b | programmes?\b
    | counselling | travell | mums?\b | ageing\b | whilst\b
    | analys(?:e|ed|ing)\b | {_VERBS}is{_ENDING} ) [a-z]*""",
    re.VERBOSE | re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"""\b(?: estr[ao][dg] | tumors?\b | pediatr | anesth | gynecolog | hematolog | hematoma
    | hemoglobin | hemorrh | anemi | diarrhea | edema | lymphedema | esophag | leukemi | orthoped
    | centers?\b | fibers?\b | liters?\b | colors?\b | colored\b | favor | behavior | flavor
    | neighbor | odors?\b | counseling | traveled | moms?\b
    | analyz(?:e|ed|ing)\b | {_VERBS}iz{_ENDING} ) [a-z]*""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words that tell the two spellings apart, with how often each stands there."""

    british: Mapping[str, int]
    american: Mapping[str, int]

    @classmethod
    def of(cls, text: str) -> "Spelling":
        """Collect the telling words of a text."""
        return cls(_words(_BRITISH, text), _words(_AMERICAN, text))

    @property
    def region(self) -> str | None:
        """Return the region that spells so, or None where the text has both or neither."""
        british, american = sum(self.british.values()), sum(self.american.values())
        if british > _CLEARLY * american:
            return "UK"
        return "US" if american > _CLEARLY * british else None

    @property
    def words(self) -> tuple[str, ...]:
        """The telling words of the spelling that prevails, the most frequent first."""
        found = self.british if self.region == "UK" else self.american
        return tuple(sorted(found, key=lambda word: -found[word])) if self.region else ()


def _words(pattern: re.Pattern[str], text: str) -> Mapping[str, int]:
    return Counter(match[0].casefold() for match in pattern.finditer(text))
