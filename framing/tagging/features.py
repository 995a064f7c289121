"""What a linear tagger sees of each word and mark: the word, its neighbours, its classes, and what the rules say of it."""

import re
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from framing.article import Article
from framing.quotation import attributions_of
from framing.quotation.marks import quoted_stretches
from framing.quotation.wordclasses import bits_of
from framing.tokens import Bools, Ints, inside

PARTS = ("source", "cue", "content")
N_BITS = 19  # feature numbers are hashes of 19 bits: half a million columns

Codes = npt.NDArray[np.uint32]

_TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
_REACH = 3
_NEAR = range(-_REACH, _REACH + 1)
_MIX = np.uint32(0x9E3779B1)
_KINDS = ("direct", "indirect", "mixed", "block")
_FAR = 12


class Units(NamedTuple):
    """The words and marks of an article, as the tagger counts them.

    Attributes
    ----------
    starts, ends : arrays of int, shape (n,)
        Offsets in the content.
    sentence : array of int, shape (n,)
        The number of its sentence, -1 outside headline and body.
    """

    starts: Ints
    ends: Ints
    sentence: Ints


def units_of(article: Article) -> Units:
    """Return words with their apostrophes and single marks of punctuation, in order; computed once.

    >>> units = units_of(Article("It leaks, she said."))
    >>> units.starts.tolist()
    [0, 3, 8, 10, 14, 18]
    """
    return article.derived(_units)


def first_pass(article: Article) -> Codes:
    """Return the feature numbers of each unit, shape (n_units, n_features)."""
    known = _attributes(article)
    columns = [_shifted(codes, by, name) for name, codes in known.items() for by in (_NEAR if name not in ("place", "length") else (0,))]
    word, rule, signature = known["word"], known["rule"], known["classes"]
    for name, first, second in (("ww", word, word), ("rr", rule, rule), ("cc", signature, signature), ("wr", word, rule)):
        columns += [_paired(_shifted(first, by, name), _shifted(second, by + 1, name)) for by in (-2, -1, 0, 1)]
    columns.append(_paired(word, rule))
    columns.append(_paired(known["suffix"], rule))
    columns.append(_paired(_paired(_shifted(word, -1, "t"), word), _shifted(word, 1, "t")))
    return np.stack(columns, axis=1) & np.uint32((1 << N_BITS) - 1)


def second_pass(article: Article, decisions: npt.NDArray[np.float64]) -> Codes:
    """Return further feature numbers: what the first pass decided nearby.

    Parameters
    ----------
    article : Article
    decisions : array, shape (n_units, 3)
        Decision values of the first pass for source, cue and content.
    """
    steps = np.clip(np.round(decisions), -3, 3).astype(np.int64) + 3
    columns = []
    for part in range(len(PARTS)):
        codes = steps[:, part].astype(np.uint32) * _MIX + np.uint32(part)
        columns += [_shifted(codes, by, "first") for by in range(-6, 7)]
    joint = ((steps[:, 0] > 3) + 2 * (steps[:, 1] > 3) + 4 * (steps[:, 2] > 3)).astype(np.uint32)
    columns += [_paired(_shifted(joint, by, "joint"), _shifted(joint, by + 1, "joint")) for by in range(-4, 4)]
    columns += [_in_sentence(article, decisions[:, part] > 0, part) for part in range(len(PARTS))]
    return np.stack(columns, axis=1) & np.uint32((1 << N_BITS) - 1)


def _units(article: Article) -> Units:
    spans = np.array([match.span() for match in _TOKEN.finditer(article.content)], dtype=np.int64).reshape(-1, 2)
    starts, ends = spans[:, 0], spans[:, 1]
    at = article.sentence_spans.ravel().searchsorted(starts, side="right")
    return Units(starts, ends, np.where(at & 1, at >> 1, -1))


def _attributes(article: Article) -> dict[str, Codes]:
    """What each unit is, by name of the attribute."""
    units = units_of(article)
    texts = [article.content[s:e] for s, e in zip(units.starts.tolist(), units.ends.tolist(), strict=True)]
    numbers: dict[str, tuple[int, int, int]] = {}
    rows = []
    for text in texts:
        if text not in numbers:
            low = text.lower().replace("’", "'")
            numbers[text] = _hash(low), _hash(low[-3:]), _hash(_shape(text))
        rows.append(numbers[text])
    words = np.array(rows, dtype=np.uint32).reshape(-1, 3)
    tokens = article.tokens
    at = tokens.starts.searchsorted(units.starts, side="right") - 1
    on_token = (at >= 0) & (units.starts < tokens.ends[np.maximum(at, 0)]) if len(tokens) else np.zeros(len(at), bool)
    bits = bits_of(article)[at * on_token].astype(np.uint64) * on_token if len(tokens) else np.zeros(len(at), np.uint64)
    quoted = inside(units.starts, [(q.start, q.end) for q in quoted_stretches(article)])
    first = np.concatenate(([True], units.sentence[1:] != units.sentence[:-1])) if len(at) else np.zeros(0, bool)
    opened = np.maximum.accumulate(np.where(first, np.arange(len(at)), 0)) if len(at) else np.zeros(0, np.int64)
    place = np.minimum(np.arange(len(at)) - opened, _FAR).astype(np.uint32)
    return {
        "word": words[:, 0],
        "suffix": words[:, 1],
        "shape": words[:, 2] * np.uint32(2) + quoted.astype(np.uint32),
        "classes": (bits ^ (bits >> np.uint64(32))).astype(np.uint32) * _MIX,
        "rule": _by_rule(article, units),
        "place": place * np.uint32(4) + (units.sentence < 0) * np.uint32(2) + quoted,
        "length": _in_sentence(article, quoted, 7),
    }


def _by_rule(article: Article, units: Units) -> Codes:
    """What the rules say of each unit: the parts it is in, and the kind of quotation."""
    found = np.zeros(len(units.starts), dtype=np.uint32)
    for quotation in attributions_of(article):
        if quotation.kind not in _KINDS:
            continue
        for part, spans in enumerate(((quotation.source,), (quotation.cue,), quotation.content)):
            within = inside(units.starts, [span for span in spans if span is not None])
            found |= within * np.uint32(1 << part)
        found |= inside(units.starts, quotation.content) * np.uint32(16 << _KINDS.index(quotation.kind))
        found |= inside(units.starts, quotation.content) * np.uint32(8 * quotation.nominal)
    return found


def _in_sentence(article: Article, on: Bools, name: int) -> Codes:
    """How many units of the sentence have a property, roughly."""
    sentence = units_of(article).sentence + 1
    counts = np.bincount(sentence, weights=on, minlength=1)
    return (np.minimum(np.log2(counts + 1), 5).astype(np.uint32)[sentence] + np.uint32(64 * name)) * _MIX


def _shifted(codes: Codes, by: int, name: str) -> Codes:
    """The attribute of the unit `by` places on, told apart from that of others."""
    moved = np.full(len(codes), 0x51ED, dtype=np.uint32)
    if by < 0:
        moved[-by:] = codes[:by]
    elif by:
        moved[:-by] = codes[by:]
    else:
        moved = codes.copy()
    return _mixed(moved + np.uint32(crc32(f"{name} {by}".encode())))


def _paired(first: Codes, second: Codes) -> Codes:
    return _mixed(first * np.uint32(31) + second)


def _mixed(codes: Codes) -> Codes:
    codes = (codes ^ (codes >> np.uint32(15))) * np.uint32(0x85EBCA6B)
    return codes ^ (codes >> np.uint32(13))


def _hash(text: str) -> int:
    return crc32(text.encode(errors="surrogatepass"))


def _shape(text: str) -> str:
    if not text[0].isalnum():
        return text
    kind = "d" if text[0].isdigit() else "X" if text.isupper() and len(text) > 1 else "x" if text[0].islower() else "Xx"
    return kind + str(min(len(text), 4))
