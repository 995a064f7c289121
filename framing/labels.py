"""Labels of training texts: checked, ordered, turned into targets, and weighed."""

from typing import Any

import numpy as np
import numpy.typing as npt

from framing.errors import DatasetError
from framing.features.base import Floats

_MOST_NUMBERS = 20


def check_labels(labels: npt.NDArray[Any], n_texts: int) -> npt.NDArray[Any]:
    """Return the classes, sorted.

    Raises
    ------
    DatasetError
        If there are fewer or more labels than texts, fewer than two classes, or so many numbers that they are a quantity.
    """
    if len(labels) != n_texts:
        raise DatasetError(f"{n_texts} texts but {len(labels)} labels; give one label for each text")
    classes = np.unique(labels)
    if len(classes) < 2:
        raise DatasetError(f"training needs two classes or more, found {len(classes)}: {classes.tolist()}")
    if np.issubdtype(labels.dtype, np.number) and len(classes) > _MOST_NUMBERS:
        raise DatasetError(f"the labels are {len(classes)} different numbers, a quantity; this is a classifier: cut them into classes first")
    return classes


def ordered(classes: npt.NDArray[Any], positive: str | None) -> tuple[str, ...]:
    """Return the names of the classes, of two the positive one last.

    Raises
    ------
    DatasetError
        If no class is called so.

    Examples
    --------
    >>> ordered(np.array(["loaded", "plain"]), "loaded")
    ('plain', 'loaded')
    """
    labels = tuple(str(label) for label in classes.tolist())
    if positive is None:
        return labels
    positive = str(positive)
    if positive not in labels:
        raise DatasetError(f"positive: no label '{positive}' in the data; there are {', '.join(labels)}")
    return (*(label for label in labels if label != positive), positive) if len(labels) == 2 else labels


def targets(labels: npt.NDArray[Any], names: tuple[str, ...]) -> list[npt.NDArray[np.int64]]:
    """Return what each decision is to tell from the rest, as 0 and 1: of two classes the last one, of more each.

    >>> [target.tolist() for target in targets(np.array(["a", "b", "a"]), ("b", "a"))]
    [[1, 0, 1]]
    """
    given = labels.astype(str)
    return [(given == name).astype(np.int64) for name in (names[1:] if len(names) == 2 else names)]


def balanced(labels: npt.NDArray[Any], weight: Floats) -> Floats:
    """Scale weights so that each class has the same sum, and all together their old one.

    >>> balanced(np.array(["a", "b", "b", "b"]), np.ones(4)).round(2).tolist()
    [2.0, 0.67, 0.67, 0.67]
    """
    classes, number = np.unique(labels, return_inverse=True)
    sums = np.bincount(number, weight)
    return np.asarray(weight * weight.sum() / (len(classes) * sums[number]))
