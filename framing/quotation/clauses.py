"""Clauses around a cue: where its source and its content lie in the sentence."""

from bisect import bisect_right

from framing.quotation.sentence import Sentence
from framing.wordlists import word_list

MAX_CLAUSE = 120  # tokens


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
        Token numbers in the sentence, from and up to.
    """
    low = sentence.low
    last = verb - 1
    while (
        last >= floor
        and not sentence.firm(last + 1)
        and (low[last] in word_list("before_verb") or low[last].endswith("ly"))
        and low[last] not in word_list("pronoun")
    ):
        last -= 1
    last = _before_time(sentence, last, floor)
    if last < floor:
        return None
    if sentence.firm(last + 1) and ")" in sentence.gap(last + 1):
        return _before_bracket(sentence, last, floor)
    if sentence.firm(last + 1):
        return _before_apposition(sentence, last, floor) if "," in sentence.gap(last + 1) else None
    if low[last] in ("who", "which") and last > floor:
        return _phrase_ending(sentence, last - 1, floor) or (last, last + 1)
    if low[last] in word_list("pronoun"):
        return last, last + 1
    return _phrase_ending(sentence, last, floor, bare=bare)


def _before_time(sentence: Sentence, last: int, floor: int) -> int:
    """Step over "on Tuesday" between the subject and its verb."""
    low = sentence.low
    if last - 1 > floor and low[last] in word_list("time") and low[last - 1] in ("on", "late", "early", "last", "this", "in"):
        return last - 2
    return last


def _before_bracket(sentence: Sentence, last: int, floor: int) -> tuple[int, int] | None:
    """The name before "(D-Ohio)": the bracket is passed over."""
    inner = last
    while inner > floor and "(" not in sentence.gap(inner) and last - inner < 6:
        inner -= 1
    return _phrase_ending(sentence, inner - 1, floor) if inner > floor and "(" in sentence.gap(inner) else None


def quoted_speaker(sentence: Sentence, saying: int) -> tuple[int, int] | None:
    """Find who spoke in "X was quoted by a paper as saying" and "a paper quoted X as saying"."""
    low = sentence.low
    quoted = max(i for i in range(saying) if low[i] == "quoted")
    if any(word in ("was", "were", "is", "are", "been") for word in low[max(0, quoted - 2) : quoted]):
        return subject_before(sentence, quoted)
    return (quoted + 1, saying - 1) if quoted + 1 < saying - 1 else None


def _phrase_ending(sentence: Sentence, last: int, floor: int, *, bare: bool = False) -> tuple[int, int] | None:
    low = sentence.low
    begin = last
    while begin > floor and not sentence.firm(begin) and low[begin - 1] not in word_list("clause_starter") and last - begin < 14:
        if low[begin - 1] in word_list("finite_verb") and low[begin - 1] not in word_list("pronoun"):
            break
        begin -= 1
    while begin < last and (
        low[begin] in ("and", "but", "so", "then", "also", "meanwhile", "however") or (low[begin] in word_list("time") and low[begin] != "may")
    ):
        begin += 1
    if begin + 1 < last and low[begin] in ("on", "in", "at", "during", "after") and low[begin + 1] in word_list("time"):
        begin += 2
    short = bare and last - begin < 3 and low[last] not in word_list("not_a_source")
    return (begin, last + 1) if short or _nominal(sentence, begin, last + 1) else None


def _before_apposition(sentence: Sentence, last: int, floor: int) -> tuple[int, int] | None:
    """The head of "Name, a spokesman for the firm, said": from its start up to the comma before the verb."""
    inner = last
    while inner > floor and not sentence.firm(inner) and last - inner < 24:
        inner -= 1
    if inner <= floor or sentence.gap(inner).strip() != ",":
        return None
    head = _phrase_ending(sentence, inner - 1, floor)
    if head is None:
        return None
    first = sentence.low[inner]
    apposed = (
        first in word_list("determiner")
        or first in ("who", "whose", "which", "former", "head", "chief", "director", "president", "chairman", "of")
        or (not sentence.titled(inner) and first not in word_list("clause_starter"))
    )
    if sentence.titled(inner) and not apposed and sentence.low[head[0]] in word_list("determiner"):
        apposed = True
    return (head[0], last + 1) if apposed else None


def subject_after(sentence: Sentence, verb: int, *, apposed: bool = True) -> tuple[int, int] | None:
    """Find the noun phrase after the cue: "said the mayor of Ostrava, a lawyer,", "according to two officials"."""
    low = sentence.low
    begin = verb + 1
    if begin >= len(low) or sentence.firm(begin) or (low[begin] in word_list("after_source") and low[begin] not in ("this", "last")):
        return None
    if low[begin] in word_list("pronoun"):
        return begin, begin + 1
    end = begin + 1
    while end < len(low) and not sentence.firm(end) and low[end] not in word_list("after_source") and not _adverb(sentence, end) and end - begin < 16:
        end += 1
    if apposed and end < len(low) and sentence.gap(end).strip() == ",":
        end = _end_of_apposition(sentence, begin, end)
    return (begin, end) if end - begin <= 2 or _nominal(sentence, begin, end) else None


def _adverb(sentence: Sentence, i: int) -> bool:
    return sentence.low[i].endswith("ly") and not sentence.titled(i) and sentence.low[i - 1] not in word_list("determiner")


def _end_of_apposition(sentence: Sentence, begin: int, end: int) -> int:
    """Take in ", a retired teacher" after a name, or ", Ewan Strand" after a description."""
    low = sentence.low
    named = low[begin] in word_list("determiner") and sentence.titled(end)
    if not named and low[end] not in word_list("determiner") | {"who", "whose"}:
        return end
    stop = end + 1
    while stop < len(low) and not sentence.firm(stop) and stop - end < 16 and (not named or sentence.titled(stop)):
        stop += 1
    return stop if stop == len(low) or sentence.firm(stop) else end


def skip_addressee(sentence: Sentence, verb: int) -> int:
    """Return the token at which the content may begin: after "told reporters on Monday that"."""
    low = sentence.low
    at = verb + 1
    if at < len(low) and low[verb] in word_list("verb_with_addressee") and not sentence.firm(at) and low[at] != "that":
        at = _skip_object(sentence, at)
    limit = min(len(low), at + 12)
    probe = at
    while probe < limit and (not sentence.firm(probe) or sentence.gap(probe).strip() == ","):
        if low[probe] == "that" and probe - at <= 9 and not any(word in word_list("finite_verb") for word in low[at:probe]):
            return probe + 1
        if low[probe] in word_list("finite_verb"):
            break
        probe += 1
    while at < limit and (
        low[at] in word_list("time")
        or (low[at] in ("on", "in") and at + 1 < len(low) and (low[at + 1] in word_list("time") or low[at + 1].isdigit()))
    ):
        at += 1
    if at + 2 < len(low) and low[at : at + 3] == ["in", "a", "statement"]:
        at += 3
    if at < len(low) and low[at] == "that":
        at += 1
    return at


def _skip_object(sentence: Sentence, at: int) -> int:
    low = sentence.low
    if low[at] in ("me", "us", "him", "her", "them", "you", "reporters", "journalists", "lawmakers", "voters", "parliament", "fans", "supporters"):
        return at + 1
    if low[at] in ("whether", "how", "why", "if", "what", "when", "where", "who"):
        return at
    end = at
    while end < len(low) and end - at < 8 and (end == at or not sentence.firm(end)):
        if low[end] in word_list("pronoun") or low[end] in ("that", "to", "there", "about", "of"):
            return end
        if end > at and low[end] in word_list("determiner") and (sentence.titled(end - 1) or low[end - 1].endswith("s")):
            return end
        end += 1
    return end if end - at < 8 else at


def has_finite(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the tokens look like a clause: something in them is, or may be, a finite verb.

    An auxiliary, a common verb form, or a word in -ed after the first one counts, up to the first subordinate clause.
    """
    finite, subordinators = word_list("finite_verb"), word_list("subordinator")
    for i in range(begin, end):
        word = sentence.low[i]
        if i > begin and word in subordinators:
            return False
        if word in finite or (i > begin and len(word) > 4 and word.endswith("ed")):
            return True
    return False


def clause_end(sentence: Sentence, begin: int, cues: list[int]) -> int:
    """Return where content that begins at a token ends: at the sentence's end, or before another speaker's clause."""
    low = sentence.low
    limit = min(len(low), begin + MAX_CLAUSE)
    for i in range(begin + 2, limit):
        if low[i] in ("but", "while", "and", "although", "though", "whereas", "as") and sentence.firm(i):
            at = bisect_right(cues, i)
            later = cues[at] if at < len(cues) and cues[at] <= i + 8 else None
            if later is not None and low[i + 1] != "that" and not has_finite(sentence, i + 1, later):
                return i
    return limit


def _nominal(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the tokens look like the name of somebody: a pronoun, a name, or a determiner or plural with its noun."""
    if begin >= end or (end - begin == 1 and sentence.low[begin] in word_list("not_a_source")):
        return False
    low = sentence.low
    if low[begin] in word_list("pronoun"):
        return True
    if low[end - 1] in word_list("determiner") or low[end - 1] in word_list("clause_starter") or low[begin] in word_list("not_first_in_source"):
        return False
    if low[end - 1].endswith("'s") or low[end - 1] in word_list("not_first_in_source"):
        return False
    return (
        low[begin] in word_list("determiner")
        or any(sentence.titled(i) for i in range(begin, end))
        or low[end - 1].endswith(("s", "man", "woman", "person", "people", "or", "er", "ist", "ian", "ee"))
    )
