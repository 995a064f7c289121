"""Deeds told around: "died after an incident", "officer-involved shooting", "clashes erupted", "caught in crossfire"."""

from functools import cache

import numpy as np

from framing.agency.phrases import Phrase, phrase_from
from framing.agency.reading import Reading, group_begin
from framing.agency.subjects import doer_of
from framing.agency.table import Entry
from framing.agency.verbs import Found
from framing.agency.words import deed_words
from framing.article import Article
from framing.keytable import KeyTable
from framing.tokens import Ints, keys_of

_DEATH, _INJURY, _CLASH = -0.8, -0.6, -0.3
_FAR, _NEAR = 10, 4
_LIVES = frozenset({"life", "lives"})
_INJURIES = frozenset({"injuries", "injury", "wounds", "wound"})
_STARTS = ("die", "dies", "died", "dying", "perish", "perishes", "perished", "lost", "lose", "loses", "losing", "found", "suffered", "sustained")


def places_around(article: Article) -> Ints:
    """Return the tokens at which a deed may be told around.

    >>> article = Article("He died in custody; she lived.")
    >>> [article.words[i] for i in places_around(article)]
    ['died']
    """
    return np.flatnonzero((_keys().find(article.tokens.keys) >= 0) & (article.sentence_of >= 0)).astype(np.int64)


def told_around(reading: Reading, at: int) -> Found | None:
    """Return what is told around at a token, or None."""
    word = reading.low[at]
    if word == "involved":
        return _involved(reading, at)
    if word == "crossfire":
        return _caught(reading, at)
    if word in deed_words("clashes"):
        return _clash(reading, at)
    if word in deed_words("dies"):
        return _death(reading, at, at + 1, _DEATH, "die")
    near = reading.low[at + 1 : at + 1 + _NEAR]
    if word in ("lost", "lose", "loses", "losing") and _LIVES & set(near):
        return _death(reading, at, at + 2 + next(i for i, one in enumerate(near) if one in _LIVES), _DEATH, "lose one's life")
    if word == "found" and reading.word(at + 1) == "dead":
        return _death(reading, at, at + 2, _DEATH, "be found dead")
    if word in ("suffered", "sustained") and _INJURIES & set(near):
        return _death(reading, at, at + 2 + next(i for i, one in enumerate(near) if one in _INJURIES), _INJURY, "be injured")
    return None


def _death(reading: Reading, at: int, end: int, harm: float, lemma: str) -> Found | None:
    """A death or injury that an incident follows, rather than somebody's deed."""
    if not _incident(reading, end):
        return None
    patient = doer_of(reading, group_begin(reading, at)).phrase
    if patient is None:
        return None
    negated = any(reading.parts[i] in ("neg", "modal") for i in range(max(0, at - _NEAR), at) if not reading.firm(i + 1))
    return _told(at, at + 1, lemma, harm, patient, negated=negated)


def _incident(reading: Reading, begin: int) -> bool:
    """Whether "after", "in" and the like, and an incident, follow."""
    for i in range(begin, min(len(reading), begin + _FAR)):
        if reading.firm(i):
            return False
        if reading.low[i] in deed_words("links") and not reading.firm(i + 1) and i + 1 < len(reading):
            words = reading.low[i + 1 : i + 2 + _NEAR]
            if any(word in deed_words("surgery") for word in reading.low[i : i + 2 * _NEAR]):
                return False
            if any(word in deed_words("incident") for word in words[: _until_stop(reading, i + 1)]):
                return True
    return False


def _until_stop(reading: Reading, begin: int) -> int:
    """How many tokens of a phrase follow before punctuation or another preposition."""
    for n in range(1 + _NEAR):
        at = begin + n
        if at >= len(reading) or (n and (reading.firm(at) or reading.parts[at] in ("prep", "sub", "conj"))):
            return n
    return 1 + _NEAR


def _involved(reading: Reading, at: int) -> Found | None:
    """Read an officer-involved shooting."""
    joined = at > 0 and reading.sentence.gap(at) == "-"
    follows = reading.word(at + 1)
    if (
        not joined
        or reading.low[at - 1] not in deed_words("person") | deed_words("force")
        or follows not in ("shooting", "shootings", "death", "deaths", "killing", "incident", "crash")
    ):
        return None
    return _told(at + 1, at + 2, "officer-involved shooting", _DEATH, None)


def _caught(reading: Reading, at: int) -> Found | None:
    """Read "the child was caught in (the) crossfire"."""
    for i in range(max(0, at - _NEAR), at):
        if reading.low[i] in ("caught", "killed", "trapped", "hit") and "in" in reading.low[i:at]:
            return None if reading.low[i] in ("killed", "hit") else _told(i, i + 1, "be caught in crossfire", _INJURY, _surface(reading, i))
    return None


def _surface(reading: Reading, verb: int) -> Phrase | None:
    return doer_of(reading, group_begin(reading, verb)).phrase


def _clash(reading: Reading, at: int) -> Found | None:
    """Read "clashes erupted": nobody acts."""
    phrase = phrase_from(reading, at)
    end = phrase[1] if phrase is not None else at + 1
    for i in range(at + 1, min(len(reading), end + _NEAR)):
        if reading.firm(i):
            return None
        if reading.low[i] in deed_words("erupts"):
            if reading.low[i].startswith("br") and reading.word(i + 1) != "out":
                return None
            return _told(at, at + 1, "clash", _CLASH, None)
    return None


def _told(begin: int, end: int, lemma: str, harm: float, patient: Phrase | None, *, negated: bool = False) -> Found:
    empty: frozenset[str] = frozenset()
    entry = Entry(lemma, "noun" if lemma == "clash" else "verb", harm, True, empty, "-", "-", empty, empty, (), ())
    return Found(begin, end, entry, "euphemised", None, patient, negated, False)


@cache
def _keys() -> KeyTable:
    return KeyTable(np.unique(keys_of(sorted({*_STARTS, "involved", "crossfire", *deed_words("clashes")}))))
