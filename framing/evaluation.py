"""Evaluation: what a model gets right, on whom, and how sure that figure is."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from sklearn.metrics import accuracy_score, brier_score_loss, confusion_matrix, f1_score, matthews_corrcoef, roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.utils.class_weight import compute_sample_weight

from framing.classifier import FramingClassifier
from framing.datasets import Corpus, combine
from framing.errors import DatasetError
from framing.features.base import Floats
from framing.inference import decisions, measure, probabilities, units
from framing.model import LinearModel

N_BOOTSTRAP = 200
_BINS = 10


class Predictions(NamedTuple):
    """What a model says of a corpus: the labels in order, and the probability of each, shape (n, n_labels)."""

    labels: tuple[str, ...]
    truth: npt.NDArray[np.int64]
    probability: Floats

    @property
    def predicted(self) -> npt.NDArray[np.int64]:
        """Number of the most probable label."""
        return np.asarray(self.probability.argmax(axis=1))


def predict(model: LinearModel, corpus: Corpus) -> Predictions:
    """Score every article of a corpus the way `framing score` does.

    Raises
    ------
    DatasetError
        If the corpus has a label that the model does not know. A model of two classes may be tried on another pair, if
        the corpus says which of it is positive.
    """
    if not len(corpus):
        raise DatasetError(f"{corpus.meta.name}: there is no text to evaluate on")
    names = sorted(set(corpus.labels))
    labels = model.labels
    if not set(names) <= set(labels):
        positive = corpus.meta.positive
        if len(labels) != 2 or len(names) > 2 or positive is None:
            known = f"{corpus.meta.name} has the labels {', '.join(names)}; the model knows {', '.join(labels)}"
            raise DatasetError(known + ("; say with --positive which of them is its " + labels[1] if len(labels) == len(names) == 2 else ""))
        labels = (next((name for name in names if name != positive), "other"), positive)
    for article in corpus.articles:
        if not len(article.tokens):
            raise DatasetError(f"{corpus.meta.name}: text {article.id} has no word in it; remove it")
    found = [probabilities(model, decisions(model, measure(model, article, units(model, article)))).mean(axis=0) for article in corpus.articles]
    return Predictions(labels, np.array([labels.index(label) for label in corpus.labels]), np.array(found))


def evaluate(model: LinearModel, corpus: Corpus, *, n_bootstrap: int = N_BOOTSTRAP, found: Predictions | None = None) -> dict[str, Any]:
    """Evaluate a model on a labelled corpus.

    Parameters
    ----------
    model : LinearModel
    corpus : Corpus
    n_bootstrap : int
        Resamples for the 90% intervals; 0 for none.
    found : Predictions, optional
        What the model says of the corpus, where that is known already.

    Returns
    -------
    dict
        `n`, `labels`, `confusion` (rows are true labels), and for each metric `value`, `low` and `high`: see `metrics`.
    """
    found = predict(model, corpus) if found is None else found
    return {
        "dataset": corpus.meta.name,
        "model": {"name": model.name, "sha256": model.sha256, "prior": model.prior},
        "n": len(corpus),
        "labels": list(found.labels),
        **summarise(found, corpus.groups, n_bootstrap=n_bootstrap),
        "confusion": confusion_matrix(found.truth, found.predicted, labels=range(len(found.labels))).tolist(),
    }


def metrics(found: Predictions, groups: dict[str, list[str]] | None = None) -> dict[str, float]:
    """Return all metrics that apply.

    `macro_f1`, `accuracy`, `balanced_accuracy` (classes weighted equally), `mcc`; of two classes also `auc`, `brier`,
    `calibration_error` (expected, ten equal bins), `mean_probability`, `share_positive`, and `auc_within_NAME` for each
    grouping: the AUC inside groups, weighted by their pairs of one positive and one negative.
    """
    truth, predicted = found.truth, found.predicted
    values = {
        "macro_f1": f1_score(truth, predicted, average="macro"),
        "accuracy": accuracy_score(truth, predicted),
        "balanced_accuracy": accuracy_score(truth, predicted, sample_weight=compute_sample_weight("balanced", truth)),
        "mcc": matthews_corrcoef(truth, predicted),
    }
    if len(found.labels) == 2 and len(np.unique(truth)) == 2:
        probability = found.probability[:, 1]
        values |= {
            "auc": roc_auc_score(truth, probability),
            "brier": brier_score_loss(truth, probability),
            "calibration_error": calibration_error(truth, probability),
            "mean_probability": probability.mean(),
            "share_positive": truth.mean(),
        }
        for name, group in (groups or {}).items():
            within = auc_within(truth, probability, group)
            values |= {f"auc_within_{name}": within} if within is not None else {}
    return {name: float(value) for name, value in values.items()}


def summarise(found: Predictions, groups: dict[str, list[str]], *, n_bootstrap: int = N_BOOTSTRAP, seed: int = 0) -> dict[str, Any]:
    """Return all metrics, each with a 90% bootstrap interval over the texts."""
    values = metrics(found, groups)
    random = np.random.default_rng(seed)
    draws: dict[str, list[float]] = {name: [] for name in values}
    for _ in range(n_bootstrap):
        at = random.integers(0, len(found.truth), len(found.truth))
        sample = Predictions(found.labels, found.truth[at], found.probability[at])
        if len(np.unique(sample.truth)) < 2:
            continue
        for name, value in metrics(sample, {name: [group[i] for i in at] for name, group in groups.items()}).items():
            draws[name].append(value)
    bounds = {name: np.quantile(drawn, [0.05, 0.95]).tolist() if drawn else [None, None] for name, drawn in draws.items()}
    return {"metrics": {name: {"value": value, "low": bounds[name][0], "high": bounds[name][1]} for name, value in values.items()}}


def auc_within(truth: npt.NDArray[np.int64], probability: Floats, groups: list[str]) -> float | None:
    """Return the AUC inside groups, weighted by their number of pairs; None where no group has both classes.

    >>> auc_within(np.array([0, 1, 0, 1]), np.array([0.1, 0.2, 0.8, 0.9]), ["a", "a", "b", "b"])
    1.0
    """
    names = np.asarray(groups)
    total = weight = 0.0
    for name in np.unique(names):
        inside = names == name
        pairs = float(truth[inside].sum() * (1 - truth[inside]).sum())
        if pairs:
            total += pairs * roc_auc_score(truth[inside], probability[inside])
            weight += pairs
    return total / weight if weight else None


def calibration_error(truth: npt.NDArray[np.int64], probability: Floats) -> float:
    """Return the expected calibration error over ten equal bins (Naeini et al. 2015); 0 is best.

    >>> calibration_error(np.array([0, 1]), np.array([0.0, 1.0]))
    0.0
    """
    bins = np.minimum((probability * _BINS).astype(np.int64), _BINS - 1)
    gaps = [abs(truth[bins == b].mean() - probability[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins)]
    return float(sum(gaps))


def cross_validate(make: Callable[[], FramingClassifier], corpus: Corpus, *, by: str, n_folds: int, extra: Corpus | None = None) -> Predictions:
    """Predict each text from the folds it is not in, no group on both sides.

    Parameters
    ----------
    make : callable
        Returns a new classifier.
    corpus : Corpus
        What is predicted.
    by : str
        Name of the grouping.
    n_folds : int
    extra : Corpus, optional
        Trained with in every fold, less the texts that stand in the test fold.
    """
    groups = np.asarray(corpus.groups[by])
    names = sorted(set(corpus.labels))
    positive = corpus.meta.positive or names[-1]
    labels = (*(name for name in names if name != positive), positive) if len(names) == 2 else tuple(names)
    probability = np.zeros((len(corpus), len(labels)))
    for train, test in GroupKFold(n_folds).split(groups, groups=groups):
        part, held = corpus.take(train.tolist()), corpus.take(test.tolist())
        joint = combine([extra.without(held), part]) if extra is not None else part
        classifier = make().fit(joint.articles, joint.labels, sample_weight=joint.weights or None, silver=joint.by_machine)
        order = [classifier.model_.labels.index(label) for label in labels]
        probability[test] = predict(classifier.model_, held).probability[:, order]
    return Predictions(labels, np.array([labels.index(label) for label in corpus.labels]), probability)
