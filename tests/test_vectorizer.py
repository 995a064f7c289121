"""The vectorizer keeps scikit-learn's contract, and a row never depends on its batch."""

import pickle

import numpy as np
import pandas
import pytest
from scipy import sparse
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import make_pipeline
from sklearn.utils import estimator_checks

from framing import Article, FramingVectorizer
from framing.errors import InputError
from framing.features import dense_blocks

TEXTS = [
    "The vile regime shut 12 markets. “Why?” asked the baker.",
    "A ferry left the harbour and the baker waved.",
    "",
    "The ferry came back! The harbour was calm.",
]
INPUT_FREE_CHECKS = (
    "check_estimator_cloneable",
    "check_estimator_repr",
    "check_estimator_tags_renamed",
    "check_get_params_invariance",
    "check_mixin_order",
    "check_no_attributes_set_in_init",
    "check_parameters_default_constructible",
    "check_set_params",
    "check_valid_tag_types",
)
each_kind = pytest.mark.parametrize("blocks", ["dense", "all", ["wording"], ["style", "wording"], "style"], ids=str)


def table(X):
    return X.toarray() if sparse.issparse(X) else np.asarray(X)


def vectorizer(blocks="dense"):
    return FramingVectorizer(blocks, min_df=1)


@pytest.mark.parametrize("name", INPUT_FREE_CHECKS)
@pytest.mark.parametrize("estimator", [FramingVectorizer(), FramingVectorizer(["style"], min_df=2, log_counts=False)], ids=["default", "own"])
def test_scikit_learn_agrees(name, estimator):
    getattr(estimator_checks, name)("FramingVectorizer", estimator)


@each_kind
def test_columns_are_named_once_each(blocks):
    fitted = vectorizer(blocks).fit(TEXTS)
    names = fitted.get_feature_names_out()
    assert fitted.transform(TEXTS).shape == (len(TEXTS), len(names))
    assert len(set(names)) == len(names)
    assert all(":" in name for name in names)


def test_a_block_named_twice_is_measured_once():
    names = vectorizer(["style", "style"]).fit(TEXTS).get_feature_names_out()
    assert len(set(names)) == len(names)


def test_dense_columns_come_first_and_are_those_of_the_blocks():
    names = vectorizer("all").fit(TEXTS).get_feature_names_out().tolist()
    dense = [column for block in dense_blocks().values() for column in block.columns]
    assert names[: len(dense)] == dense
    assert all(name.startswith("wording:") for name in names[len(dense) :])


def test_pandas_output_has_the_names_as_columns():
    frame = vectorizer().set_output(transform="pandas").fit_transform(TEXTS)
    assert isinstance(frame, pandas.DataFrame)
    assert frame.columns.tolist() == vectorizer().fit(TEXTS).get_feature_names_out().tolist()
    assert frame.loc[0, "vocabulary:naming.state"] > 0


@each_kind
def test_a_batch_of_one_equals_its_row_among_many(blocks):
    fitted = vectorizer(blocks).fit(TEXTS)
    many = table(fitted.transform(TEXTS))
    for row, text in zip(many, TEXTS, strict=True):
        assert np.array_equal(table(fitted.transform([text]))[0], row)


@each_kind
def test_rows_follow_the_order_of_the_texts(blocks):
    fitted = vectorizer(blocks).fit(TEXTS)
    assert np.array_equal(table(fitted.transform(TEXTS[::-1])), table(fitted.transform(TEXTS))[::-1])


@each_kind
def test_an_empty_list_gives_no_rows_of_the_full_width(blocks):
    fitted = vectorizer(blocks).fit(TEXTS)
    assert fitted.transform([]).shape == (0, len(fitted.get_feature_names_out()))


@each_kind
def test_fit_transform_is_fit_then_transform(blocks):
    assert np.array_equal(table(vectorizer(blocks).fit_transform(TEXTS)), table(vectorizer(blocks).fit(TEXTS).transform(TEXTS)))


@each_kind
def test_a_pickled_vectorizer_does_the_same(blocks):
    fitted = vectorizer(blocks).fit(TEXTS)
    again = pickle.loads(pickle.dumps(fitted))
    assert np.array_equal(table(again.transform(TEXTS)), table(fitted.transform(TEXTS)))
    assert again.get_feature_names_out().tolist() == fitted.get_feature_names_out().tolist()


def test_a_clone_has_the_parameters_and_nothing_learned():
    fitted = FramingVectorizer(["style", "wording"], min_df=1, log_counts=False).fit(TEXTS)
    copy = clone(fitted)
    assert copy.get_params() == fitted.get_params()
    with pytest.raises(NotFittedError):
        copy.transform(TEXTS)


@pytest.mark.parametrize("method", ["transform", "keep"])
def test_what_needs_fitting_says_so(method):
    with pytest.raises(NotFittedError, match="not fitted"):
        getattr(FramingVectorizer(), method)(TEXTS)
    with pytest.raises(NotFittedError, match="not fitted"):
        FramingVectorizer().get_feature_names_out()


def test_repr_shows_what_was_changed():
    assert repr(FramingVectorizer("all", min_df=7)) == "FramingVectorizer(blocks='all', min_df=7)"


def test_set_params_counts_at_the_next_fit():
    estimator = FramingVectorizer().set_params(blocks=["attribution"])
    assert all(name.startswith("attribution:") for name in estimator.fit(TEXTS).get_feature_names_out())
    with pytest.raises(ValueError, match="Invalid parameter"):
        estimator.set_params(block="style")


@pytest.mark.parametrize("blocks", ["styles", ["style", "styles"], ("wordings",)])
def test_an_unknown_block_is_named_with_those_allowed(blocks):
    with pytest.raises(ValueError, match=r"unknown block '(styles|wordings)'; allowed: .*attribution.*wording"):
        FramingVectorizer(blocks).fit(TEXTS)


@pytest.mark.parametrize(("wrong", "found"), [("one text", "one text"), ([3], "int"), (["a", None], "NoneType"), ([b"x"], "bytes")])
def test_anything_but_a_list_of_texts_is_refused(wrong, found):
    with pytest.raises(InputError, match=found):
        FramingVectorizer().fit(wrong)


def test_texts_articles_and_generators_are_alike():
    fitted = vectorizer("all").fit(TEXTS)
    expected = table(fitted.transform(TEXTS))
    assert np.array_equal(table(fitted.transform(Article(text) for text in TEXTS)), expected)
    assert np.array_equal(table(vectorizer("all").fit(iter(TEXTS)).transform(TEXTS)), expected)


def test_ngrams_rarer_than_min_df_are_no_columns():
    common = FramingVectorizer(["wording"], min_df=2).fit(TEXTS).get_feature_names_out().tolist()
    assert {"wording:the baker", "wording:ferry", "wording:harbour"} <= set(common)
    assert "wording:waved" not in common


def test_texts_without_a_common_ngram_still_have_dense_features():
    fitted = FramingVectorizer("all", min_df=3).fit(["Snow fell.", "It rained."])
    assert fitted.transform(["Snow fell."]).shape == (1, len(fitted.get_feature_names_out()))


def test_keep_forgets_all_other_ngrams():
    fitted = vectorizer(["style", "wording"]).fit(TEXTS)
    names = fitted.get_feature_names_out()
    fitted.keep(np.array([0, 2]))
    assert fitted.get_feature_names_out().tolist() == [*names[: fitted.n_dense_], names[fitted.n_dense_], names[fitted.n_dense_ + 2]]
    assert fitted.transform(TEXTS).shape[1] == fitted.n_dense_ + 2


def test_it_stands_in_a_pipeline():
    from sklearn.linear_model import LogisticRegression

    pipeline = make_pipeline(FramingVectorizer(["wording"], min_df=1), LogisticRegression()).fit(TEXTS, [1, 0, 0, 0])
    assert pipeline.predict(TEXTS).shape == (4,)
