"""Figures: right on predictions worked out by hand, and never from a text's own group."""

from itertools import pairwise

import numpy as np
import pytest

from framing import Article
from framing.classifier import FramingClassifier
from framing.datasets import Corpus, Meta
from framing.errors import DatasetError
from framing.evaluation import Predictions, auc_within, calibration_error, cross_validate, evaluate, metrics, predict, summarise
from framing.scoring import score_article

META = Meta("ours", "ours", "sentence", "gold", "ours", "https://quay.example", "Quay 2031.", "loaded")


def said(truth, probability):
    positive = np.array(probability, dtype=float)
    return Predictions(("plain", "loaded"), np.array(truth), np.column_stack([1 - positive, positive]))


@pytest.fixture
def labelled(corpus):
    texts, labels = corpus
    groups = {"who": [text.split()[1] for text in texts], "outlet": ["Quay", "Quay", "Log", "Log"] * 10}
    return Corpus(META, [Article(text) for text in texts], list(labels), groups)


def test_metrics_worked_out_by_hand():
    found = metrics(said([1, 1, 1, 0, 0], [0.9, 0.8, 0.3, 0.6, 0.1]))
    assert found["accuracy"] == pytest.approx(3 / 5)
    assert found["balanced_accuracy"] == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert found["macro_f1"] == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert found["mcc"] == pytest.approx((2 * 1 - 1 * 1) / 6)
    assert found["auc"] == pytest.approx(5 / 6)
    assert found["brier"] == pytest.approx((0.01 + 0.04 + 0.49 + 0.36 + 0.01) / 5)
    assert found["mean_probability"] == pytest.approx(2.7 / 5)
    assert found["share_positive"] == pytest.approx(3 / 5)


def test_all_right_and_all_wrong():
    right, wrong = metrics(said([0, 1, 1], [0, 1, 1])), metrics(said([0, 1, 1], [1, 0, 0]))
    assert [right[name] for name in ("accuracy", "macro_f1", "mcc", "auc", "brier", "calibration_error")] == [1, 1, 1, 1, 0, 0]
    assert [wrong[name] for name in ("accuracy", "macro_f1", "mcc", "auc", "brier", "calibration_error")] == [0, 0, -1, 0, 1, 1]


def test_one_class_only_has_no_auc():
    assert "auc" not in metrics(said([1, 1], [0.9, 0.2]))


def test_three_classes_have_no_figures_of_two():
    found = metrics(Predictions(("a", "b", "c"), np.array([0, 1, 2]), np.eye(3)))
    assert set(found) == {"macro_f1", "accuracy", "balanced_accuracy", "mcc"}
    assert set(found.values()) == {1.0}


def test_auc_inside_groups_weighs_groups_by_their_pairs():
    truth, groups = np.array([0, 1, 0, 1, 1, 1]), ["a", "a", "b", "b", "b", "c"]
    probability = np.array([0.9, 0.1, 0.2, 0.8, 0.1, 0.5])
    assert auc_within(truth, probability, groups) == pytest.approx((1 * 0 + 2 * 0.5) / 3)
    assert auc_within(truth, probability, list("abcdef")) is None
    assert metrics(said(truth, probability), {"outlet": groups})["auc_within_outlet"] == pytest.approx(1 / 3)
    assert "auc_within_outlet" not in metrics(said(truth, probability), {"outlet": list("abcdef")})


def test_a_shortcut_by_group_shows_in_the_auc_inside_groups():
    truth, groups = [0, 0, 0, 1, 0, 1, 1, 1], ["a"] * 4 + ["b"] * 4
    found = metrics(said(truth, [0.2] * 4 + [0.8] * 4), {"outlet": groups})
    assert found["auc"] > 0.7
    assert found["auc_within_outlet"] == 0.5


@pytest.mark.parametrize(("probability", "error"), [([0.5, 0.5], 0), ([0.9, 0.9], 0.4), ([1.0, 1.0], 0.5), ([0.0, 1.0], 0)])
def test_calibration_error_is_the_gap_between_said_and_seen(probability, error):
    assert calibration_error(np.array([0, 1]), np.array(probability)) == pytest.approx(error)


def test_bounds_hold_the_value_and_are_the_same_each_time():
    random = np.random.default_rng(1)
    truth = random.integers(0, 2, 60)
    found = said(truth, np.clip(truth * 0.3 + random.random(60) * 0.7, 0, 1))
    first = summarise(found, {"outlet": list("abc") * 20}, n_bootstrap=60)
    for name, figure in first["metrics"].items():
        assert figure["low"] <= figure["value"] <= figure["high"] or name == "calibration_error", name
    assert first == summarise(found, {"outlet": list("abc") * 20}, n_bootstrap=60)


def test_few_texts_are_summed_up_without_a_warning():
    figures = summarise(said([0, 1, 1], [0.1, 0.9, 0.8]), {"outlet": ["a", "a", "b"]}, n_bootstrap=40)["metrics"]
    assert figures["accuracy"] == {"value": 1.0, "low": 1.0, "high": 1.0}


def test_without_resamples_there_are_no_bounds():
    assert summarise(said([0, 1], [0.1, 0.9]), {}, n_bootstrap=0)["metrics"]["auc"] == {"value": 1.0, "low": None, "high": None}


def test_predictions_are_those_of_scoring(model, labelled):
    found = predict(model, labelled)
    assert found.labels == model.labels
    for article, row in zip(labelled.articles, found.probability, strict=True):
        assert row[1] == pytest.approx(score_article(article, model).probability, abs=1e-12)
    assert [found.labels[i] for i in found.truth] == labelled.labels


def test_a_model_is_evaluated_on_a_corpus(model, labelled):
    result = evaluate(model, labelled, n_bootstrap=5)
    assert (result["dataset"], result["n"], result["labels"]) == ("ours", 40, ["plain", "loaded"])
    assert sum(map(sum, result["confusion"])) == 40
    assert [sum(row) for row in result["confusion"]] == [20, 20]
    assert {"auc_within_who", "auc_within_outlet"} <= set(result["metrics"])


def test_another_pair_of_labels_is_matched_by_its_positive_class(model, labelled):
    names = {"loaded": "biased", "plain": "zero"}
    other = Corpus(META._replace(positive="biased"), labelled.articles, [names[label] for label in labelled.labels])
    found = predict(model, other)
    assert found.labels == ("zero", "biased")
    assert metrics(found)["accuracy"] == metrics(predict(model, labelled))["accuracy"]


def test_a_label_that_the_model_does_not_know_is_refused(three, labelled):
    other = Corpus(META, labelled.articles, ["strange", *labelled.labels[1:]])
    with pytest.raises(DatasetError, match=r"strange.*the model knows loaded, plain, warm"):
        predict(three.model_, other)


@pytest.mark.parametrize("articles", [[], [Article("The mayor lied."), Article("")]], ids=["none", "one without a word"])
def test_texts_that_cannot_be_evaluated_are_refused_in_plain_words(model, articles):
    with pytest.raises(DatasetError, match="text"):
        evaluate(model, Corpus(META, articles, ["loaded", "plain"][: len(articles)]), n_bootstrap=0)


class Spy(FramingClassifier):
    """Remembers what it was trained on."""

    seen: list = []  # noqa: RUF012  # shared on purpose: the spy is cloned

    def fit(self, X, y, **more):
        Spy.seen.append([article.text for article in X])
        return super().fit(X, y, **more)


def test_no_group_is_on_both_sides(labelled):
    Spy.seen = []
    found = cross_validate(lambda: Spy(blocks=("wording",), min_df=2, calibration_folds=0), labelled, by="who", n_folds=5)
    assert len(Spy.seen) == 5
    for trained in Spy.seen:
        groups = {text.split()[1] for text in trained}
        held = [a.text for a in labelled.articles if a.text not in trained]
        assert held
        assert not groups & {text.split()[1] for text in held}
    assert found.probability.shape == (40, 2)
    np.testing.assert_allclose(found.probability.sum(axis=1), 1)
    assert metrics(found)["accuracy"] > 0.9


def test_extra_texts_never_hold_what_is_predicted(labelled):
    Spy.seen = []
    texts = [*(article.text.upper() for article in labelled.articles), "Snow fell on the quay.", "Shame on the rotten quay."]
    extra = Corpus(META._replace(name="theirs", quality="silver"), [Article(t) for t in texts], [*labelled.labels, "plain", "loaded"])
    cross_validate(lambda: Spy(blocks=("wording",), min_df=2, calibration_folds=0), labelled, by="who", n_folds=4, extra=extra)
    for trained in Spy.seen:
        assert "Snow fell on the quay." in trained
        assert len({text.lower() for text in trained}) == len(trained)
    assert all(len(a) != 42 and len(b) != 42 for a, b in pairwise(Spy.seen))
