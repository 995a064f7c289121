"""Verbs that call something something: "considers the group to be a cult", "what she calls a trap"."""

from framing.quotation.clauses import clause_end, end_of_phrase
from framing.quotation.complements import Complement
from framing.quotation.cuespans import cue_span
from framing.quotation.sentence import Sentence
from framing.quotation.types import Report, TokenSpan
from framing.quotation.wordclasses import FIRM, PLURAL, PREPOSITION

_FAR_NAMED, _FEW = 14, 6  # tokens
_OPENING, _CLOSING = frozenset("\"“‘'«"), "\"”’'»"


def naming(sentence: Sentence, at: int, follows: Complement, subject: TokenSpan | None, cues: list[int]) -> Report | None:
    """Read "considers the group to be a cult", "calls her a traitor", "branded them as spies"."""
    low, bits = sentence.low, sentence.bits
    if subject is None:
        return None
    stop = clause_end(sentence, follows.begin, cues)
    if at >= 2 and "what" in (low[at - 2], low[max(0, subject[0] - 1)]):
        stop = closing_mark(sentence, follows.begin, stop) or end_of_phrase(sentence, follows.begin + 1, stop)
        return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])  # "what it calls a murderous cult"
    if follows.context == "obj" and follows.begin + 1 < stop and bits[follows.begin + 1] & PLURAL:
        return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])  # "called them liars"
    if 1 < stop - follows.begin < _FEW and bits[stop - 1] & PLURAL and not any(word & PREPOSITION for word in bits[follows.begin : stop]):
        return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])  # "called the keepers liars"
    for i in range(follows.begin + 1, min(stop, follows.begin + _FAR_NAMED)):
        if sentence.bits[i] & FIRM and sentence.gap(i).strip() in _OPENING:
            return Report(subject, cue_span(sentence, at), [(follows.begin, closing_mark(sentence, i, stop) or stop)])
        if sentence.bits[i] & FIRM:
            return None
        if low[i] in ("a", "an", "as") or (low[i] == "to" and i + 1 < stop and low[i + 1] in ("be", "have")):
            return Report(subject, cue_span(sentence, at), [(follows.begin, stop)])
    return None


def closing_mark(sentence: Sentence, begin: int, stop: int) -> int | None:
    """The token after words in quotation marks that begin near a token."""
    opening = next((i for i in range(begin, min(stop, begin + _FEW)) if sentence.bits[i] & FIRM and sentence.gap(i).strip() in _OPENING), None)
    if opening is None:
        return None
    return next((i for i in range(opening + 1, stop) if any(mark in sentence.gap(i) for mark in _CLOSING)), stop)
