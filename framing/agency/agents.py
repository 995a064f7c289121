"""Agents after "by", and what a noun phrase is a phrase of."""

import re

from framing.agency.phrases import Phrase, head_of, phrase_from
from framing.agency.reading import Reading
from framing.agency.words import deed_words

_FAR = 14
_THINGS = frozenset({"person", "place", "ship", "weapon", "projectile", "missile", "bomb"})
_PEOPLE = re.compile(r"(?:[cint]tor|itor|ator|utor|ssor|[a-z]ist|[a-z]{2}ian|[a-z]{3}ee|wom[ae]n|[a-z]m[ae]n)s?$")
_CONTEXT = {"assaulted": ("sport", "vote"), "saved": ("sport", "vote")}


def agent_after(reading: Reading, begin: int) -> Phrase | None:
    """Return the agent that "by" names after a participle or noun; a time, a place or a manner is none.

    >>> from framing.agency.reading import read
    >>> from framing.article import Article
    >>> from framing.quotation.sentence import sentence_at
    >>> for text in ("He was shot in the leg by a guard.", "He was shot by the river."):
    ...     agent_after(read(sentence_at(Article(text), 0), headline=False), 3)
    (7, 9)
    """
    for i in range(begin, min(len(reading), begin + _FAR)):
        kind = reading.parts[i]
        if reading.firm(i) and i > begin and not reading.low[i] == "by":
            return None
        if reading.low[i] == "by":
            found = _agent(reading, i + 1)
            if found is not None:
                return found
        elif kind in ("verb", "be", "have", "modal", "do", "sub", "rel") or (kind == "ed" and reading.kind(i - 1) not in ("conj", "det", "adv") and i > begin):
            return None
    return None


def _agent(reading: Reading, begin: int) -> Phrase | None:
    if begin >= len(reading) or reading.firm(begin) or reading.parts[begin] in ("ing", "time") or reading.low[begin][0].isdigit():
        return None
    phrase = phrase_from(reading, begin)
    if phrase is None:
        return None
    head = reading.low[head_of(reading, phrase)]
    if head in deed_words("time") or (head in deed_words("location") and not reading.sentence.titled(phrase[1] - 1)):
        return None
    if any(reading.low[i] in deed_words("location") for i in range(*phrase) if reading.word(i + 1) == "of"):
        return None
    return None if phrase[1] - phrase[0] == 1 and head in deed_words("manner") else phrase


def meets(reading: Reading, phrase: Phrase | None, need: str) -> bool:
    """Whether a patient is what a deed's sense needs, and nothing in the sentence speaks of sport or votes where that matters."""
    if need in ("-", "party"):
        return True
    if phrase is None:
        return False
    if need in _THINGS:
        return reading.low[head_of(reading, phrase)] in deed_words(need) if need != "person" else _has(reading, phrase, ("person",))
    if need in _CONTEXT and any(word in deed_words(kind) for kind in _CONTEXT[need] for word in reading.low):
        return False
    if need == "assaulted":
        return _is_victim(reading, phrase) and reading.word(phrase[1]) not in deed_words("verbal")
    if need == "struck":
        return _has(reading, phrase, ("person", "place", "ship")) and reading.word(phrase[1]) != "with"
    if need == "treated":
        return _has(reading, phrase, ("person",)) and reading.word(phrase[1]) not in deed_words("badly")
    if need == "burnt":
        return _is_victim(reading, phrase)
    return _is_victim(reading, phrase)


def is_victim_word(word: str) -> bool:
    """Whether a word in lower case names people, or a place or thing that harm is done to."""
    return word in deed_words("person") or word in deed_words("place")


def _is_victim(reading: Reading, phrase: Phrase) -> bool:
    begin, end = phrase
    if reading.parts[begin] in ("pron", "rel") and end - begin == 1:
        return reading.low[begin] not in ("it", "which", "that", "this", "what", "these")
    if _has(reading, phrase, ("person", "place", "ship")):
        return True
    head = head_of(reading, phrase)
    return reading.parts[head] == "num" or _PEOPLE.search(reading.low[head]) is not None or (reading.sentence.titled(head) and head > 0) or reading.low[head] in deed_words("quantity")


def _has(reading: Reading, phrase: Phrase, kinds: tuple[str, ...]) -> bool:
    words = [reading.low[i].removesuffix("'s") for i in range(*phrase)]
    return any(word in deed_words(kind) for word in words for kind in kinds)
