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
    starts, ends = tokens.starts, tokens.ends
    vowel = (flags & VOWEL) != 0
    opens = vowel.copy()
    opens[1:] &= ~vowel[:-1]
    groups = np.zeros(len(flags) + 1, dtype=np.int64)
    np.cumsum(opens, out=groups[1:])
    count = groups[ends] - groups[starts]
    at = np.flatnonzero(vowel[:-1] & vowel[1:])  # both lie in one token: letters that touch do
    first, second = np.minimum(folded[at], _ASCII), np.minimum(folded[at + 1], _ASCII)
    at = at[_hiatus()[first, second] & ((flags[np.maximum(at - 1, 0)] & SOFT) == 0)]
    count += np.bincount(starts.searchsorted(at, side="right") - 1, minlength=len(count)) if len(at) else 0
    count[_silent(folded, vowel, tokens, count)] -= 1
    return np.asarray(np.maximum(count, 1))


def _silent(folded: Codes, vowel: Bools, tokens: Tokens, count: Ints) -> Ints:
    """Tokens that end in a vowel which is written and not spoken: -e, -es, -ed."""
    last = folded[tokens.ends - 1]
    likely = ((last == ord("e")) | (last == ord("s")) | (last == ord("d"))) & (count > 1) & (tokens.ends - tokens.starts > 2)
    found = np.flatnonzero(likely)
    ends, last = tokens.ends[found], last[found]
    second, third = folded[ends - 2], folded[ends - 3]
    before_second, before_third, before_fourth = vowel[ends - 2], vowel[ends - 3], vowel[np.maximum(ends - 4, 0)]
    e = (last == ord("e")) & ~before_second & ~((second == ord("l")) & ~before_third)
    hissing = _among(third, "sxzcg") | ((third == ord("h")) & _among(folded[np.maximum(ends - 4, 0)], "sc"))
    es = (last == ord("s")) & ~hissing & ~((third == ord("l")) & ~before_fourth)
    ed = (last == ord("d")) & ~_among(third, "td")
    return np.asarray(found[e | ((es | ed) & (second == ord("e")) & ~before_third)])


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
