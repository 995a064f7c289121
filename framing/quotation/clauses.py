"""Clauses around a cue: where its source and its content lie in the sentence."""

from bisect import bisect_right

from framing.quotation.sentence import Sentence
from framing.quotation.wordclasses import ADDRESSES, DETERMINER, FINITE, FIRM, LONG_ED, PARTICIPLE, PLURAL, PRONOUN, SUBORDINATOR, THAT, TIME, TITLED

MAX_CLAUSE = 120  # tokens
_LONG_ADDRESSEE = 45


def skip_addressee(sentence: Sentence, verb: int) -> int:
    """Return the token at which the content may begin: after "told reporters on Monday that"."""
    low, bits = sentence.low, sentence.bits
    at = verb + 1
    if at < len(low) and bits[verb] & ADDRESSES and not bits[at] & (FIRM | THAT):
        far = _after_apposed(sentence, at)
        if far is not None:
            return far
        at = _skip_object(sentence, at)
    limit = min(len(low), at + 12)
    probe = at
    while probe < limit:
        word = bits[probe]
        if word & FIRM and sentence.gap(probe).strip() != ",":
            break
        if word & THAT and probe - at <= 9:
            return probe + 1
        if word & (FINITE | PARTICIPLE):
            break
        probe += 1
    while at < limit and (bits[at] & TIME or (low[at] in ("on", "in") and at + 1 < len(low) and (bits[at + 1] & TIME or low[at + 1].isdigit()))):
        at += 1
    if at + 2 < len(low) and low[at : at + 3] == ["in", "a", "statement"]:
        at += 3
    if at < len(low) and low[at] == "that":
        at += 1
    return at


def _after_apposed(sentence: Sentence, at: int) -> int | None:
    """Return where the content begins after "told the members, also known as the Guard, that"."""
    low = sentence.low
    for i in range(at + 1, min(len(low), at + _LONG_ADDRESSEE)):
        if low[i] == "that" and sentence.bits[i] & FIRM and sentence.gap(i).strip().endswith(","):
            return i + 1 if i + 1 < len(low) else None
        if ";" in sentence.gap(i):
            return None
    return None


def _skip_object(sentence: Sentence, at: int) -> int:
    low, bits = sentence.low, sentence.bits
    if low[at] in ("me", "us", "him", "her", "them", "you", "reporters", "journalists", "lawmakers", "voters", "parliament", "fans", "supporters"):
        return at + 1
    if low[at] in ("whether", "how", "why", "if", "what", "when", "where", "who"):
        return at
    end = at
    while end < len(low) and end - at < 8 and (end == at or not sentence.bits[end] & FIRM):
        if bits[end] & PRONOUN or low[end] in ("that", "to", "there", "about", "of"):
            return end
        if end > at and bits[end] & DETERMINER and (sentence.bits[end - 1] & TITLED or bits[end - 1] & PLURAL):
            return end
        end += 1
    return end if end - at < 8 else at


def has_finite(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the tokens look like a clause: something in them is, or may be, a finite verb.

    An auxiliary, a common verb form, or a word in -ed after the first one counts, up to the first subordinate clause.
    """
    if begin >= end:
        return False
    bits = sentence.bits
    if bits[begin] & FINITE:
        return True
    for word in bits[begin + 1 : end]:
        if word & (SUBORDINATOR | FINITE | LONG_ED):
            return not word & SUBORDINATOR
    return False


def clause_end(sentence: Sentence, begin: int, cues: list[int]) -> int:
    """Return where content that begins at a token ends: at the sentence's end, or before another speaker's clause."""
    low, bits = sentence.low, sentence.bits
    limit = min(len(low), begin + MAX_CLAUSE)
    for i in range(begin + 2, min(limit, cues[-1]) if cues else 0):
        if bits[i] & FIRM and low[i] in ("but", "while", "and", "although", "though", "whereas", "as"):
            at = bisect_right(cues, i)
            later = cues[at] if at < len(cues) and cues[at] <= i + 8 else None
            if later is not None and low[i + 1] != "that" and not has_finite(sentence, i + 1, later):
                return i
    return limit
