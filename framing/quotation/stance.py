"""How far the author stands behind what a cue reports, by the words beside it: "rightly said", "said, without evidence, that"."""

from framing.quotation.complements import Complement
from framing.quotation.sentence import Sentence
from framing.quotation.types import TokenSpan
from framing.quotation.wordclasses import DOUBTING_ADVERB, FINITE, THAT, VOUCHING_ADVERB

DOUBT, TRUST = -0.4, 0.5  # of "allegedly showed" and "rightly said"
_REACH, _NEAR = 8, 4  # tokens from the cue to "without", and from there to "evidence"
_GROUNDS = frozenset({"evidence", "proof", "basis", "substantiation", "corroboration", "documentation", "foundation"})
_CLAUSES = frozenset({"clause", "np", "np-that", "obj", "wh"})


def stance(sentence: Sentence, cue: TokenSpan, weight: float) -> float:
    """Return the weight of a cue as the words beside it change it.

    >>> from framing.article import Article
    >>> from framing.quotation.sentence import sentence_at
    >>> stance(sentence_at(Article("She said, without offering evidence, that it leans."), 0), (1, 2), 0.0)
    -0.4
    """
    begin, end = cue
    low, bits = sentence.low, sentence.bits
    beside = bits[end] if end < len(low) else 0
    for word in bits[begin:end]:
        beside |= word
    if beside & DOUBTING_ADVERB or _unfounded(sentence, end):
        return min(weight, DOUBT)
    return max(weight, TRUST) if beside & VOUCHING_ADVERB else weight


def bare_weight(weight: float, follows: Complement) -> float:
    """Return the weight of a cue without "that": "it leans, she noted" tells what she said and vouches for nothing."""
    return spoken_weight(weight) if follows.context not in _CLAUSES else weight


def spoken_weight(weight: float) -> float:
    """Return the weight of a cue beside somebody's own words: a light one ("noted") vouches for nothing there.

    >>> spoken_weight(0.5), spoken_weight(0.8), spoken_weight(-0.4)
    (0.0, 0.8, -0.4)
    """
    return 0.0 if 0 < weight <= TRUST else weight


def _unfounded(sentence: Sentence, end: int) -> bool:
    """Whether "without evidence" or the like stands after the cue, before "that"."""
    low = sentence.low
    for at in range(end, min(len(low), end + _REACH)):
        if low[at] == "without":
            return any(word in _GROUNDS for word in low[at + 1 : at + 1 + _NEAR])
        if sentence.bits[at] & (THAT | FINITE):
            return False
    return False
