"""Noun phrases that name somebody: where they begin, and whether they do."""

from framing.quotation.sentence import Sentence
from framing.quotation.types import TokenSpan
from framing.quotation.wordclasses import (
    CLAUSE_STARTER,
    DETERMINER,
    ED,
    FINITE,
    FIRM,
    NOT_A_SOURCE,
    NOT_FIRST,
    PERSONAL,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    QUESTION_WORD,
    ROLE,
    TIME,
    TITLED,
)

_BEFORE_INFINITIVE = frozenset({"can", "could", "may", "might", "must", "should", "will", "would", "did", "does", "do"})
_LINKS = frozenset(
    {"and", "but", "so", "then", "also", "meanwhile", "however", "additionally", "separately", "specifically", "similarly", "finally", "previously"}
    | {"recently", "afterwards", "nevertheless", "moreover", "furthermore", "still", "indeed", "yet", "instead", "close", "watch"}
)  # the last two are labels of players on the page, in capitals
_MARKS = frozenset("\"'“”‘’")
_ROUGHLY = frozenset({"about", "over", "only", "nearly", "almost", "just", "roughly", "some", "under"})


def phrase_ending(sentence: Sentence, last: int, floor: int, *, bare: bool = False) -> TokenSpan | None:
    """Return the noun phrase that ends with a token and names somebody; None where none does.

    Parameters
    ----------
    sentence : Sentence
    last, floor : int
        Its last token, and the token before which not to look.
    bare : bool
        Whether a bare noun or two may be one: "police", "local media".
    """
    low, bits = sentence.low, sentence.bits
    begin = last
    while begin > floor and not sentence.bits[begin] & FIRM and not bits[begin - 1] & (CLAUSE_STARTER | QUESTION_WORD) and last - begin < 14:
        if bits[begin - 1] & FINITE and not bits[begin - 1] & PRONOUN:
            break
        begin -= 1
    while begin < last and (low[begin] in _LINKS or (bits[begin] & TIME and low[begin] != "may")):
        begin += 1
    if begin + 1 < last and low[begin] in ("on", "in", "at", "during", "after") and bits[begin + 1] & TIME:
        begin += 2
    if low[begin] == "according" and begin + 2 < last:
        begin += 2
    while bare and begin < last and low[begin] in _ROUGHLY:
        begin += 1
    if begin and low[begin - 1] in ("which", "who", "that") and _is_verb(sentence, begin, last):
        head = None if bits[begin - 1] & FIRM or begin < 2 else phrase_ending(sentence, begin - 2, floor)
        return (head[0], last + 1) if head is not None else None  # "the board that owns the land"
    if begin and low[begin - 1] in _BEFORE_INFINITIVE and begin < last and not bits[begin] & TITLED:
        begin += 1  # "could alienate growers who fear ..."
    short = bare and last - begin < 3 and not bits[last] & NOT_A_SOURCE and not bits[begin] & NOT_FIRST
    if not short and not is_nominal(sentence, begin, last + 1):
        return None
    if begin > floor + 1:
        if bits[begin] & FIRM:
            begin = _before_nickname(sentence, begin, floor)
        if begin > floor + 1 and low[begin - 1] == "and":
            begin = _joined(sentence, begin, floor)
    return begin, last + 1


def _is_verb(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a relative pronoun has its verb here: "that owns the land", "which held talks"."""
    word = sentence.bits[at]
    return not word & TITLED and bool(word & (ED | FINITE) or (word & PLURAL and at < last and sentence.bits[at + 1] & DETERMINER))


def _joined(sentence: Sentence, begin: int, floor: int) -> int:
    """Where "Ilka Brenn and Otto Marr" begins, of which the second name is found."""
    bits = sentence.bits
    if bits[begin] & FIRM or bits[begin - 1] & FIRM or not bits[begin] & TITLED:
        return begin
    first = begin - 2
    while first > floor and not bits[first] & FIRM and bits[first - 1] & (TITLED | DETERMINER | PLURAL | ROLE) and not bits[first - 1] & PRONOUN:
        first -= 1
    opens = first == floor or bool(bits[first] & FIRM or bits[first - 1] & CLAUSE_STARTER)
    return first if opens and bits[begin - 2] & TITLED else begin


def _before_nickname(sentence: Sentence, begin: int, floor: int) -> int:
    """Where 'Otto "Big Bo" Marr' begins, of which the surname is found."""
    bits = sentence.bits
    if not (bits[begin] & TITLED and sentence.gap(begin).strip() in _MARKS):
        return begin
    opening = next((i for i in range(begin - 1, max(floor, begin - 4), -1) if bits[i] & FIRM), None)
    if opening is None or sentence.gap(opening).strip(". ") not in _MARKS or not bits[opening - 1] & TITLED:
        return begin
    first = opening - 1
    while first > floor and not bits[first] & FIRM and bits[first - 1] & TITLED:
        first -= 1
    return first


def is_nominal(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the tokens look like the name of somebody: a pronoun, a name, or a determiner or plural with its noun."""
    if begin >= end or (end - begin == 1 and sentence.bits[begin] & NOT_A_SOURCE):
        return False
    bits = sentence.bits
    if bits[begin] & PRONOUN:
        return True
    if bits[end - 1] & (DETERMINER | CLAUSE_STARTER | POSSESSIVE | NOT_FIRST) or bits[begin] & NOT_FIRST:
        return False
    return bool(bits[begin] & DETERMINER or bits[end - 1] & PERSONAL) or any(word & TITLED for word in bits[begin:end])
