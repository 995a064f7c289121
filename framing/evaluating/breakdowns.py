"""Breakdowns: the same figures for the texts of each outlet, topic, length and voice."""

from collections import defaultdict
from typing import Any

import numpy as np

from framing.article import Article
from framing.datasets import Corpus
from framing.evaluating.figures import intervals, part
from framing.evaluation import N_BOOTSTRAP, Predictions
from framing.tokens import inside
from framing.voice import stretches_of

LENGTH, VOICE = "length", "voice"
OWN, SOURCED = "mostly the author's", "half or more a source's"
_HALF = 0.5
_QUARTERS = (0.25, 0.5, 0.75)


def breakdowns(found: Predictions, corpus: Corpus, *, n_bootstrap: int = N_BOOTSTRAP) -> dict[str, list[dict[str, Any]]]:
    """Return the figures by each grouping of the corpus, by length in words and by voice.

    Returns
    -------
    dict
        For each grouping its rows, the largest group first, length and voice in their own order: `group`, `n`,
        `mean_probability` and `share_positive` (of two classes), and `figures`, see `figures.counter`.
    """
    by = {name: _parted(values) for name, values in corpus.groups.items()}
    parts = {name: sorted(rows.items(), key=lambda row: (-len(row[1]), row[0])) for name, rows in by.items()}
    own = {LENGTH: _in_order(lengths(corpus)), VOICE: _in_order(voices(corpus))}
    parts |= {name if name not in parts else f"{name} as measured": rows for name, rows in own.items()}
    return {name: [_row(group, part(found, np.array(at)), n_bootstrap) for group, at in rows] for name, rows in parts.items()}


def lengths(corpus: Corpus) -> dict[str, list[int]]:
    """Part the texts of a corpus by their number of words, at its quartiles.

    >>> from framing.datasets import Meta
    >>> meta = Meta("ours", "Ours", "sentence", "gold", "", "", "")
    >>> lengths(Corpus(meta, [Article("One."), Article("One two three."), Article("Two words.")], ["a", "b", "a"]))
    {'1 word': [0], '2 words': [2], '3 words': [1]}
    """
    counts = np.array([len(article.tokens) for article in corpus.articles])
    bounds = np.unique(np.floor(np.quantile(counts, _QUARTERS)).astype(np.int64)).tolist()
    number = np.searchsorted(bounds, counts)
    rows = {}
    for n in np.unique(number).tolist():
        at = np.flatnonzero(number == n)
        least, most = int(counts[at].min()), int(counts[at].max())
        words = f"{most} word{'s' if most != 1 else ''}"
        rows[f"{least} to {words}" if least < most else words] = at.tolist()
    return rows


def voices(corpus: Corpus) -> dict[str, list[int]]:
    """Part the texts in which the author has more of the words from those in which sources have.

    >>> from framing.datasets import Meta
    >>> meta = Meta("ours", "Ours", "sentence", "gold", "", "", "")
    >>> voices(Corpus(meta, [Article("Snow fell."), Article("“It is a vile and rotten plan,” she said.")], ["a", "b"]))
    {"mostly the author's": [0], "half or more a source's": [1]}
    """
    shares = [sourced_share(article) for article in corpus.articles]
    rows = {OWN: [i for i, share in enumerate(shares) if share < _HALF], SOURCED: [i for i, share in enumerate(shares) if share >= _HALF]}
    return {name: at for name, at in rows.items() if at}


def sourced_share(article: Article) -> float:
    """Return the share of the words of a text that stand in a voice other than the author's.

    >>> sourced_share(Article("Snow fell on the harbour."))
    0.0
    """
    spans = [(s.start, s.end) for s in stretches_of(article) if s.voice != "scare"]
    return float(inside(article.tokens.starts, spans).mean()) if len(article.tokens) else 0.0


def _parted(values: list[str]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for i, value in enumerate(values):
        rows[value].append(i)
    return rows


def _in_order(rows: dict[str, list[int]]) -> list[tuple[str, list[int]]]:
    return list(rows.items())


def _row(group: str, found: Predictions, n_bootstrap: int) -> dict[str, Any]:
    row: dict[str, Any] = {"group": group, "n": len(found.truth)}
    if len(found.labels) == 2:
        row |= {"mean_probability": float(found.probability[:, 1].mean()), "share_positive": float(found.truth.mean())}
    return {**row, "figures": intervals(found, n_bootstrap=n_bootstrap)}
