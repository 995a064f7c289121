"""Errors worth reading: the texts on which a model is surest and wrong, and what moved it."""

from typing import Any

import numpy as np

from framing.article import Article
from framing.datasets import Corpus
from framing.evaluation import Predictions
from framing.explanation import contributions_of
from framing.inference import measure, units
from framing.model import LinearModel

N_ERRORS, N_CONTRIBUTIONS = 10, 6
_PAIRS, _PLACES, _LONGEST = 6, 3, 600


def errors(model: LinearModel, found: Predictions, corpus: Corpus, *, n_errors: int = N_ERRORS) -> list[dict[str, Any]]:
    """Return the most confident errors in each direction.

    Parameters
    ----------
    model : LinearModel
    found : Predictions
        What it says of the corpus.
    corpus : Corpus
    n_errors : int
        How many texts in each direction.

    Returns
    -------
    list of dict
        For each pair of labels that was confused, the most frequent first and six at most: `truth`, `predicted`, `n`, and
        `texts`, the surest first: `number` in the corpus from 1, `id`, `groups`, `text` (its first 600 characters),
        `probability` of the predicted label, and the largest `contributions`. In a model of two classes a contribution
        above 0 speaks for the positive one, in one of many for the predicted one.
    """
    wrong = np.flatnonzero(found.predicted != found.truth)
    pairs: dict[tuple[int, int], list[int]] = {}
    for i in wrong.tolist():
        pairs.setdefault((int(found.truth[i]), int(found.predicted[i])), []).append(i)
    frequent = sorted(pairs.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:_PAIRS]
    directions = []
    for (truth, predicted), numbers in frequent:
        surest = sorted(numbers, key=lambda i: (-found.probability[i, predicted], i))[:n_errors]
        texts = [_told(model, corpus, i, predicted, float(found.probability[i, predicted])) for i in surest]
        directions.append({"truth": found.labels[truth], "predicted": found.labels[predicted], "n": len(numbers), "texts": texts})
    return directions


def _told(model: LinearModel, corpus: Corpus, number: int, predicted: int, probability: float) -> dict[str, Any]:
    article = corpus.articles[number]
    content = article.content.strip()
    return {
        "number": number + 1,
        "id": article.id,
        "groups": {name: values[number] for name, values in corpus.groups.items()},
        "text": content if len(content) <= _LONGEST else f"{content[:_LONGEST].rstrip()}…",
        "probability": probability,
        "contributions": _contributions(model, article, predicted),
    }


def _contributions(model: LinearModel, article: Article, predicted: int) -> list[dict[str, Any]]:
    stretches = units(model, article)
    evidence = measure(model, article, stretches)
    moved = contributions_of(model, article, stretches, evidence, decision=0 if model.is_binary else predicted)
    return [
        {
            "feature": one.feature,
            "contribution": one.contribution,
            "words": list(dict.fromkeys(" ".join(article.content[start:end].split()) for start, end in one.spans))[:_PLACES],
        }
        for one in moved[:N_CONTRIBUTIONS]
    ]
