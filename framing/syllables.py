"""Syllables of English words: a rule for all words at once, and a table of those it gets wrong."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.characters import SOFT, VOWEL, Codes, Flags, codes_of, flags_of, fold
from framing.keytable import KeyTable
from framing.resources import data_path
from framing.tokens import Bools, Ints, Tokens, keys_of, tokenize

_HIATUS = (("i", "a"), ("i", "o"), ("i", "u"), ("e", "o"), ("u", "a"), ("i", "e"), ("u", "o"))
_ASCII = 127


def syllables_of(article: Article) -> Ints:
    """Return the number of syllables of each token, at least 1; computed once.

    The table comes from the CMU Pronouncing Dictionary, first pronunciations; words that neither it nor the rule gets
    right are counted by the rule alone. A number counts one syllable.

    >>> syllables_of(Article("The incredible idea worked")).tolist()
    [1, 4, 3, 1]
    """
    return article.derived(_count)


def rule(folded: Codes, flags: Flags, tokens: Tokens) -> Ints:
    """Count syllables by rule: groups of vowels, silent endings, vowels that part."""
    folded = np.concatenate((folded, np.zeros(2, np.uint32)))
    flags = np.concatenate((flags, np.zeros(2, np.uint16)))
    vowel = (flags & VOWEL) > 0
    start = vowel.copy()
    start[1:] &= ~vowel[:-1]
    at = np.flatnonzero(vowel[:-1] & vowel[1:])
    first, second = np.minimum(folded[at], _ASCII), np.minimum(folded[at + 1], _ASCII)
    at = at[_hiatus()[first, second] & ((flags[at - 1] & SOFT) == 0)]
    parted = np.zeros(len(folded) - 1, dtype=bool)
    parted[at] = True
    groups = np.concatenate(([0], np.cumsum(start)))
    splits = np.concatenate(([0], np.cumsum(parted)))
    count = groups[tokens.ends] - groups[tokens.starts] + splits[np.maximum(tokens.ends - 1, tokens.starts)] - splits[tokens.starts]
    return np.maximum(count - _silent(folded, vowel, tokens, count), 1)


def _silent(folded: Codes, vowel: Bools, tokens: Tokens, count: Ints) -> Ints:
    """Endings that are spelled with a vowel and spoken without one: -e, -es, -ed."""
    length = tokens.ends - tokens.starts

    def back(n: int) -> Ints:
        return np.maximum(tokens.ends - n, 0)

    last, second, third = folded[back(1)], folded[back(2)], folded[back(3)]
    long = (count > 1) & (length > 2)
    e = long & (last == ord("e")) & ~vowel[back(2)] & ~((second == ord("l")) & ~vowel[back(3)])
    hissing = _among(third, "sxzcg") | ((third == ord("h")) & _among(folded[back(4)], "sc"))
    es = long & (last == ord("s")) & (second == ord("e")) & ~vowel[back(3)] & ~hissing & ~((third == ord("l")) & ~vowel[back(4)])
    ed = long & (last == ord("d")) & (second == ord("e")) & ~vowel[back(3)] & ~_among(third, "td")
    return np.asarray(e | es | ed, dtype=np.int64)


def _among(codes: Codes, letters: str) -> Bools:
    return _letter_table(letters)[np.minimum(codes, _ASCII)]


@cache
def _letter_table(letters: str) -> Bools:
    table = np.zeros(_ASCII + 1, dtype=bool)
    table[[ord(letter) for letter in letters]] = True
    return table


@cache
def _hiatus() -> Bools:
    """Pairs of vowels that are spoken apart, by their code points."""
    table = np.zeros((_ASCII + 1, _ASCII + 1), dtype=bool)
    for first, second in _HIATUS:
        table[ord(first), ord(second)] = True
    return table


def _count(article: Article) -> Ints:
    tokens = article.tokens
    count = rule(article.folded, article.flags, tokens)
    keys, values = _table()
    at = keys.find(tokens.keys)
    count = np.where(at >= 0, values[at], count)
    return np.where(tokens.is_number, 1, count)


@cache
def _table() -> tuple[KeyTable, Ints]:
    words: list[str] = []
    counts: list[int] = []
    for line in data_path("syllables.tsv").read_text(encoding="utf-8").splitlines():
        if line[:1].isdigit():
            number, _, row = line.partition("\t")
            listed = row.split(" ")
            words += listed
            counts += [int(number)] * len(listed)
    keys = keys_of(words)
    order = np.argsort(keys)
    return KeyTable(keys[order]), np.array(counts, dtype=np.int64)[order]


def count_by_rule(words: list[str]) -> Ints:
    """Count the syllables of single words by the rule alone, for building the table."""
    codes = codes_of("\n".join(words))
    flags = flags_of(codes)
    return rule(fold(codes), flags, tokenize(codes, flags))
