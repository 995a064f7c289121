"""Complements: what follows a verb of reporting, which tells whether it reports anything."""

from typing import NamedTuple

from framing.quotation.clauses import has_finite
from framing.quotation.sentence import Sentence
from framing.wordlists import word_list

CONTEXTS = (
    "about", "as", "at", "clause", "colon", "comma", "end", "for", "in", "ing", "np", "np-that", "obj", "of", "on", "out", "prep", "quote",
    "that", "to", "wh",
)  # fmt: skip
_OWN = frozenset({"about", "as", "at", "for", "in", "of", "on", "out", "to"})
_QUOTES = '"“‘«'
_REACH, _SKIPS = 10, 3


class Complement(NamedTuple):
    """What follows a verb: the number of its kind in `CONTEXTS`, and the token it begins with."""

    number: int
    begin: int

    @property
    def context(self) -> str:
        """The name of its kind."""
        return CONTEXTS[self.number]


_NUMBER = {name: number for number, name in enumerate(CONTEXTS)}


def complement(sentence: Sentence, verb: int) -> Complement:
    """Name what follows a verb, adverbs and times passed over.

    Parameters
    ----------
    sentence : Sentence
    verb : int
        The token of the verb.

    Returns
    -------
    Complement
        `that`, `wh`, `clause` (a subject and something finite follow), `np` (a noun phrase), `np-that` (a noun phrase
        and "that"), `obj` (him, them), `ing`, `to`, `of` and other prepositions by name, `prep` for the rest of them,
        `quote`, `colon`, `comma`, or `end`.
    """
    low = sentence.low
    at = verb + 1
    for _ in range(_SKIPS):
        if at >= len(low) or sentence.firm(at) or not _passed_over(sentence, at):
            break
        at += 1
    return Complement(_NUMBER[_name(sentence, at)], at)


def _name(sentence: Sentence, at: int) -> str:
    low = sentence.low
    if at >= len(low):
        return "end"
    gap = sentence.gap(at)
    if len(gap) > 1 and any(mark in gap for mark in _QUOTES):
        return "quote"
    if sentence.firm(at):
        return "colon" if ":" in gap else "comma"
    word = low[at]
    if word == "to" and at + 1 < len(low) and (low[at + 1] in word_list("determiner") or sentence.titled(at + 1)):
        return "np-that" if _phrase(sentence, at + 1) == "np-that" else "to"  # "alleged to the court that"
    if word == "that" or word in _OWN:
        return word
    if word in word_list("question_word"):
        return "wh"
    if word in word_list("subject_pronoun") or word in word_list("be"):
        return "clause"
    if word in word_list("preposition"):
        return "prep"
    if word in word_list("object_pronoun"):
        return "obj"
    if word.endswith("ing"):
        return "ing"
    return _phrase(sentence, at)


def _phrase(sentence: Sentence, begin: int) -> str:
    """A noun phrase: alone, before "that", or the subject of a clause."""
    low = sentence.low
    for at in range(begin + 1, min(len(low), begin + _REACH)):
        if sentence.firm(at):
            break
        if low[at] == "that":
            return "np-that"
        if has_finite(sentence, at, at + 1):
            return "clause"
    return "np"


def _passed_over(sentence: Sentence, at: int) -> bool:
    word = sentence.low[at]
    return word in word_list("time") or word in ("again", "also", "not", "ago") or (word.endswith("ly") and not sentence.titled(at))
