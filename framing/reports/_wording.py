"""What the page says in plain words: the verdict, whose words a phrase is, what a weight means."""

from bisect import bisect_right
from math import fsum

from framing.reports._record import Record
from framing.zones import PROSE

_EVEN = 0.5
_SAME = 1e-6
_WIDTH = 160
_MEDIUM, _STRONG = 0.4, 0.6
_MEANING = {
    "intensity": ("tones down", "drives up"),
    "sourcing": ("vague about who says so", "says who says so"),
    "reporting": ("doubts what is reported", "vouches for what is reported"),
    "euphemism": ("hardens what is done", "softens what is done"),
}
_MEANING_ELSE = ("unfavourable", "favourable")
_ENDORSEMENT = {
    "endorsed": "and the article vouches for it",
    "neutral": "passed on neutrally",
    "distanced": "and the article keeps its distance",
}
_NAMED = {"direct": "quoted from {}", "indirect": "reported from {}", "ambiguous": "in reported speech of {}; may be the article’s own word"}
_UNNAMED = {
    "author": "the article’s own voice",
    "direct": "a quoted source, not named here",
    "indirect": "a reported source, not named here",
    "scare": "the article, in scare quotes",
    "ambiguous": "in reported speech; may be the article’s own word",
}


def voice_words(voice: str, source: str | None) -> str:
    """Say whose words a phrase is.

    >>> voice_words("direct", "Ann Lee")
    'quoted from Ann Lee'
    """
    return _NAMED[voice].format(source) if source and voice in _NAMED else _UNNAMED[voice]


def endorsement_words(endorsement: str | None) -> str | None:
    """Say how far the article stands behind what a source says."""
    return _ENDORSEMENT[endorsement] if endorsement else None


def strength_of(weight: float) -> str:
    """Name the strength of a weight.

    >>> strength_of(-0.65)
    'strong'
    """
    return "strong" if abs(weight) >= _STRONG else "medium" if abs(weight) >= _MEDIUM else "mild"


def weight_words(lexicon: str, weight: float) -> str:
    """Say what a weight of a lexicon means.

    >>> weight_words("naming", -0.65)
    'strongly unfavourable'
    """
    against, in_favour = _MEANING.get(lexicon, _MEANING_ELSE)
    meaning = in_favour if weight > 0 else against
    adverb = {"strong": "strongly ", "medium": "", "mild": "mildly "}[strength_of(weight)]
    return meaning if lexicon == "sourcing" else f"{adverb}{meaning}"


def signed(value: float, digits: int = 2) -> str:
    """Return a number with its sign, the minus as typography has it.

    >>> signed(-0.6), signed(0.25)
    ('−0.60', '+0.25')
    """
    return f"{round(value, digits) + 0.0:+.{digits}f}".replace("-", "−")


def short(text: str, width: int = _WIDTH) -> str:
    r"""Return one line of at most `width` characters.

    >>> short("one  two\n three", 9)
    'one two…'
    """
    line = " ".join(text[: 4 * width].split())
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"


def own_sentences(record: Record) -> list[bool]:
    """For each sentence whether the article's probability rests on it: headline and body, or all where there are none.

    Places count from the start of the content, as `_places.placed` gives them.
    """
    zones = sorted((zone["start"], zone["zone"]) for zone in record["zones"])
    starts = [start for start, _ in zones]
    found = []
    for sentence in record["sentences"]:
        at = bisect_right(starts, sentence["start"]) - 1
        found.append(at >= 0 and zones[at][1] in PROSE)
    return found if any(found) else [True] * len(found)


def counts_sentences(record: Record) -> bool:
    """Whether the probability is the mean over sentences, as a model of sentences with two classes has it."""
    kept = [s["probability"] for s, own in zip(record["sentences"], own_sentences(record), strict=True) if own]
    return "probabilities" not in record and bool(kept) and abs(fsum(kept) / len(kept) - record["probability"]) < _SAME


def verdict_words(record: Record) -> str:
    """Say in a sentence what the probability means.

    Of a model of sentences it is the expected share of sentences that an annotator would flag; of a model of articles,
    or of many classes, it is the label's.
    """
    if not counts_sentences(record):
        return f"Most probably “{record['label']}”"
    n, probability = sum(own_sentences(record)), record["probability"]
    if n == 1:
        return f"One sentence, flagged with a probability of {probability:.2f}"
    count = round(probability * n)
    return f"About {count:,} of {n:,} sentences would be flagged" if count else f"Hardly any of {n:,} sentences would be flagged"


def is_undecided(record: Record) -> bool:
    """Whether the 90% interval holds even odds."""
    low, high = record["interval"]
    return bool(low < _EVEN < high)
