"""What a block of features is, how blocks are found, and how events are counted in stretches of text."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from framing.article import Article
from framing.tokens import Bools, Ints

SHORTEST = 12.0
_NO_BLOCKS = ("base", "joined", "mentions", "negation", "wording")
Floats = npt.NDArray[np.float64]
Spans = npt.NDArray[np.int64]


class Block(NamedTuple):
    """A block of dense features.

    Attributes
    ----------
    name : str
        Also the prefix of its features: `name:feature`.
    describe : callable
        Returns its columns in order: the name of each, without the prefix, and a line that tells what it measures, in
        which unit; called only when they are asked for.
    measure : callable
        From an article and stretches of its content, an array of offsets of shape (n, 2), to an array of shape
        (n, number of features). Only headline, body and block statements count.
    spans : callable
        From an article to the places that each feature counted, by its number: `{2: [(10, 14)]}`; {} where a feature
        counts no particular place.
    """

    name: str
    describe: Callable[[], Mapping[str, str]]
    measure: Callable[[Article, Spans], Floats]
    spans: Callable[[Article], dict[int, list[tuple[int, int]]]] = lambda article: {}

    @property
    def features(self) -> tuple[str, ...]:
        """The names of its columns, without the prefix."""
        return tuple(self.describe())

    @property
    def columns(self) -> list[str]:
        """The full names of the features."""
        return [f"{self.name}:{feature}" for feature in self.features]


@cache
def dense_blocks() -> dict[str, Block]:
    """Return all dense blocks by name, sorted.

    >>> list(dense_blocks())
    ['attribution', 'readability', 'style', 'vocabulary']
    """
    files = [path for path in Path(__file__).parent.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()]
    names = sorted(path.stem for path in files if path.stem not in ("__init__", *_NO_BLOCKS))
    blocks = (import_module(f"framing.features.{name}").BLOCK for name in names)
    return {block.name: block for block in blocks}


def descriptions() -> dict[str, str]:
    """Return a line for each dense feature, by its full name: what it measures, in which unit.

    >>> descriptions()["style:exclamation_marks"]
    'exclamation marks per 1,000 tokens'
    """
    return {f"{block.name}:{name}": line for block in dense_blocks().values() for name, line in block.describe().items()}


def measure_blocks(names: Iterable[str], article: Article, stretches: Spans) -> Floats:
    """Measure several blocks.

    Parameters
    ----------
    names : iterable of str
        Names of dense blocks.
    article : Article
        The article.
    stretches : array of int, shape (n, 2)
        Offsets of what is measured: `whole(article)`, or the sentences.

    Returns
    -------
    array of float, shape (n, number of features)
    """
    blocks = [dense_blocks()[name].measure(article, stretches) for name in names]
    return np.hstack(blocks) if blocks else np.zeros((len(stretches), 0))


def whole(article: Article) -> Spans:
    """Return the whole content as the only stretch."""
    return np.array([[0, len(article.content)]], dtype=np.int64)


def tally(positions: Ints, stretches: Spans) -> Floats:
    """Count sorted positions in each stretch.

    >>> tally(np.array([1, 5, 6]), np.array([[0, 5], [5, 9]])).tolist()
    [1.0, 2.0]
    """
    ends = np.searchsorted(positions, stretches[:, 1])
    return (ends - np.searchsorted(positions, stretches[:, 0])).astype(np.float64)


def tallies(places: Ints, kinds: Ints, n_kinds: int, stretches: Spans) -> Floats:
    """Count several kinds of events at once, in stretches that are sorted and do not overlap.

    Parameters
    ----------
    places, kinds : arrays of int, shape (n_events,)
        Offset and number of the kind of each event, in any order.
    n_kinds : int
    stretches : array of int, shape (n, 2)

    Returns
    -------
    array of float, shape (n, n_kinds)

    Examples
    --------
    >>> tallies(np.array([1, 7, 6]), np.array([0, 0, 1]), 2, np.array([[0, 5], [5, 9]])).tolist()
    [[1.0, 0.0], [1.0, 1.0]]
    """
    row = rows_of(places, stretches)
    cell = (row * n_kinds + kinds)[row >= 0]
    counts = np.bincount(cell, minlength=len(stretches) * n_kinds)
    return counts.reshape(len(stretches), n_kinds).astype(np.float64)


def events(*places: Ints) -> tuple[Ints, Ints]:
    """Return the places of several kinds of events, and the number of the kind of each.

    >>> events(np.array([4, 9]), np.array([2]))
    (array([4, 9, 2]), array([0, 0, 1]))
    """
    return np.concatenate(places), np.repeat(np.arange(len(places)), [len(kind) for kind in places])


def total(positions: Ints, weights: Floats, stretches: Spans) -> Floats:
    """Sum the weights of sorted positions in each stretch."""
    sums = np.concatenate(([0.0], np.cumsum(weights)))
    return sums[np.searchsorted(positions, stretches[:, 1])] - sums[np.searchsorted(positions, stretches[:, 0])]


def rows_of(positions: Ints, stretches: Spans) -> Ints:
    """Return for each position the stretch that holds it, or -1; stretches are sorted and do not overlap.

    >>> rows_of(np.array([1, 5, 9]), np.array([[0, 5], [5, 9]])).tolist()
    [0, 1, -1]
    """
    if not len(stretches):
        return np.full(len(positions), -1, dtype=np.int64)
    if len(stretches) == 1:  # the whole, without a search
        start, end = stretches[0].tolist()
        return np.asarray(((positions >= start) & (positions < end)) - 1)
    row = np.searchsorted(stretches[:, 0], positions, side="right") - 1
    return np.where((row >= 0) & (positions < stretches[row, 1]), row, -1)


def prose_tokens(article: Article) -> Ints:
    """Return the indices of the tokens that lie in sentences, computed once."""
    return article.derived(_prose)


def prose_starts(article: Article) -> Ints:
    """Return the offsets of the tokens that lie in sentences, computed once."""
    return article.derived(_prose_starts)


def prose_characters(article: Article) -> Bools:
    """Tell for each character of the content whether it lies in a sentence, computed once."""
    return article.derived(_prose_characters)


def token_counts(article: Article, stretches: Spans, *, least: float = 1.0) -> Floats:
    """Return the number of tokens in each stretch, at least `least`."""
    return np.maximum(tally(prose_starts(article), stretches), least)


def thousands(article: Article, stretches: Spans) -> Floats:
    """Return what counts are divided by to be rates per 1,000 tokens, shape (n, 1).

    A stretch of fewer than 12 tokens counts as 12: one loaded word in a cry of three is no 333 in 1,000.
    """
    return token_counts(article, stretches, least=SHORTEST)[:, None] / 1000


def _prose(article: Article) -> Ints:
    return np.flatnonzero(article.sentence_of >= 0).astype(np.int64)


def _prose_starts(article: Article) -> Ints:
    return article.tokens.starts[prose_tokens(article)]


def _prose_characters(article: Article) -> Bools:
    starts, ends = article.sentence_spans[:, 0], article.sentence_spans[:, 1]
    steps = np.zeros(len(article.codes) + 1, dtype=np.int8)
    steps[starts] += 1  # no two sentences start, or end, at the same place
    steps[ends] -= 1
    return np.asarray(np.cumsum(steps[:-1], dtype=np.int8).view(np.bool_))
