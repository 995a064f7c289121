"""The coefficients of a model that pull most, as far as a reader can weigh them."""

import numpy as np

from framing.features.base import descriptions
from framing.model import LinearModel

WORDS = 20  # of the sentence that effects are told for
_N_FEATURES, _N_NGRAMS = 12, 30
_RATE = "per 1,000 tokens"


def columns_of_blocks(model: LinearModel) -> dict[str, list[int]]:
    """Return the numbers of the columns of each dense block, in the model's order.

    >>> from framing.storage import load_model
    >>> list(columns_of_blocks(load_model()))
    ['attribution', 'vocabulary']
    """
    found: dict[str, list[int]] = {}
    for i, name in enumerate(model.columns):
        found.setdefault(name.partition(":")[0], []).append(i)
    return found


def strongest_features(model: LinearModel, block: str) -> list[tuple[str, str, float]]:
    """Return the features of a dense block that add most, the largest first.

    Parameters
    ----------
    model : LinearModel
        Of two classes.
    block : str
        One of the model's blocks.

    Returns
    -------
    list of (str, str, float)
        Name, what it measures, and what one more occurrence, a weight of 1, or one word of a share adds to the decision
        in a sentence of 20 words, in log-odds: a rate rises by 50 per 1,000 tokens, a share by 1/20.

    Examples
    --------
    >>> from framing.storage import load_model
    >>> name, meaning, amount = strongest_features(load_model(), "vocabulary")[0]
    >>> meaning.endswith("per 1,000 tokens"), abs(amount) > 0.5
    (True, True)
    """
    meanings = descriptions()
    found = []
    for i in columns_of_blocks(model)[block]:
        meaning = meanings.get(model.columns[i], "")
        amount = float(model.dense[0, i]) * (1000 if _RATE in meaning else 1) / WORDS
        if amount:
            found.append((model.columns[i], meaning, amount))
    return sorted(found, key=lambda row: (-abs(row[2]), row[0]))[:_N_FEATURES]


def strongest_ngrams(model: LinearModel) -> dict[str, list[str]]:
    """Return for each of two labels the n-grams that pull most towards it: coefficient times inverse document frequency.

    >>> from framing.storage import load_model
    >>> sorted(strongest_ngrams(load_model()))
    ['loaded', 'neutral']
    """
    if model.space is None:
        return {}
    order = np.argsort(model.sparse[0] * model.space.idf, kind="stable").tolist()
    negative, positive = model.labels
    return {label: [model.space.names[i] for i in numbers[:_N_NGRAMS]] for label, numbers in ((positive, order[::-1]), (negative, order))}
