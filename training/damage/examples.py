"""What the proofreader is fitted on: sentences, sound and damaged."""

from collections.abc import Iterator, Sequence
from random import Random

from training.damage.drops import Example, Tagged, item_of
from training.damage.links import unlinked
from training.damage.tagged import Known
from training.damage.whole import piece, shortened

LONGEST = 45  # words; the time for a longer one buys two others
# How often a sentence is drawn in one pass: the nearer to a leaflet, the oftener.
_TIMES = {
    "pages": 3.0, "starter": 3.0, "style": 4.0, "NHLBI": 0.7, "NIDDK": 0.7, "CDC": 0.8,
    "NINDS": 0.4, "GARD": 0.35, "mtrag": 0.8, "squad": 0.4, "canard": 0.5, "covid": 0.1,
}  # fmt: skip
_CUT_AFTER = """
    a an the of your their our than as if when because which who into between during such is are
    was were be been have has had will would can could may might should at all more most not
"""


def drawn(known: Sequence[Known], random: Random) -> Iterator[Tagged]:
    """Yield sentences without end, each as often as its corpus deserves."""
    while True:
        times = [_TIMES[each.corpus] for each in known if len(each.sentence.words) <= LONGEST]
        short = [each.sentence for each in known if len(each.sentence.words) <= LONGEST]
        once = [s for s, t in zip(short, times, strict=True) for _ in range(_whole(t, random))]
        random.shuffle(once)
        yield from once


def examples_of(sentence: Tagged, random: Random) -> list[Example]:
    """Return the sentence or a part of it, sound and without its links."""
    base = _variant(sentence, random)
    sound = [list(base.words)]
    if random.random() < 0.5:
        sound.append(list(_variant(sentence, random).words))
    if random.random() < 0.15 and (item := item_of(sentence, random)):
        sound.append(item)
    made: list[Example] = [(_untidy(words, random), []) for words in sound]
    if random.random() < 0.08 and (cut := _cut(sentence, random)):
        made.append(cut)
    elif lost := unlinked(base, random) or unlinked(sentence, random):
        made.append(lost)
    return [(words, gaps) for words, gaps in made if len(words) > 1]


def _whole(times: float, random: Random) -> int:
    return int(times) + (random.random() < times % 1)


def _variant(sentence: Tagged, random: Random) -> Tagged:
    chance = random.random()
    if chance < 0.55:
        return sentence
    make = shortened if chance < 0.75 else piece
    return make(sentence, random) or sentence


def _untidy(words: list[str], random: Random) -> list[str]:
    """Return a sentence now and then without its full stop, as headings and items are."""
    return words[:-1] if words[-1] == "." and random.random() < 0.08 else words


def _cut(sentence: Tagged, random: Random) -> Example | None:
    """Return a sentence that breaks off where none can end."""
    words = list(sentence.words)
    ends = [n for n in range(4, len(words) - 1) if words[n - 1].lower() in _CUT_WORDS]
    if not ends:
        return None
    end = random.choice(ends)
    stop = [words[-1]] if random.random() < 0.5 else []
    return words[:end] + stop, [end]


_CUT_WORDS = frozenset(_CUT_AFTER.split())
