"""`FramingClassifier`: features, scaling, one linear model and its calibration, as one scikit-learn estimator."""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.validation import check_is_fitted

from framing.article import Article
from framing.errors import ModelError
from framing.features.base import Floats
from framing.fitting import agreement, calibrate, fit_decisions, strongest
from framing.inference import pooled, probabilities
from framing.labels import balanced, check_labels, ordered, targets
from framing.lexicon import shipped
from framing.model import ARTICLE, POOLED, POOLED_FEATURES, SENTENCE, LinearModel
from framing.storage import load_model, reading_rules, save_model
from framing.vectorizer import WORDING, FramingVectorizer, as_articles

DEFAULT_BLOCKS = ("attribution", "vocabulary", WORDING)
_TRUST_FOLDS, _FEWEST_TO_DOUBT = 4, 200
_RARE = 1000  # what fewer than one text in so many has is left out: its spread is near nothing, and one text would decide
# What a sentence is not scored by: what its sources say, and what only an article has.
NUISANCE = (
    *("vocabulary:*.sourced", "vocabulary:*.scare", "vocabulary:*.ambiguous", "vocabulary:loaded_to_neutral"),
    *("attribution:scare_share", "attribution:*source*_share", "attribution:source*"),
)


class FramingClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """Classify articles or sentences by how they frame what they report.

    Parameters
    ----------
    unit : "sentence" or "article"
        What the labels were given to. A sentence model scores an article sentence by sentence.
    blocks : sequence of str
        Feature blocks, `wording` for n-grams among them.
    C : float
        Inverse strength of regularisation.
    dense_scale : float
        Weight of the dense features beside the n-grams: their standard deviation after scaling.
    pooled_scale : float
        The same for the pooled decisions of the wording model, in an article model.
    min_df : int
        Smallest number of training texts that an n-gram must occur in.
    max_ngrams : int or None
        Keep the n-grams with the largest coefficients only, and fit again.
    calibration_folds : int
        Folds of the cross-validation that calibrates the probabilities; 0 leaves them as they are.
    nuisance : sequence of str, optional
        Names of dense features, `*` standing for anything, that are learned and then dropped: what they stand for is laid
        on no other feature and counts for nothing. Default: of a sentence model, what sources say and what only an
        article has; of an article model, none.
    wording : LinearModel, path, "shipped" or None
        The sentence model whose decisions an article model pools.
    positive : str, optional
        Of two classes, the one that probabilities speak of; default: the later in sorted order.
    random_state : int
        Seed of the calibration folds.

    Attributes
    ----------
    classes_ : array
        The labels, sorted.
    vectorizer_ : FramingVectorizer
    model_ : LinearModel
        The plain numbers that `save` writes and scoring reads.

    Examples
    --------
    >>> texts = ["A vile, corrupt regime.", "The vote is on Monday."] * 6
    >>> classifier = FramingClassifier(min_df=1).fit(texts, ["loaded", "neutral"] * 6)
    >>> classifier.predict(["What a vile regime."]).tolist()
    ['loaded']
    """

    def __init__(
        self,
        *,
        unit: str = SENTENCE,
        blocks: Sequence[str] = DEFAULT_BLOCKS,
        C: float = 1.0,
        dense_scale: float = 0.3,
        pooled_scale: float = 0.3,
        min_df: int = 3,
        max_ngrams: int | None = None,
        calibration_folds: int = 5,
        nuisance: Sequence[str] | None = None,
        wording: LinearModel | str | None = "shipped",
        positive: str | None = None,
        random_state: int = 0,
    ) -> None:
        self.unit = unit
        self.blocks = blocks
        self.C = C
        self.dense_scale = dense_scale
        self.pooled_scale = pooled_scale
        self.min_df = min_df
        self.max_ngrams = max_ngrams
        self.calibration_folds = calibration_folds
        self.nuisance = nuisance
        self.wording = wording
        self.positive = positive
        self.random_state = random_state

    def fit(
        self, X: Iterable[str | Article], y: Iterable[Any], *, sample_weight: Any = None, groups: Any = None, silver: Any = None
    ) -> "FramingClassifier":
        """Fit the model; classes weigh equally, whatever their numbers.

        Parameters
        ----------
        X : iterable of str or Article
            Training texts.
        y : iterable of labels
            Two classes or more.
        sample_weight : array of float, shape (n,), optional
            Weights on top of those that balance the classes.
        groups : array, shape (n,), optional
            Texts of one group are never on both sides of a calibration fold.
        silver : array of bool, shape (n,), optional
            Labels given by machines: each is believed half, and for the other half as far as a model that was trained without it agrees.

        Raises
        ------
        DatasetError
            If there are fewer than two classes, or as many as texts (a quantity, not a label).
        """
        if self.unit not in (SENTENCE, ARTICLE):
            raise ValueError(f"unit: expected '{SENTENCE}' or '{ARTICLE}', found {self.unit!r}")
        articles = as_articles(X)
        labels = np.asarray(list(y))
        self.classes_ = check_labels(labels, len(articles))
        self.labels_ = ordered(self.classes_, self.positive)
        self.vectorizer_ = FramingVectorizer(self.blocks, min_df=self.min_df, log_counts=self.unit == ARTICLE)
        self.wording_ = self._wording()
        features = self.vectorizer_.fit_transform(articles)
        dense, ngrams = self._split(features, articles)
        self.centre_ = dense.mean(axis=0)
        spread = dense.std(axis=0)
        wanted = np.full(dense.shape[1], self.dense_scale)
        wanted[self.vectorizer_.n_dense_ :] = self.pooled_scale
        usual = (spread > 0) & ((dense != 0).sum(axis=0) * _RARE >= len(labels))
        self.scale_ = np.where(usual, wanted / np.where(usual, spread, 1.0), 0.0)
        given = np.ones(len(labels)) if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
        table = sparse.hstack([sparse.csr_matrix((dense - self.centre_) * self.scale_), ngrams], format="csr")
        decided = targets(labels, self.labels_)
        weight = balanced(labels, given)
        trust = None
        if silver is not None and np.any(silver) and len(decided) == 1 and len(labels) >= _FEWEST_TO_DOUBT:
            trust = self._trust(table, decided[0], weight, np.asarray(silver, dtype=bool))
        calibrated = partial(calibrate, C=self.C, n_folds=self.calibration_folds, seed=self.random_state, trust=trust)
        sigmoids = [calibrated(table, target, weight, groups) for target in decided]  # before any n-gram is chosen
        n_dense = dense.shape[1]
        if self.max_ngrams is not None and table.shape[1] - n_dense > self.max_ngrams:
            kept = strongest(table, decided, weight, C=self.C, first=n_dense, most=self.max_ngrams)
            table = table[:, np.concatenate((np.arange(n_dense), n_dense + kept))]
            self.vectorizer_.keep(kept)
        fitted, self.intercept_ = fit_decisions(table, decided, weight, sigmoids, C=self.C, trust=trust)
        self.coef_ = np.hstack([fitted[:, :n_dense] * self.scale_, fitted[:, n_dense:]])
        self.n_dense_ = n_dense
        self.model_ = self._plain(len(articles))
        return self

    def decision_function(self, X: Iterable[str | Article]) -> Floats:
        """Return calibrated decision values: shape (n,) for two classes, for the later one, else (n, n_classes)."""
        found = self._decide(X)
        if not self.model_.is_binary:
            return found
        return found[:, 0] if self.model_.labels[1] == str(self.classes_[1]) else -found[:, 0]

    def predict_proba(self, X: Iterable[str | Article]) -> Floats:
        """Return the probability of each class, shape (n, n_classes), in the order of `classes_`."""
        decided = self._decide(X)
        found = probabilities(self.model_, decided)
        return found[:, [self.model_.labels.index(str(label)) for label in self.classes_]]

    def predict(self, X: Iterable[str | Article]) -> npt.NDArray[Any]:
        """Return the most probable class of each text."""
        best = self.predict_proba(X).argmax(axis=1)
        return np.asarray(self.classes_[best])

    def save(self, folder: str | Path) -> None:
        """Write the model to a folder that `framing.load` and `framing score --model` read."""
        check_is_fitted(self, "model_")
        save_model(self.model_, folder)

    def __sklearn_tags__(self) -> Any:
        """Tell scikit-learn that this takes texts, not tables."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags

    def _decide(self, X: Iterable[str | Article]) -> Floats:
        check_is_fitted(self, "model_")
        articles = as_articles(X)
        dense, ngrams = self._split(self.vectorizer_.transform(articles), articles)
        dense = dense[:, self.model_.selection]
        return np.asarray((dense - self.model_.centre) @ self.model_.dense.T + ngrams @ self.model_.sparse.T + self.model_.intercept)

    def _trust(self, table: Any, target: Any, weight: Floats, silver: npt.NDArray[np.bool_]) -> Floats:
        """How far each label is believed: wholly, or, where a machine gave it, by half and what others like it say."""
        agreed = agreement(table, target, weight, C=self.C, n_folds=_TRUST_FOLDS, seed=self.random_state)
        return np.where(silver, (1 + agreed) / 2, 1.0)

    def _wording(self) -> LinearModel | None:
        if self.unit != ARTICLE or self.wording is None:
            return None
        found = self.wording if isinstance(self.wording, LinearModel) else load_model(None if self.wording == "shipped" else self.wording)
        if found.unit != SENTENCE or not found.is_binary:
            raise ModelError(f"wording: expected a sentence model of two classes, found one of unit {found.unit} with {len(found.labels)}")
        return found

    def _split(self, features: Any, articles: list[Article]) -> tuple[Floats, Any]:
        """Part the vectorizer's columns into dense ones, the pooled ones added, and n-grams."""
        n_dense = self.vectorizer_.n_dense_
        dense = np.asarray(features[:, :n_dense].todense() if sparse.issparse(features) else features)
        ngrams = features[:, n_dense:] if sparse.issparse(features) else sparse.csr_matrix((len(articles), 0))
        if self.wording_ is not None:
            dense = np.hstack(
                [dense, np.array([pooled(self.wording_, article) for article in articles]).reshape(len(articles), len(POOLED_FEATURES))]
            )
        return dense, ngrams

    def _kept(self, names: list[str]) -> list[int]:
        """Numbers of the dense features that scores are made of."""
        patterns = self.nuisance if self.nuisance is not None else NUISANCE if self.unit == SENTENCE else ()
        return [i for i, name in enumerate(names) if not any(fnmatchcase(name, pattern) for pattern in patterns)]

    def _plain(self, n_texts: int) -> LinearModel:
        pooled_columns = [f"{POOLED}:{name}" for name in POOLED_FEATURES] if self.wording_ is not None else []
        names = self.vectorizer_.get_feature_names_out()[: self.vectorizer_.n_dense_]
        kept = self._kept([*names.tolist(), *pooled_columns])
        uses_lexicons = {"vocabulary", "attribution"} & set(self.vectorizer_.blocks_)
        return LinearModel(
            name="unnamed",
            version="1",
            unit=self.unit,
            labels=self.labels_,
            blocks=self.vectorizer_.blocks_,
            columns=tuple([*names.tolist(), *pooled_columns][i] for i in kept),
            centre=self.centre_[kept],
            dense=self.coef_[:, kept],
            sparse=self.coef_[:, self.n_dense_ :],
            intercept=self.intercept_,
            space=self.vectorizer_.space_,
            lexicons={**reading_rules(), **({lexicon.name: lexicon.sha256 for lexicon in shipped().lexicons} if uses_lexicons else {})},
            wording=self.wording_,
            training={"n_texts": n_texts, "settings": {k: _plain_value(v) for k, v in self.get_params().items() if k != "wording"}},
        )


def _plain_value(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else list(value) if isinstance(value, tuple) else value
