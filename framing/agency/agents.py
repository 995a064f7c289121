"""Agents after "by", and what a noun phrase is a phrase of."""

import re

from framing.agency.phrases import Phrase, head_of, phrase_from
from framing.agency.reading import Reading
from framing.agency.table import forms
from framing.agency.words import deed_words, is_country

_FAR = 14
_THINGS = frozenset({"person", "place", "ship", "weapon", "projectile", "missile", "bomb"})
_PEOPLE = re.compile(r"(?:[cint]tor|itor|ator|utor|ssor|[a-z]ist|[a-z]{2}ian|[a-z]{3}ee|wom[ae]n|[a-z]m[ae]n)s?$")
_ABSTRACT = re.compile(r"(?:tion|sion|ity|ism|ness|ment|ship|cy|ance|ence)s?$")
_CONTEXT = frozenset({"assaulted", "saved", "struck"})


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
        if reading.firm(i) and i > begin and reading.low[i] != "by":
            return None
        if reading.low[i] == "by":
            found = _agent(reading, i + 1)
            if found is not None:
                return found
        elif kind in ("verb", "be", "have", "modal", "do", "sub", "rel") or (
            kind == "ed" and reading.kind(i - 1) not in ("conj", "det", "adv") and i > begin
        ):
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
    """Whether a patient is what a deed's sense needs, and nothing in the sentence speaks of sport or votes where that matters.

    Parameters
    ----------
    reading : Reading
    phrase : (int, int) or None
        The patient.
    need : str
        As the table of deeds gives it.
    """
    if need in ("-", "party"):
        return True
    if phrase is None:
        return False
    head = reading.low[head_of(reading, phrase)].removesuffix("'s")
    if need in _THINGS:
        return head in deed_words(need) or (need == "person" and _names_people(head))
    if need in _CONTEXT and any(word in deed_words(kind) for kind in ("sport", "vote") for word in reading.low):
        return False
    after = reading.word(phrase[1])
    if need == "assaulted":
        return (
            after not in deed_words("verbal")
            and _is_victim(reading, phrase)
            and (not _is_name(reading, phrase) or after == "with" or _is_war(reading))
        )
    if need == "struck":
        return after != "with" and (_is_hit(head) or (head in ("him", "her") and after != "hard"))
    if need == "fought":
        return _is_hit(head) and _is_war(reading)
    if need == "kept":
        return _is_hit(head) or head in ("him", "her", "them", "me", "us") or reading.kind(head_of(reading, phrase)) == "num"
    if need == "treated":
        return after not in deed_words("badly") and (head in deed_words("person") or _names_people(head))
    if need == "saved":
        return (
            head in deed_words("person")
            or head in ("him", "her", "them", "me")
            or _names_people(head)
            or reading.kind(head_of(reading, phrase)) == "num"
        )
    return _is_victim(reading, phrase)


def is_victim_word(word: str) -> bool:
    """Whether a word in lower case names people, or a place or thing that harm is done to."""
    return word in deed_words("person") or word in deed_words("place") or is_country(word)


def is_deed(word: str) -> bool:
    """Whether a word in lower case is itself a noun of harm: "cracking down on assaults" harms nobody."""
    return any(form.entry.pos == "noun" and form.entry.harm < 0 for form in forms().get(word, ()))


def in_words(reading: Reading, patient: Phrase | None) -> bool:
    """Whether an attack is one in words: on somebody by name, or in a campaign, where nothing speaks of arms."""
    if _is_war(reading):
        return False
    return _is_name(reading, patient) if patient is not None else any(word in deed_words("politics") for word in reading.low)


def is_abstract(word: str) -> bool:
    """Whether a word in lower case names no body and no thing: what is done to it is done in a figure of speech.

    >>> is_abstract("liberty"), is_abstract("city")
    (True, False)
    """
    return (word in deed_words("abstract") or _ABSTRACT.search(word) is not None) and not is_victim_word(word)


def _is_hit(head: str) -> bool:
    return head in deed_words("person") or head in deed_words("place") or head in deed_words("ship") or is_country(head) or _names_people(head)


def _is_name(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase is a name, and not that of a state, or a pronoun: "Mr. Lind" is mostly attacked in words."""
    head = head_of(reading, phrase)
    if reading.parts[head] == "pron":
        return True
    return reading.sentence.titled(head) and head > 0 and not is_victim_word(reading.low[head]) and not reading.titled


def _is_war(reading: Reading) -> bool:
    return any(word in deed_words("force") or word in deed_words("missile") or word in deed_words("fight") for word in reading.low)


def _is_victim(reading: Reading, phrase: Phrase) -> bool:
    begin, end = phrase
    if reading.parts[begin] in ("pron", "rel") and end - begin == 1:
        return reading.low[begin] not in ("it", "which", "that", "this", "what", "these")
    head = head_of(reading, phrase)
    word = reading.low[head].removesuffix("'s")
    if is_victim_word(word) or word in deed_words("ship") or _names_people(word):
        return True
    return (
        reading.parts[head] == "num" or (reading.sentence.titled(head) and head > 0) or word in deed_words("quantity") or word in deed_words("no_one")
    )


def _names_people(word: str) -> bool:
    return _PEOPLE.search(word) is not None
