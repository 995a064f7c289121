"""Subjects: the noun phrase that speaks, before its verb or after it."""

from bisect import bisect_left

from framing.quotation.phrases import is_nominal, phrase_ending
from framing.quotation.sentence import Sentence
from framing.quotation.wordclasses import (
    AFTER_SOURCE,
    BEFORE_VERB,
    CHAINED,
    CONJUNCTION,
    DETERMINER,
    ED,
    FINITE,
    FIRM,
    ING,
    LY,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    TIME,
    TITLED,
)

_NEAR, _FAR = 14, 60  # tokens
_CHUNKS = 4
_PEOPLE = frozenset({"some", "many", "most", "few", "others"})  # "Some say"


def subject_before(sentence: Sentence, verb: int, floor: int = 0, *, bare: bool = False) -> tuple[int, int] | None:
    """Find the noun phrase that is the subject of the verb, before it.

    Parameters
    ----------
    sentence : Sentence
    verb : int
        The token of the verb.
    floor : int
        The token before which not to look.
    bare : bool
        Whether a bare noun or two may be a subject: "police", "local media".

    Returns
    -------
    (int, int) or None
        Token numbers in the sentence, from and up to. None too where the verb is the second of two: "rose and said".
    """
    low, bits = sentence.low, sentence.bits
    last = _before_time(sentence, verb_phrase(sentence, verb, floor) - 1, floor)
    if last < floor or bits[last] & CONJUNCTION:
        return None
    if sentence.bits[last + 1] & FIRM and ")" in sentence.gap(last + 1):
        return _before_bracket(sentence, last, floor)
    if sentence.bits[last + 1] & FIRM:
        gap = sentence.gap(last + 1)
        return _before_apposition(sentence, last, floor) if "," in gap else _before_dashes(sentence, last, floor) if _is_dash(gap) else None
    if low[last] in ("who", "which") and last > floor:
        return phrase_ending(sentence, last - 1, floor) or (last, last + 1)
    if bits[last] & PRONOUN or (low[last] in _PEOPLE and (last == floor or bits[last] & FIRM)):
        return last, last + 1
    return phrase_ending(sentence, last, floor, bare=bare) or _before_relative(sentence, last, floor)


def borrowed_subject(sentence: Sentence, verb: int, cues: list[int]) -> tuple[int, int] | None:
    """Find whose verb it is where it stands second: "rose and said", "..., adding that", "after accusing".

    Parameters
    ----------
    sentence : Sentence
    verb : int
        The token of the verb.
    cues : list of int
        The tokens of the sentence that may be cues, in order.
    """
    for at in reversed(cues[bisect_left(cues, verb - _FAR) : bisect_left(cues, verb)]):
        if sentence.bits[at] & (ED | FINITE):
            found = subject_before(sentence, at)
            if found is not None:
                return found
    for at in range(verb - 1, max(0, verb - _NEAR), -1):
        if sentence.bits[at] & (ED | FINITE if at else FINITE):
            found = subject_before(sentence, at)
            if found is not None:
                return found
    return None


def subject_to_come(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Find the subject after the comma: "Noting that it rained, the mayor closed the pier"."""
    for comma in range(verb + 1, len(sentence.low)):
        if sentence.bits[comma] & FIRM and sentence.gap(comma).strip() == ",":
            for at in range(comma + 1, min(len(sentence.low), comma + _NEAR)):
                if sentence.bits[at] & (ED | FINITE):
                    found = subject_before(sentence, at, comma)
                    if found is not None:
                        return found
    return None


def possessor_before(sentence: Sentence, noun: int) -> tuple[int, int] | None:
    """Find whose it is: "the ministry's angry claim", "their remarks".

    Parameters
    ----------
    sentence : Sentence
    noun : int
        The token of the noun.
    """
    low, bits = sentence.low, sentence.bits
    for at in range(noun - 1, max(-1, noun - 4), -1):
        if sentence.bits[at + 1] & FIRM:
            return None
        if low[at] in ("his", "her", "their", "its", "my", "our"):
            return at, at + 1
        if bits[at] & POSSESSIVE:
            begin = at
            while begin > 0 and not sentence.bits[begin] & FIRM and at - begin < 8:
                before = bits[begin - 1]
                if before & PREPOSITION or not (before & (TITLED | DETERMINER) or sentence.gap(begin) == "-"):
                    break
                begin -= 1
            return begin, at + 1
        if bits[at] & (DETERMINER | PREPOSITION):
            return None
    return None


def verb_phrase(sentence: Sentence, verb: int, floor: int = 0) -> int:
    """Return where the auxiliaries and adverbs before a verb begin: "has never publicly said"."""
    bits, at = sentence.bits, verb
    while at > floor and bits[at] & CHAINED:
        at -= 1
    if at == 1 and not floor and not bits[1] & FIRM and bits[0] & BEFORE_VERB and bits[0] & LY:
        return 0  # "Recently said ..."; not "Kelly said"
    return at


def _before_time(sentence: Sentence, last: int, floor: int) -> int:
    """Step over "on Tuesday" between the subject and its verb."""
    low, bits = sentence.low, sentence.bits
    if last - 1 > floor and bits[last] & TIME and low[last - 1] in ("on", "late", "early", "last", "this", "in"):
        return last - 2
    return last


def _before_bracket(sentence: Sentence, last: int, floor: int) -> tuple[int, int] | None:
    """The name before "(D-Ohio)": the bracket is passed over."""
    inner = last
    while inner > floor and "(" not in sentence.gap(inner) and last - inner < 6:
        inner -= 1
    return phrase_ending(sentence, inner - 1, floor) if inner > floor and "(" in sentence.gap(inner) else None


def _is_dash(gap: str) -> bool:
    return gap.strip() in ("—", "–", "--", "-") and gap != "-"


def _before_dashes(sentence: Sentence, last: int, floor: int) -> tuple[int, int] | None:
    """The whole of "Ewan Strand - a teacher from the hills -" before its verb."""
    for inner in range(last, max(floor, last - _FAR // 2), -1):
        if sentence.bits[inner] & FIRM and _is_dash(sentence.gap(inner)):
            head = phrase_ending(sentence, inner - 1, floor)
            return (head[0], last + 1) if head is not None else None
    return None


def quoted_speaker(sentence: Sentence, saying: int) -> tuple[int, int] | None:
    """Find who spoke in "X was quoted by a paper as saying" and "a paper quoted X as saying"."""
    low = sentence.low
    quoted = max(i for i in range(max(0, saying - _NEAR), saying) if low[i] == "quoted")
    if any(word in ("was", "were", "is", "are", "been") for word in low[max(0, quoted - 2) : quoted]):
        return subject_before(sentence, quoted)
    return (quoted + 1, saying - 1) if quoted + 1 < saying - 1 else None


def _before_apposition(sentence: Sentence, last: int, floor: int) -> tuple[int, int] | None:
    """The head of "Name, a spokesman for the firm, said": from its start up to the comma before the verb.

    What stands between the commas may be one description or several. "The senator who chairs the panel, said", with
    one comma for two, is a subject too.
    """
    begin = last + 1
    for _ in range(_CHUNKS):
        inner = begin - 1
        while inner > floor and not sentence.bits[inner] & FIRM and begin - inner < _FAR:
            inner -= 1
        if inner <= floor:
            return _with_relative(sentence, floor, last) if begin == last + 1 else None
        if sentence.gap(inner).strip() != ",":
            return None
        if sentence.low[inner - 1].isdecimal() and inner - 1 > floor and sentence.gap(inner - 1).strip() == ",":
            inner -= 1  # "Pavel Dorn, 34, a shopkeeper, said"
        head = phrase_ending(sentence, inner - 1, floor)
        if head is None or sentence.bits[inner - 1] & TIME:
            return None
        if sentence.low[head[0]] == "including" and head[0] > floor:
            whole = phrase_ending(sentence, head[0] - 1, floor)
            return (whole[0], last + 1) if whole is not None else None
        if _apposed(sentence, head, inner, last):
            return _named_before(sentence, head[0], floor), last + 1
        begin = inner
    return None


def _apposed(sentence: Sentence, head: tuple[int, int], inner: int, last: int) -> bool:
    """Whether the tokens from `inner` describe the head rather than go on with the sentence."""
    low, bits = sentence.low, sentence.bits
    first = low[inner]
    if bits[inner] & PRONOUN and first != "who":
        return False
    relative = first in ("who", "whose", "which", "where")
    if not relative and any(bits[at] & FINITE and not sentence.bits[at] & TITLED for at in range(inner, min(last + 1, inner + _NEAR))):
        return False
    return (
        relative
        or bool(bits[inner] & DETERMINER)
        or first in ("another", "one", "former", "head", "chief", "director", "president", "chairman", "of")
        or any(word & POSSESSIVE for word in bits[inner : inner + 3])
        or any(word & ROLE for word in bits[inner : min(last + 1, inner + 5)])
        or bool(bits[head[0]] & DETERMINER and bits[inner] & TITLED)
        or (head[0] == 0 and bool(bits[0] & TITLED))
    )


def _named_before(sentence: Sentence, begin: int, floor: int) -> int:
    """Where the name begins that "a poet" describes in "Orrin Vale, a poet, father of four, said"."""
    if begin <= floor or sentence.bits[begin] & TITLED or not sentence.bits[begin] & DETERMINER or sentence.gap(begin).strip() != ",":
        return begin
    head = phrase_ending(sentence, begin - 1, floor)
    named = head is not None and sentence.bits[head[0]] & FIRM and sentence.bits[head[0]] & TITLED and not sentence.bits[head[0]] & ING
    return head[0] if head is not None and named else begin


def _before_relative(sentence: Sentence, last: int, floor: int) -> tuple[int, int] | None:
    """The whole of "an official who asked not to be named" before its verb."""
    for at in range(last, max(floor, last - _NEAR), -1):
        if sentence.bits[at] & FIRM and at < last:
            return None
        if sentence.low[at] in ("who", "whose"):
            head = phrase_ending(sentence, at - 1, floor)
            return (head[0], last + 1) if head is not None else None
    return None


def _with_relative(sentence: Sentence, floor: int, last: int) -> tuple[int, int] | None:
    """The whole of "The senator who chairs the panel" before a comma that parts it from its verb."""
    low = sentence.low
    at = next((i for i in range(floor + 1, min(last, floor + 8)) if low[i] in ("who", "which")), None)
    if at is None or phrase_ending(sentence, at - 1, floor) is None:
        return None
    return floor, last + 1


def subject_after(sentence: Sentence, verb: int, *, apposed: bool = True) -> tuple[int, int] | None:
    """Find the noun phrase after the cue: "said the mayor of Ostrava, a lawyer,", "according to two officials"."""
    low, bits = sentence.low, sentence.bits
    begin = verb + 1
    if begin >= len(low) or sentence.bits[begin] & FIRM or (bits[begin] & AFTER_SOURCE and low[begin] not in ("this", "last")):
        return None
    if bits[begin] & PRONOUN:
        return begin, begin + 1
    if bits[begin] & (LY | TITLED) == LY:
        return None
    end = begin + 1
    while end < len(low) and not sentence.bits[end] & FIRM and not bits[end] & AFTER_SOURCE and not _adverb(sentence, end) and end - begin < 16:
        end += 1
    if apposed and end < len(low) and sentence.gap(end).strip() == ",":
        end = _end_of_apposition(sentence, begin, end)
    return (begin, end) if end - begin <= 2 or is_nominal(sentence, begin, end) else None


def _adverb(sentence: Sentence, i: int) -> bool:
    return bool(sentence.bits[i] & LY) and not sentence.bits[i] & TITLED and not sentence.bits[i - 1] & DETERMINER


def _end_of_apposition(sentence: Sentence, begin: int, end: int) -> int:
    """Take in ", a retired teacher" after a name, or ", Ewan Strand" after a description."""
    low, bits = sentence.low, sentence.bits
    named = bits[begin] & DETERMINER and sentence.bits[end] & TITLED
    if not named and not bits[end] & DETERMINER and low[end] not in ("who", "whose"):
        return end
    stop = end + 1
    while stop < len(low) and not sentence.bits[stop] & FIRM and stop - end < 16 and (not named or sentence.bits[stop] & TITLED):
        stop += 1
    return stop if stop == len(low) or sentence.bits[stop] & FIRM else end
