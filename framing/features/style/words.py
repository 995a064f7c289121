"""Closed lists of words that style counts, and those that its grammar asks for, found in one look-up."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.features.base import Floats
from framing.keytable import KeyTable
from framing.tokens import Ints, keys_of
from framing.wordlists import word_list

_RATE = "per 1,000 tokens"
WORDS = {
    "first_person": ("first_person", f'pronouns of the first person, "US" left out, {_RATE}'),
    "second_person": ("second_person", f"pronouns of the second person {_RATE}"),
    "negations": ("negation", f"negations (not, nobody, without) {_RATE}"),
    "modals": ("modal", f"modal verbs, can and will left out, {_RATE}"),
    "superlatives": ("superlative", f"superlatives, most and least among them, {_RATE}"),
    "contrasts": ("contrast", f"conjunctions and adverbs of contrast (but, although, despite) {_RATE}"),
    "generalisers": ("generaliser", f"words that generalise (all, always, everybody) {_RATE}"),
    "third_person": ("third_person", f'personal pronouns of the third person, "it" left out, {_RATE}'),
    "obligations": ("obligation", f"words of duty and need (must, ought, required) {_RATE}"),
    "possibilities": ("possibility", f"words of possibility (may, perhaps, likely) {_RATE}"),
    "contractions": ("contraction", f"contracted pronouns and verbs (it's, don't) {_RATE}"),
    "temporal_adverbs": ("temporal_adverb", f"adverbs of time (now, recently, yesterday) {_RATE}"),
}
GRAMMAR = ("passive_auxiliary", "passive_adverb", "irregular_participle", "not_a_participle", "not_an_agent", "not_nominal")
_KINDS = (*(kind for kind, _ in WORDS.values()), *GRAMMAR)
BIT = {kind: 1 << number for number, kind in enumerate(_KINDS)}
_COUNTED = len(WORDS)


class _Table(NamedTuple):
    """The words listed: their keys, the kinds of each as bits, the number of its combination of counted kinds, and these combinations."""

    keys: KeyTable
    bits: Ints
    classes: Ints
    membership: Floats


class Listed(NamedTuple):
    """What lists say of each token: its kinds as bits, and the number of the combination of its counted kinds, -1 for none."""

    bits: Ints
    classes: Ints


def listed(article: Article) -> Listed:
    """Return what the lists say of each token, computed once; words in capitals are on no list: "US" is not "us".

    >>> listed(Article("We left US soil")).bits.astype(bool).tolist()
    [True, True, False, False]
    """
    return article.derived(_look_up)


def membership() -> Floats:
    """Return which kinds each combination holds, shape (number of combinations, number of counted kinds)."""
    return _table().membership


def _look_up(article: Article) -> Listed:
    table, tokens = _table(), article.tokens
    at = table.keys.find(tokens.keys)
    at[tokens.is_upper] = -1
    return Listed(table.bits[at], table.classes[at])  # the last row, which -1 finds, is that of no word


@cache
def _table() -> _Table:
    bits: dict[str, int] = {}
    for kind in _KINDS:
        for word in word_list(kind):
            bits[word] = bits.get(word, 0) | BIT[kind]
    words = list(bits)
    keys = keys_of(words)
    order = np.argsort(keys)
    of_words = np.array([bits[word] for word in words], dtype=np.int64)[order]
    counted = of_words & ((1 << _COUNTED) - 1)
    combinations = np.unique(counted[counted > 0])
    classes = np.where(counted > 0, np.searchsorted(combinations, counted), -1)
    held = (combinations[:, None] >> np.arange(_COUNTED)) & 1
    return _Table(KeyTable(keys[order]), np.append(of_words, 0), np.append(classes, -1), held.astype(np.float64))
