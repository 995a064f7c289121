"""`FramingVectorizer`: articles in, columns of numbers out, as scikit-learn expects."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.article import Article
from framing.batch import collector_paused, prime
from framing.errors import InputError
from framing.features import dense_blocks, measure_blocks, wording
from framing.features.joined import Joined

WORDING = "wording"
_JOINED_CHARACTERS, _MOST_JOINED = 200_000, 128  # as many as numpy needs to outweigh the start of its calls


class FramingVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """Turn articles into blocks of named features.

    Parameters
    ----------
    blocks : "dense", "all" or sequence of str
        Which blocks: all dense ones, these and the n-grams (`wording`), or those named.
    min_df : int
        Smallest number of training texts that an n-gram must occur in.
    log_counts : bool
        Whether an n-gram that recurs in a text counts 1 + log(count), as suits articles, or once, as suits sentences.

    Attributes
    ----------
    blocks_ : tuple of str
        The names of the dense blocks, sorted.
    space_ : NgramSpace or None
        The n-grams that were learned.
    n_dense_ : int
        Number of dense columns, which come first.

    Examples
    --------
    >>> vectorizer = FramingVectorizer(blocks=["style"])
    >>> X = vectorizer.fit_transform(["Stop this now!", "It rained."])
    >>> X.shape == (2, len(vectorizer.get_feature_names_out()))
    True
    """

    space_: wording.NgramSpace | None

    def __init__(self, blocks: str | Sequence[str] = "dense", *, min_df: int = 3, log_counts: bool = True) -> None:
        self.blocks = blocks
        self.min_df = min_df
        self.log_counts = log_counts

    def fit(self, X: Iterable[str | Article], y: Any = None) -> "FramingVectorizer":
        """Learn the n-grams, if they are wanted; dense blocks learn nothing.

        Parameters
        ----------
        X : iterable of str or Article
            Training texts.
        y : ignored
        """
        self._fit(as_articles(X))
        return self

    def fit_transform(self, X: Iterable[str | Article], y: Any = None, **params: Any) -> Any:
        """Fit to the articles and return their features; reads each article once."""
        articles = as_articles(X)
        self._fit(articles)
        return self.transform(articles)

    def transform(self, X: Iterable[str | Article]) -> Any:
        """Return the features of articles.

        Parameters
        ----------
        X : iterable of str or Article

        Returns
        -------
        array of float, shape (n, n_features), or CSR matrix of that shape where n-grams are among the blocks.
        """
        check_is_fitted(self, "blocks_")
        space = self.space_
        dense = [np.zeros((0, self.n_dense_))]
        columns, values, ends = [], [], [np.zeros(1, dtype=np.int64)]
        batches = joined_articles(stream_articles(X))  # a few articles at a time: what they cache is dropped before the next are read
        joined: Joined | None = None
        while True:
            with collector_paused():
                joined = next(batches, None)
                if joined is None:
                    break
                dense.append(measure_blocks(self.blocks_, joined, joined.spans))
                if space is not None:
                    row, column, value = wording.vectorize(joined, space, joined.spans)
                    columns.append(column)
                    values.append(value)
                    ends.append(ends[-1][-1] + np.searchsorted(row, np.arange(len(joined.parts)), side="right"))
        table = np.concatenate(dense)
        if space is None:
            return table
        shape = (len(table), len(space.keys))
        ngrams = (np.concatenate(values), np.concatenate(columns), np.concatenate(ends)) if len(table) else shape
        return sparse.hstack([sparse.csr_matrix(table), sparse.csr_matrix(ngrams, shape=shape)], format="csr")

    def get_feature_names_out(self, input_features: Any = None) -> npt.NDArray[np.object_]:
        """Return the names of the columns, `block:feature`."""
        check_is_fitted(self, "blocks_")
        names = [column for name in self.blocks_ for column in dense_blocks()[name].columns]
        names += [f"{WORDING}:{name}" for name in self.space_.names] if self.space_ is not None else []
        return np.array(names, dtype=object)

    def keep(self, ngrams: npt.NDArray[np.int64]) -> None:
        """Forget all n-grams but those numbered.

        Parameters
        ----------
        ngrams : array of int
            Sorted numbers of n-grams, from 0.
        """
        check_is_fitted(self, "blocks_")
        if self.space_ is not None:
            self.space_ = self.space_.take(ngrams)

    def __sklearn_tags__(self) -> Any:
        """Tell scikit-learn that this takes texts, not tables."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = True
        return tags

    def _fit(self, articles: list[Article]) -> None:
        known = dense_blocks()
        if self.blocks == "dense":
            wanted = list(known)
        elif self.blocks == "all":
            wanted = [*known, WORDING]
        else:
            wanted = [self.blocks] if isinstance(self.blocks, str) else list(self.blocks)
        for name in wanted:
            if name != WORDING and name not in known:
                raise ValueError(f"blocks: unknown block '{name}'; allowed: dense, all, or some of {', '.join([*known, WORDING])}")
        self.blocks_ = tuple(sorted({name for name in wanted if name != WORDING}))
        self.space_ = self._space(articles) if WORDING in wanted else None
        self.n_dense_ = sum(len(known[name].features) for name in self.blocks_)

    def _space(self, articles: list[Article]) -> wording.NgramSpace | None:
        return wording.learn(articles, min_df=self.min_df, log_counts=self.log_counts)


def as_articles(X: Iterable[str | Article]) -> list[Article]:
    """Return articles for texts; articles stay as they are.

    Raises
    ------
    InputError
        If `X` is one string, or holds anything else.

    >>> as_articles(["One text."])[0].text
    'One text.'
    """
    return list(stream_articles(X))


def joined_articles(articles: Iterable[Article]) -> Iterator[Joined]:
    """Yield articles in order, a few joined: counting in a long array costs little more than in a short one.

    >>> [len(joined.parts) for joined in joined_articles([Article("One."), Article("Two.")])]
    [2]
    """
    parts: list[Article] = []
    for article in articles:
        parts.append(article)
        if sum(len(part.content) for part in parts) >= _JOINED_CHARACTERS or len(parts) == _MOST_JOINED:
            yield _joined(parts)
            parts = []
    if parts:
        yield _joined(parts)


def _joined(parts: list[Article]) -> Joined:
    shared = prime(parts)
    joined = Joined("", parts=tuple(parts))
    joined.__dict__.update(shared)  # where `cached_property` looks first
    return joined


def stream_articles(X: Iterable[str | Article]) -> Iterator[Article]:
    """Yield an article for each text.

    Raises
    ------
    InputError
        If `X` is one string, or holds anything else.
    """
    if isinstance(X, (str, bytes)):
        raise InputError("expected a list of texts, found one text; wrap it in a list")
    for number, item in enumerate(X):
        if isinstance(item, Article):
            yield item
        elif isinstance(item, str):
            yield Article(item)
        else:
            raise InputError(f"text {number}: expected a str or an Article, found {type(item).__name__}")
