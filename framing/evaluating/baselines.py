"""Baselines: what simpler means reach on the same texts, trained on them and tried on folds they have not seen."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from framing.datasets import Corpus
from framing.evaluating.figures import differences, intervals
from framing.evaluation import N_BOOTSTRAP, Predictions
from framing.features.base import Floats
from framing.vectorizer import FramingVectorizer

N_FOLDS = 5
Ints = npt.NDArray[np.int64]
Fold = tuple[Ints, Ints]
Guess = Callable[[Ints, Ints], Floats]
"""From the numbers of the texts trained on and of those held out to the probabilities of the latter."""


class Baseline(NamedTuple):
    """A simpler means: what it is called, what it knows, and how it guesses; no AUC where it tells no text from another."""

    name: str
    knows: str
    guess: Guess
    has_auc: bool = True


def baselines(found: Predictions, corpus: Corpus, *, n_bootstrap: int = N_BOOTSTRAP) -> list[dict[str, Any]]:
    """Cross-validate baselines on a corpus, and compare them with a model that may not have been trained on it.

    Parameters
    ----------
    found : Predictions
        What the model says of the corpus.
    corpus : Corpus
    n_bootstrap : int
        Resamples for the intervals.

    Returns
    -------
    list of dict
        `name`, `knows`, `trained_on` (this corpus), `folds`, `held_out_by` (the grouping of which no group is on both
        sides, or null), `figures`, and `model_ahead_by`: the figures of the model less these, paired. Empty where a class
        has fewer than two texts. A majority has no AUC.
    """
    n_folds = min(N_FOLDS, int(np.bincount(found.truth, minlength=len(found.labels))[np.unique(found.truth)].min()))
    if n_folds < 2 or len(np.unique(found.truth)) < 2:
        return []
    plain = _shuffled(found.truth, n_folds)
    grouped: list[tuple[str | None, list[Fold]]] = [(name, _apart(values, n_folds)) for name, values in corpus.groups.items() if len(set(values)) > 1]
    rows = []

    def add(baseline: Baseline, folds: list[Fold], held_out_by: str | None) -> None:
        guessed = found._replace(probability=_cross_validated(baseline.guess, folds, found.probability.shape))
        figures = intervals(guessed, n_bootstrap=n_bootstrap)
        ahead = differences(guessed, found, n_bootstrap=n_bootstrap)
        for table in () if baseline.has_auc else (figures, ahead):
            table.pop("auc", None)
        told = {"name": baseline.name, "knows": baseline.knows, "trained_on": corpus.meta.name, "folds": len(folds), "held_out_by": held_out_by}
        rows.append({**told, "figures": figures, "model_ahead_by": ahead})

    n_labels = len(found.labels)
    add(Baseline("majority", "the labels alone", partial(_majority, found.truth, n_labels), has_auc=False), plain, None)
    for name, values in corpus.groups.items():
        number = np.unique(np.asarray(values), return_inverse=True)[1]
        knows = f"the {name} of a text, and the labels of other texts of it"
        add(Baseline(f"majority of the {name}", knows, partial(_majority_of_group, found.truth, n_labels, number)), plain, None)
    for baseline in _fitted(found, corpus):
        for held_out_by, folds in grouped or [(None, plain)]:
            add(baseline, folds, held_out_by)
    return rows


def _fitted(found: Predictions, corpus: Corpus) -> list[Baseline]:
    from sklearn.preprocessing import StandardScaler

    n_labels = len(found.labels)
    made = []
    for name, block, knows in (
        ("readability only", "readability", "the readability indices of a text"),
        ("lexicon only", "vocabulary", "the rates of the lexicons' terms in a text"),
    ):
        table = FramingVectorizer(blocks=[block]).fit_transform(corpus.articles)
        made.append(Baseline(name, knows, partial(_logistic, found.truth, n_labels, table, StandardScaler)))
    texts = np.array([article.content for article in corpus.articles], dtype=object)
    made.append(Baseline("TF-IDF", "the words of a text and their pairs", partial(_logistic, found.truth, n_labels, texts, _tfidf)))
    return made


def _tfidf() -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\w+")  # noqa: S106  # a pattern of words


def _logistic(truth: Ints, n_labels: int, table: Any, prepare: Callable[[], Any], train: Ints, test: Ints) -> Floats:
    """A logistic regression, classes weighing equally, on what `prepare` makes of the table."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    if len(np.unique(truth[train])) < 2:
        return _majority(truth, n_labels, train, test)
    fitted = make_pipeline(prepare(), LogisticRegression(max_iter=2000, class_weight="balanced")).fit(table[train], truth[train])
    probability = np.zeros((len(test), n_labels))
    probability[:, fitted.classes_] = fitted.predict_proba(table[test])
    return probability


def _majority(truth: Ints, n_labels: int, train: Ints, test: Ints) -> Floats:
    shares = np.bincount(truth[train], minlength=n_labels) / len(train)
    return np.tile(shares, (len(test), 1))


def _majority_of_group(truth: Ints, n_labels: int, group: Ints, train: Ints, test: Ints) -> Floats:
    """The shares of the labels in each group, drawn towards those of the corpus as if one text more were known of it."""
    counts = np.zeros((group.max() + 1, n_labels))
    np.add.at(counts, (group[train], truth[train]), 1.0)
    counts += np.bincount(truth[train], minlength=n_labels) / len(train)
    return np.asarray((counts / counts.sum(axis=1, keepdims=True))[group[test]])


def _cross_validated(guess: Guess, folds: list[Fold], shape: tuple[int, ...]) -> Floats:
    probability = np.zeros(shape)
    for train, test in folds:
        probability[test] = guess(train, test)
    return probability


def _shuffled(truth: Ints, n_folds: int) -> list[Fold]:
    from sklearn.model_selection import StratifiedKFold

    return list(StratifiedKFold(n_folds, shuffle=True, random_state=0).split(truth, truth))


def _apart(values: list[str], n_folds: int) -> list[Fold]:
    from sklearn.model_selection import GroupKFold

    groups = np.asarray(values)
    return list(GroupKFold(min(n_folds, len(np.unique(groups)))).split(groups, groups=groups))
