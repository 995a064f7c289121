"""Stances compared with what people judged of targets: rank correlation, and three classes with thresholds by cross-validation."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.stats import spearmanr
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import GroupKFold

from framing.datasets import Corpus
from framing.errors import DatasetError
from framing.features.base import Floats
from framing.mentions import mentions_of
from framing.naming import targets_of

N_FOLDS = 5
_NEAR = 60  # characters within which a loaded term is near a target
_CUTS = np.linspace(0.05, 0.95, 19)


class Reading(NamedTuple):
    """What was found of a judged target: its stance and role (0 where undetermined), wording near it, and what people judged."""

    stance: float
    role: float
    near: float
    value: float


def readings(corpus: Corpus) -> list[list[Reading]]:
    """Return a reading of each judged target of each article.

    Parameters
    ----------
    corpus : Corpus
        Of targets, as `newsmtsc` and `newswcl50` are.
    """
    return [list(_read(corpus, number)) for number in range(len(corpus))]


def stance_agreement(corpus: Corpus) -> dict[str, float]:
    """Compare stance and role with what people judged.

    Returns
    -------
    dict
        `n`; `rank_correlation` (Spearman) of stance plus role with the judgement; where the judgements are -1, 0 and 1 also `macro_f1`
        and `accuracy` of three classes: stance, role and wording near the target are summed, and two thresholds are set by macro-F1 on the
        other folds, articles kept together.
    """
    found = readings(corpus)
    flat = [reading for row in found for reading in row]
    value = np.array([reading.value for reading in flat])
    summed = np.array([reading.stance + reading.role for reading in flat])
    varied = min(len(set(summed.tolist())), len(set(value.tolist()))) > 1
    correlation = spearmanr(summed, value).statistic if varied else 0.0
    result = {"n": float(len(flat)), "rank_correlation": float(correlation)}
    if set(value.tolist()) <= {-1.0, 0.0, 1.0}:
        names = next(iter(corpus.groups.values()), [article.id for article in corpus.articles])
        groups = np.array([name for name, row in zip(names, found, strict=True) for _ in row])
        if len(set(groups.tolist())) < N_FOLDS:
            raise DatasetError(f"{corpus.meta.name}: {len(set(groups.tolist()))} groups of texts; thresholds need {N_FOLDS} or more")
        predicted = _classes(summed + np.array([reading.near for reading in flat]), value, groups)
        result |= {"macro_f1": float(f1_score(value, predicted, average="macro")), "accuracy": float(accuracy_score(value, predicted))}
    return result


def _read(corpus: Corpus, number: int) -> Iterator[Reading]:
    article = corpus.articles[number]
    terms = [(m.start, m.end, m.weight) for m in mentions_of(article) if m.weight]
    for name, judged in corpus.targets[number].items():
        aliases = [alias for alias in judged.aliases if any(map(str.isalnum, alias))]
        name = " ".join(name.split())
        target = targets_of(article, {name: aliases})[name] if aliases else None
        stance = _sum([naming.weight for naming in target.namings]) if target is not None and judged.mentions else 0.0
        if target is not None and not judged.mentions:
            stance = target.stance or 0.0
        near = 0.0
        for start, end in judged.mentions:
            near += _sum([weight for s, e, weight in terms if max(s - end, start - e) <= _NEAR])
        yield Reading(stance, (target.role or 0.0) if target is not None else 0.0, near, judged.value)


def _sum(weights: list[float]) -> float:
    return sum(weights) / (len(weights) + 2) if weights else 0.0


def _classes(score: Floats, value: Floats, groups: npt.NDArray[np.str_]) -> Floats:
    """Predict each score from two thresholds set on the other folds."""
    predicted = np.zeros(len(score))
    for train, test in GroupKFold(N_FOLDS).split(score, groups=groups):
        low, high = _thresholds(score[train], value[train])
        predicted[test] = (score[test] > high).astype(float) - (score[test] < low)
    return predicted


def _thresholds(score: Floats, value: Floats) -> tuple[float, float]:
    cuts = np.unique(np.concatenate([np.quantile(score, _CUTS), [-1e-9, 1e-9]]))
    best, chosen = -1.0, (0.0, 0.0)
    for i, low in enumerate(cuts):
        for high in cuts[i:]:
            found = f1_score(value, (score > high).astype(float) - (score < low), average="macro")
            if found > best:
                best, chosen = found, (float(low), float(high))
    return chosen
