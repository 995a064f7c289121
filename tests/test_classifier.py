"""The classifier: labels of any kind, probabilities in their order, and errors that say what to do."""

import pickle

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.utils import estimator_checks

from framing import FramingClassifier, FramingError
from framing.errors import DatasetError, InputError

from_scikit_learn = (
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


def quick(**settings):
    return FramingClassifier(**{"min_df": 2, "blocks": ("wording",), **settings})


@pytest.mark.parametrize("name", from_scikit_learn)
def test_scikit_learn_agrees(name):
    getattr(estimator_checks, name)("FramingClassifier", FramingClassifier())


def test_two_classes_are_told_apart(two, corpus):
    texts, labels = corpus
    assert two.classes_.tolist() == ["loaded", "plain"]
    assert two.score(texts, labels) > 0.9
    assert two.predict(["The mayor lied yet again.", "The museum moved 3 benches."]).tolist() == ["loaded", "plain"]


def test_three_classes_are_told_apart(three, corpus_of_three):
    texts, labels = corpus_of_three
    assert three.score(texts, labels) > 0.9
    assert three.decision_function(texts).shape == (len(texts), 3)


def test_probabilities_follow_the_classes_and_sum_to_one(trained):
    texts = ["The mayor lied yet again about the rotten bridge.", "The council met on Tuesday to read the minutes.", ""]
    found = trained.predict_proba(texts)
    assert found.shape == (3, len(trained.classes_))
    np.testing.assert_allclose(found.sum(axis=1), 1)
    assert trained.predict(texts).tolist() == [trained.classes_[i] for i in found.argmax(axis=1)]


@pytest.mark.parametrize("positive", [None, "loaded", "plain"])
def test_the_positive_label_changes_names_only(corpus, positive):
    texts, labels = corpus
    fitted = quick(positive=positive).fit(texts, labels)
    assert fitted.model_.labels[1] == (positive or "plain")
    np.testing.assert_allclose(fitted.predict_proba(texts), quick().fit(texts, labels).predict_proba(texts), atol=1e-4)
    later = fitted.predict_proba(texts)[:, 1]
    assert ((fitted.decision_function(texts) > 0) == (later > 0.5)).all()


@pytest.mark.parametrize("kinds", [(0, 1), (2, 10), (False, True), (0.0, 1.0), ("b", "a")], ids=str)
def test_labels_come_back_as_they_were_given(corpus, kinds):
    texts, names = corpus
    labels = [kinds[name == "loaded"] for name in names]
    fitted = quick().fit(texts, labels)
    assert fitted.classes_.tolist() == sorted(kinds)
    assert (fitted.predict(texts) == np.array(labels)).mean() > 0.9


def test_classes_weigh_equally_whatever_their_numbers(corpus):
    texts, labels = corpus
    rare = [i for i, label in enumerate(labels) if label == "plain" or i < 12]
    found = quick(calibration_folds=0).fit([texts[i] for i in rare], [labels[i] for i in rare]).predict_proba(["Zxqv."])
    assert found[0, 0] == pytest.approx(0.5, abs=0.15)


def test_sample_weights_move_the_decision(corpus):
    texts, labels = corpus
    texts, labels = [*texts, "The museum met on Tuesday."] * 2, [*labels, "plain", *labels, "loaded"]
    heavy = np.ones(len(texts))
    heavy[-1] = 50
    even = quick().fit(texts, labels).predict_proba(texts[-1:])[0, 0]
    assert quick().fit(texts, labels, sample_weight=heavy).predict_proba(texts[-1:])[0, 0] > even


def test_groups_change_the_calibration_and_nothing_else(corpus):
    texts, labels = corpus
    groups = [text.split()[1] for text in texts]
    plain, grouped = (quick().fit(texts, labels, groups=g) for g in (None, groups))
    assert plain.predict(texts).tolist() == grouped.predict(texts).tolist()
    ratio = grouped.model_.sparse[0] / plain.model_.sparse[0]
    np.testing.assert_allclose(ratio, ratio[0])


def test_one_group_leaves_probabilities_uncalibrated(corpus):
    texts, labels = corpus
    one = quick().fit(texts, labels, groups=["all"] * len(texts))
    assert one.predict_proba(texts).tolist() == quick(calibration_folds=0).fit(texts, labels).predict_proba(texts).tolist()


def test_max_ngrams_keeps_the_strongest(corpus):
    texts, labels = corpus
    fitted = quick(max_ngrams=6).fit(texts, labels)
    assert fitted.model_.sparse.shape == (1, 6)
    assert len(fitted.vectorizer_.get_feature_names_out()) == 6
    assert fitted.score(texts, labels) > 0.6


@pytest.mark.parametrize("blocks", [("wording",), ("style",), ("vocabulary", "style", "wording")], ids=str)
def test_any_blocks_will_do(corpus, blocks):
    fitted = quick(blocks=blocks).fit(*corpus)
    assert np.isfinite(fitted.predict_proba(corpus[0])).all()


def test_an_article_model_pools_the_wording_of_sentences(by_article, long_texts):
    texts, labels = long_texts
    assert [name for name in by_article.model_.columns if name.startswith("pooled:")]
    assert by_article.model_.wording is not None
    assert by_article.score(texts, labels) > 0.9


def test_an_article_model_does_without_pooling(long_texts):
    fitted = quick(unit="article", wording=None).fit(*long_texts)
    assert not any(name.startswith("pooled:") for name in fitted.model_.columns)
    assert fitted.predict_proba(long_texts[0]).shape == (20, 2)


def test_the_shipped_wording_is_pooled_by_default(long_texts):
    fitted = quick(unit="article", blocks=("style",)).fit(*long_texts)
    assert fitted.model_.wording.name == "wording"


def test_no_texts_give_no_rows(trained):
    assert trained.predict_proba([]).shape == (0, len(trained.classes_))
    assert trained.predict([]).shape == (0,)


def test_a_row_does_not_depend_on_its_batch(trained, long_texts):
    many = trained.predict_proba(long_texts[0])
    np.testing.assert_allclose(np.vstack([trained.predict_proba([text]) for text in long_texts[0]]), many, rtol=0, atol=1e-12)


def test_the_same_seed_gives_the_same_numbers(corpus):
    first, second = (quick(random_state=3).fit(*corpus) for _ in range(2))
    assert first.predict_proba(corpus[0]).tolist() == second.predict_proba(corpus[0]).tolist()


@pytest.mark.parametrize(
    ("texts", "labels", "says"),
    [
        (["One.", "Two."], ["a", "a"], "two classes or more, found 1.*a"),
        (["One.", "Two."], ["a"], "2 texts but 1 labels"),
        ([], [], "two classes or more"),
        ([f"Text {i}." for i in range(30)], np.linspace(0, 1, 30), "30 different numbers, a quantity"),
    ],
    ids=["one class", "lengths", "nothing", "quantity"],
)
def test_labels_that_cannot_be_learned_are_refused_in_one_line(texts, labels, says):
    with pytest.raises(DatasetError, match=says) as caught:
        quick().fit(texts, labels)
    assert "\n" not in str(caught.value)


def test_a_positive_label_that_is_not_there_is_refused(corpus):
    with pytest.raises(DatasetError, match="no label 'vile' in the data; there are loaded, plain"):
        quick(positive="vile").fit(*corpus)


def test_a_unit_that_does_not_exist_is_refused(corpus):
    with pytest.raises((FramingError, ValueError), match="unit"):
        quick(unit="paragraph").fit(*corpus)


def test_one_text_instead_of_a_list_is_refused(two):
    with pytest.raises(InputError, match="wrap it in a list"):
        two.predict("The mayor lied.")


@pytest.mark.parametrize("method", ["predict", "predict_proba", "decision_function", "save"])
def test_what_needs_fitting_says_so(method, tmp_path):
    with pytest.raises(NotFittedError, match="not fitted"):
        getattr(FramingClassifier(), method)(["One."] if method != "save" else tmp_path)


def test_clone_and_pickle(two, corpus):
    assert clone(two).get_params() == two.get_params()
    assert pickle.loads(pickle.dumps(two)).predict_proba(corpus[0]).tolist() == two.predict_proba(corpus[0]).tolist()
    assert repr(FramingClassifier(C=2.0)) == "FramingClassifier(C=2.0)"


def test_it_is_searched_and_cross_validated_like_any_classifier(corpus):
    texts, labels = corpus
    assert cross_val_score(quick(), texts, labels, cv=2).mean() > 0.5
    found = GridSearchCV(quick(calibration_folds=0), {"C": [0.1, 1.0]}, cv=2).fit(texts, labels)
    assert found.best_params_["C"] in (0.1, 1.0)
