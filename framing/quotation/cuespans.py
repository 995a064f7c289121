"""The words that mark a report: the verb with its auxiliaries, its particle, "said in a statement"."""

from framing.quotation.complements import Complement
from framing.quotation.sentence import Sentence
from framing.quotation.subjects import verb_phrase
from framing.quotation.types import TokenSpan

PARTICLES = frozenset({"about", "at", "for", "of", "on", "out"})
OCCASIONS = frozenset({"statement", "interview", "speech", "tweet", "letter", "email", "post", "report", "briefing", "memo", "message"})


def cue_span(sentence: Sentence, at: int, follows: Complement | None = None) -> TokenSpan:
    """Return the cue with its auxiliaries and adverbs, its particle, or "in a statement"."""
    begin, end = verb_phrase(sentence, at), at + 1
    low = sentence.low
    if follows is not None and follows.context in PARTICLES and follows.begin == end:
        end += 1
    if low[at + 1 : at + 3] in (["in", "a"], ["in", "an"]) and at + 3 < len(low) and low[at + 3] in OCCASIONS:
        end = at + 4
    return begin, end
