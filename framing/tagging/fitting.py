"""Training of the tagger: two passes, the second on what the first says of articles it was not trained on."""

from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import SGDClassifier

from framing.datasets import Corpus
from framing.errors import DatasetError
from framing.features.base import Floats
from framing.tagging.features import N_BITS, PARTS, Codes, first_pass, second_pass, units_of
from framing.tagging.rules import tagging_rules
from framing.tagging.tagger import Tagger
from framing.tokens import Bools, Ints, inside

N_FOLDS = 4
SETTINGS: dict[str, Any] = {"alpha": 1e-6, "max_iter": 8}
_FEWEST = 20


def fit_tagger(corpus: Corpus, *, name: str = "tagger", command: str = "") -> Tagger:
    """Fit a tagger on a corpus in which attributions are marked.

    Parameters
    ----------
    corpus : Corpus
        With spans of the kinds source, cue and content, as `polnear` has.
    name, command : str
        Stored with it.

    Returns
    -------
    Tagger
        Its cuts are where F1 was best on articles held out of training.

    Raises
    ------
    DatasetError
        If the corpus marks no attributions, or there are fewer than 20 articles.
    """
    kinds = {kind for marked in corpus.spans for kind in marked}
    if not set(PARTS) <= kinds:
        raise DatasetError(f"{corpus.meta.name} marks {', '.join(sorted(kinds)) or 'no spans'}: a tagger needs {', '.join(PARTS)}")
    if len(corpus) < _FEWEST:
        raise DatasetError(f"{corpus.meta.name}: {len(corpus)} articles; a tagger needs {_FEWEST} or more")
    seen = [first_pass(article) for article in corpus.articles]
    marked = np.concatenate([_marked(corpus, number) for number in range(len(corpus))])
    lengths = np.array([len(rows) for rows in seen])
    folds = np.repeat(np.arange(len(seen)) % N_FOLDS, lengths)
    first, offset, held = _pass(np.concatenate(seen), marked, folds)
    scale = held.std(axis=0)
    edges = np.concatenate(([0], np.cumsum(lengths)))
    more = [
        np.hstack([rows, second_pass(article, held[start:end] / scale)])
        for article, rows, start, end in zip(corpus.articles, seen, edges, edges[1:], strict=False)
    ]
    second, last_offset, last = _pass(np.concatenate(more), marked, folds)
    training = {
        "corpora": [{"name": corpus.meta.name, "title": corpus.meta.title, "n": len(corpus), "licence": corpus.meta.licence}],
        "held_out_f1": {part: round(_f1(marked[:, k], last[:, k] > 0), 4) for k, part in enumerate(PARTS)},
        "settings": SETTINGS,
        "command": command,
    }
    return Tagger(name, first, second, np.stack([offset, last_offset]), scale, tagging_rules(), training=training)


def _marked(corpus: Corpus, number: int) -> Bools:
    starts = units_of(corpus.articles[number]).starts
    return np.stack([inside(starts, corpus.spans[number].get(part, ())) for part in PARTS], axis=1)


def _pass(numbers: Codes, marked: Bools, folds: Ints) -> tuple[Any, Floats, Floats]:
    """Return weights, offsets with the best cut taken off, and the decisions on held-out articles, less that cut too."""
    table = _table(numbers)
    weights, offsets = [], []
    held = np.zeros(marked.shape)
    for part in range(len(PARTS)):
        target = marked[:, part]
        for fold in np.unique(folds):
            out = folds == fold
            held[out, part] = _fit(table[~out], target[~out]).decision_function(table[out])
        cut = _best_cut(target, held[:, part])
        held[:, part] -= cut
        model = _fit(table, target)
        weights.append(model.coef_[0].astype(np.float32))
        offsets.append(float(model.intercept_[0]) - cut)
    return np.stack(weights), np.array(offsets), held


def _table(numbers: Codes) -> Any:
    """Feature numbers as a table of ones, shape (n_units, 2 ** N_BITS)."""
    n, width = numbers.shape
    return sparse.csr_matrix(
        (np.ones(n * width, dtype=np.float32), numbers.ravel().astype(np.int32), np.arange(0, n * width + 1, width, dtype=np.int64)),
        shape=(n, 1 << N_BITS),
    )


def _fit(table: Any, target: Bools) -> Any:
    return SGDClassifier(loss="log_loss", tol=None, average=True, random_state=0, **SETTINGS).fit(table, target)


def _best_cut(target: Bools, decisions: Floats) -> float:
    cuts = np.quantile(decisions, np.linspace(0.001, 0.999, 500))
    return float(max(cuts, key=lambda cut: _f1(target, decisions > cut)))


def _f1(target: Bools, found: Bools) -> float:
    total = target.sum() + found.sum()
    return float(2 * (target & found).sum() / total) if total else 0.0
