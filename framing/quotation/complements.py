"""Complements: what follows a verb of reporting, which tells whether it reports anything."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.keytable import KeyTable
from framing.quotation.wordclasses import (
    BE,
    DETERMINER,
    FINITE,
    ING,
    LY,
    OBJECT_PRONOUN,
    PASSED_OVER,
    PREPOSITION,
    QUESTION_WORD,
    SUBJECT_PRONOUN,
    THAT,
    TIME,
)  # fmt: skip
from framing.tokens import Bools, Ints, Tokens, keys_of

CONTEXTS = (
    "about", "as", "at", "clause", "colon", "comma", "end", "for", "in", "ing", "np", "np-that", "obj", "of", "on", "out", "prep", "quote",
    "that", "to", "wh",
)  # fmt: skip
NUMBER = {name: number for number, name in enumerate(CONTEXTS)}
_OWN = ("about", "as", "at", "for", "in", "of", "on", "out", "to")
_REACH, _SKIPS = 10, 3
# What a word tells of what it opens, the stronger tests last.
_KINDS = (
    (ING, "ing"), (OBJECT_PRONOUN, "obj"), (PREPOSITION, "prep"), (SUBJECT_PRONOUN | BE, "clause"), (QUESTION_WORD, "wh"), (THAT, "that"),
)  # fmt: skip


class Complement(NamedTuple):
    """What follows a verb: the number of its kind in `CONTEXTS`, and the token it begins with."""

    number: int
    begin: int

    @property
    def context(self) -> str:
        """The name of its kind."""
        return CONTEXTS[self.number]


class Surroundings(NamedTuple):
    """The tokens of a text, with their word classes, and the places of opening quotation marks and colons."""

    tokens: Tokens
    bits: Ints
    quotes: Ints
    colons: Ints


def complements(text: Surroundings, verbs: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Name what follows each verb, adverbs and times passed over.

    Parameters
    ----------
    text : Surroundings
    verbs : array of int, shape (n,)
        The tokens of the verbs.
    ends : array of int, shape (n,)
        The token after the last of the sentence of each.

    Returns
    -------
    numbers : array of int, shape (n,)
        Of the kind, in `CONTEXTS`: `that`, `wh`, `clause` (a subject and something finite follow), `np` (a noun
        phrase), `np-that` (a noun phrase and "that"), `obj` (him, them), `ing`, `to`, `of` and other prepositions by
        name, `prep` for the rest of them, `quote`, `colon`, `comma`, or `end`.
    begins : array of int, shape (n,)
        The token it begins with.
    """
    tokens, bits = text.tokens, text.bits
    last = len(tokens) - 1
    passed = ((bits & (TIME | PASSED_OVER)) > 0) | (((bits & LY) > 0) & ~tokens.is_title)
    at = verbs + 1
    for _ in range(_SKIPS):
        here = np.minimum(at, last)
        at = at + ((at < ends) & passed[here] & ~tokens.parted[here])
    over = at >= ends
    here = np.minimum(at, last)
    after = np.minimum(here + 1, last)
    own = _own().find(tokens.keys[here])
    word = bits[here]
    to_whom = (own == _own_numbers()["to"]) & (at + 1 < ends) & (((bits[after] & DETERMINER) > 0) | tokens.is_title[after])
    told = to_whom & (_phrases(text, after, ends) == NUMBER["np-that"])  # "alleged to the court that"
    opened = _marked(text.quotes, tokens, here) & (tokens.starts[here] - tokens.ends[here - 1] > 1)
    found = _phrases(text, here, ends)
    for bits_of_kind, kind in _KINDS:
        found[(word & bits_of_kind) > 0] = NUMBER[kind]
    found = np.where(own >= 0, _contexts_of_own()[own], found)
    found[told] = NUMBER["np-that"]
    parted = tokens.parted[here]
    found[parted] = NUMBER["comma"]
    found[parted & _marked(text.colons, tokens, here)] = NUMBER["colon"]
    found[opened] = NUMBER["quote"]
    found[over] = NUMBER["end"]
    return found, at


def _phrases(text: Surroundings, begins: Ints, ends: Ints) -> Ints:
    """Noun phrases: alone, before "that", or the subject of a clause."""
    parted, bits = text.tokens.parted, text.bits
    telling = np.append(np.flatnonzero(parted | ((bits & (THAT | FINITE)) > 0)), len(bits))
    at = telling[np.searchsorted(telling, begins + 1)]
    near = np.flatnonzero(at < np.minimum(ends, begins + _REACH))
    found = np.full(len(begins), NUMBER["np"])
    where = at[near]
    told = np.where((bits[where] & THAT) > 0, NUMBER["np-that"], NUMBER["clause"])
    found[near] = np.where(parted[where], NUMBER["np"], told)
    return found


def _marked(places: Ints, tokens: Tokens, at: Ints) -> Bools:
    """Whether one of the places lies in the gap before each token."""
    return np.asarray(np.searchsorted(places, tokens.starts[at]) > np.searchsorted(places, tokens.ends[at - 1]))


@cache
def _own() -> KeyTable:
    return KeyTable(np.sort(keys_of(list(_OWN))))


@cache
def _contexts_of_own() -> Ints:
    """The number of the context of each word that has its own, in the order of their keys."""
    return np.array([NUMBER[_OWN[i]] for i in np.argsort(keys_of(list(_OWN)))])


@cache
def _own_numbers() -> dict[str, int]:
    return {_OWN[i]: number for number, i in enumerate(np.argsort(keys_of(list(_OWN))).tolist())}
