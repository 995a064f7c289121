"""Reporting clauses set apart: "..., X said", "..., said X", "as X noted, ..."."""

from framing.quotation.clauses import MAX_CLAUSE
from framing.quotation.complements import Complement
from framing.quotation.cuespans import cue_span
from framing.quotation.sentence import Sentence
from framing.quotation.subjects import subject_after
from framing.quotation.types import Report, TokenSpan
from framing.quotation.wordclasses import ADDRESSES, AFTER_SOURCE, ED, FINITE, FIRM, NAMING_VERB, PLURAL, PREPOSITION, THAT, TIME

_FAR_NAMED = 14  # tokens
_BEFORE_INVERTED = frozenset({",", "”", '"', ",”", ',"', "',", ",'", "’,", ",’", '",', "”,", "'", "’"})


def closing(sentence: Sentence, at: int, follows: Complement, subject: TokenSpan | None) -> Report | None:
    """Read "..., three engineers said on Tuesday", and what may follow it."""
    if (
        subject is None
        or subject[0] == 0
        or sentence.low[subject[0]] == "something"
        or not sentence.bits[subject[0]] & FIRM
        or not _closes_clause(sentence, at, follows)
    ):
        return None
    rest = at + 1
    while rest < len(sentence.low) and not sentence.bits[rest] & FIRM:
        rest += 1
    end = min(len(sentence.low), at + MAX_CLAUSE)
    begin = next(
        (i for i in range(subject[0] - 1, max(0, at - MAX_CLAUSE), -1) if sentence.bits[i] & FIRM and ";" in sentence.gap(i)), max(0, at - MAX_CLAUSE)
    )
    return Report(subject, cue_span(sentence, at), [(begin, subject[0]), (rest, end)])


def as_said(sentence: Sentence, at: int, subject: TokenSpan | None) -> Report | None:
    """Read "As X noted in May, ..." and "..., as X noted, ..."."""
    low, bits = sentence.low, sentence.bits
    if subject is None or not subject[0] or low[subject[0] - 1] != "as" or not (subject[0] == 1 or bits[subject[0] - 1] & FIRM):
        return None
    comma = next((i for i in range(at + 1, min(len(low), at + _FAR_NAMED)) if bits[i] & FIRM), len(low))
    gap = "," if comma == len(low) else sentence.gap(comma).strip()
    if (
        gap != ","
        or any(word & (THAT | FINITE) and not word & TIME for word in bits[at + 1 : comma])
        or not (comma == at + 1 or bits[at + 1] & (PREPOSITION | TIME))
    ):
        return None
    begin = subject[0] - 1
    parts = [(max(0, begin - MAX_CLAUSE), begin), (comma, min(len(low), comma + MAX_CLAUSE))]
    return Report(subject, cue_span(sentence, at), [part for part in parts if part[0] < part[1]])


def inverted(sentence: Sentence, at: int, subject: TokenSpan | None) -> Report | None:
    """Read "..., said the mayor."""
    word = sentence.bits[at]
    if at == 0 or subject is not None or not word & FIRM or word & NAMING_VERB or not word & (ED | FINITE | PLURAL):
        return None
    if sentence.gap(at).strip() not in _BEFORE_INVERTED:
        return None
    after = subject_after(sentence, at)
    if after is None or not (after[1] >= len(sentence.low) or sentence.bits[after[1]] & (FIRM | AFTER_SOURCE)):
        return None
    return Report(after, (at, at + 1), [(max(0, at - MAX_CLAUSE), at)])


def _closes_clause(sentence: Sentence, at: int, follows: Complement) -> bool:
    """Whether the reporting clause ends soon after its verb: "..., three engineers said on Tuesday."""
    low, bits = sentence.low, sentence.bits
    i = at + 1
    while i < len(low) and not sentence.bits[i] & FIRM and i - at < 9:
        if bits[i] & (THAT | FINITE):
            return False
        i += 1
    if i < len(low) and not sentence.bits[i] & FIRM:
        return False
    told = bool(bits[at] & ADDRESSES) and follows.context in ("np", "obj") and low[at] in ("told", "tells", "tell", "telling")
    return i == follows.begin or follows.context in ("end", "comma", "on", "in", "at", "prep") or told
