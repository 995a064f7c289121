"""What lies under the figures: intervals, reliability, breakdowns, errors, ablation, baselines."""

from dataclasses import replace

import numpy as np
import pytest

from framing import Article
from framing.datasets import Corpus, Meta
from framing.evaluating.ablation import ablation, block_decisions, blocks_of
from framing.evaluating.baselines import baselines
from framing.evaluating.breakdowns import breakdowns, lengths
from framing.evaluating.figures import counter, differences, intervals, part
from framing.evaluating.reading import errors
from framing.evaluating.reliability import reliability
from framing.evaluating.report import evaluate_fully, notes
from framing.evaluation import Predictions, metrics, predict
from framing.inference import decisions, measure, units

META = Meta("ours", "ours", "sentence", "gold", "ours", "https://quay.example", "Quay 2031.", "loaded")


def said(truth, probability):
    positive = np.array(probability, dtype=float)
    return Predictions(("plain", "loaded"), np.array(truth), np.column_stack([1 - positive, positive]))


def guesses(n, n_labels=2):
    random = np.random.default_rng(n)
    probability = np.round(random.dirichlet(np.ones(n_labels), n), 1 if n_labels == 2 else 3)
    return Predictions(tuple("abc"[:n_labels]), random.integers(0, n_labels, n), probability)


@pytest.fixture
def labelled(corpus):
    texts, labels = corpus
    groups = {"who": [text.split()[1] for text in texts], "outlet": ["Quay", "Quay", "Log", "Log"] * 10}
    return Corpus(META, [Article(text, id=f"t{i}") for i, text in enumerate(texts)], list(labels), groups)


@pytest.mark.parametrize("n_labels", [2, 3])
def test_the_fast_figures_are_those_of_evaluation(n_labels):
    found = guesses(80, n_labels)
    fast, slow = counter(found)(np.ones(80)), metrics(found)
    assert {"accuracy", "macro_f1"} <= set(fast)
    for name, value in fast.items():
        expected = slow["mean_probability"] - slow["share_positive"] if name == "gap" else slow[name]
        assert value == pytest.approx(expected), name


def test_a_text_that_is_drawn_twice_counts_twice():
    found, at = guesses(30), np.array([0, 0, 5, 7, 7, 7, 12, 20])
    drawn, expected = counter(found)(np.bincount(at, minlength=30).astype(float)), metrics(part(found, at))
    assert (drawn["auc"], drawn["macro_f1"]) == (pytest.approx(expected["auc"]), pytest.approx(expected["macro_f1"]))


def test_intervals_hold_the_value_and_are_the_same_each_time():
    found = guesses(60)
    first = intervals(found, n_bootstrap=60)
    assert all(figure["low"] <= figure["value"] <= figure["high"] for figure in first.values())
    assert first == intervals(found, n_bootstrap=60)


def test_few_texts_have_no_interval_and_one_class_has_no_auc():
    found = intervals(said([1, 1], [0.9, 0.2]))
    assert found["accuracy"] == {"value": 0.5, "low": None, "high": None}
    assert not {"auc", "macro_f1"} & set(found)


def test_a_paired_difference_is_surer_than_two_intervals():
    found = guesses(200)
    worse = found._replace(probability=np.where(np.arange(200)[:, None] < 10, found.probability[:, ::-1], found.probability))
    assert all(figure == {"value": 0, "low": 0, "high": 0} for figure in differences(found, found, n_bootstrap=20).values())
    paired, alone = differences(found, worse)["accuracy"], intervals(found)["accuracy"]
    assert paired["high"] - paired["low"] < alone["high"] - alone["low"]


def test_reliability_worked_out_by_hand():
    found = reliability(said([0, 0, 1, 1, 1], [0.04, 0.06, 0.95, 0.97, 1.0]))
    assert [(row["from"], row["to"], row["n"], row["share"]) for row in found["bins"]] == [(0.0, 0.1, 2, 0.0), (0.9, 1.0, 3, 1.0)]
    assert found["of"] == "loaded"
    assert found["calibration_error"] == pytest.approx(0.4 * 0.05 + 0.6 * (1 - 2.92 / 3))
    assert found["brier"] == pytest.approx((0.04**2 + 0.06**2 + 0.05**2 + 0.03**2) / 5)
    assert all(row["low"] <= row["share"] <= row["high"] for row in found["bins"])


def test_reliability_of_three_classes_is_that_of_the_predicted_one():
    found = reliability(Predictions(("a", "b", "c"), np.array([0, 1]), np.array([[0.8, 0.1, 0.1], [0.8, 0.1, 0.1]])))
    assert [(row["mean_probability"], row["share"]) for row in found["bins"]] == [(0.8, 0.5)]
    assert found["of"] == "the predicted label"


def test_each_breakdown_holds_every_text_once(model, labelled):
    found = breakdowns(predict(model, labelled), labelled, n_bootstrap=5)
    assert list(found) == ["who", "outlet", "length", "voice"]
    assert all(sum(row["n"] for row in rows) == 40 for rows in found.values())
    assert [row["group"] for row in found["outlet"]] == ["Log", "Quay"]
    quay = found["outlet"][1]
    assert quay["share_positive"] == 0.5
    assert quay["figures"]["gap"]["value"] == pytest.approx(quay["mean_probability"] - 0.5)


def test_a_source_s_words_are_told_from_the_author_s(model):
    texts = ["The mayor lied again.", "“The mayor lied again and again,” the baker said."]
    found = breakdowns(*(lambda c: (predict(model, c), c))(Corpus(META, [Article(t) for t in texts], ["loaded", "plain"])), n_bootstrap=0)
    assert [(row["group"], row["n"], row["share_positive"]) for row in found["voice"]] == [
        ("mostly the author's", 1, 1.0),
        ("half or more a source's", 1, 0.0),
    ]


def test_a_grouping_of_the_corpus_that_is_called_length_is_kept(model, labelled):
    found = breakdowns(predict(model, labelled), replace(labelled, groups={"length": ["x"] * 40}), n_bootstrap=0)
    assert [row["group"] for row in found["length"]] == ["x"]
    assert len(found["length as measured"]) > 1


def test_texts_of_one_length_are_one_row():
    assert lengths(Corpus(META, [Article("One two.")] * 5, ["a"] * 5)) == {"2 words": [0, 1, 2, 3, 4]}


def test_errors_are_told_in_both_directions_with_the_words_that_moved_them(model, labelled):
    other = {"plain": "loaded", "loaded": "plain"}
    wrong = {0, 1, 2}
    mislabelled = replace(labelled, labels=[other[label] if i in wrong else label for i, label in enumerate(labelled.labels)])
    found = errors(model, predict(model, mislabelled), mislabelled)
    told = {(direction["truth"], direction["predicted"]): direction for direction in found}
    assert {pair: direction["n"] for pair, direction in told.items()} == {("plain", "loaded"): 2, ("loaded", "plain"): 1}
    called_loaded = told["plain", "loaded"]["texts"]
    assert {row["number"] for row in called_loaded} == {1, 3}
    assert called_loaded[0]["probability"] >= called_loaded[1]["probability"] > 0.5
    first = called_loaded[0]
    assert first["groups"]["who"] in first["text"]
    assert any(one["contribution"] > 0 and set(" ".join(one["words"]).split()) <= set(first["text"].split()) for one in first["contributions"])
    assert len(errors(model, predict(model, mislabelled), mislabelled, n_errors=1)[0]["texts"]) == 1


def test_a_long_text_is_cut(by_article, long_texts):
    text = " ".join([long_texts[0][0]] * 12)
    corpus = Corpus(META._replace(unit="article", positive="sided"), [Article(text)] * 2, ["even", "sided"])
    ((row,),) = [direction["texts"] for direction in errors(by_article.model_, predict(by_article.model_, corpus), corpus)]
    assert len(row["text"]) == 601
    assert row["text"].endswith("…")


def test_the_blocks_sum_to_the_decision(trained, stories):
    model = trained.model_
    for article in stories:
        if len(article.tokens):
            expected = decisions(model, measure(model, article, units(model, article)))
            np.testing.assert_allclose(block_decisions(model, article).sum(axis=1) + model.intercept, expected, atol=1e-9)


def test_an_article_model_has_its_pooled_decisions_as_a_block(by_article):
    assert blocks_of(by_article.model_) == ("style", "vocabulary", "pooled", "wording")


def test_a_block_that_says_nothing_is_not_missed_and_the_only_one_is(model, labelled):
    deaf = replace(model, dense=np.zeros_like(model.dense))
    rows = {row["block"]: row for row in ablation(deaf, predict(deaf, labelled), labelled, n_bootstrap=5)}
    assert rows["vocabulary"]["change"]["macro_f1"]["value"] == pytest.approx(0)
    assert rows["wording"]["change"]["macro_f1"]["value"] < -0.3
    assert rows["wording"]["without"]["auc"]["value"] == 0.5
    assert rows["wording"]["alone"]["macro_f1"]["value"] > 0.9
    assert rows["wording"]["n_features"] == len(model.space.keys)


def of_groups(*, grouped):
    """Twelve outlets that repeat one sentence each, with a word of their own, under one label."""
    names = "ash birch cedar elm fir larch maple oak pine rowan spruce yew".split()
    texts = [f"{name} harbour {name} notes" for name in names for _ in range(6)]
    labels = [label for i in range(12) for label in ["loaded" if i % 2 else "plain"] * 6]
    groups = {"outlet": [text.split()[0] for text in texts]} if grouped else {}
    return Corpus(META, [Article(text) for text in texts], labels, groups)


def test_baselines_are_held_out_by_group_and_a_group_s_majority_knows_the_group():
    truth = np.repeat(np.tile([0, 1], 6), 6)
    found = said(truth, truth)
    rows = {row["name"]: row for row in baselines(found, of_groups(grouped=True), n_bootstrap=10)}
    assert list(rows) == ["majority", "majority of the outlet", "readability only", "lexicon only", "TF-IDF"]
    assert {row["trained_on"] for row in rows.values()} == {"ours"}
    assert [row["held_out_by"] for row in rows.values()] == [None, None, "outlet", "outlet", "outlet"]
    assert rows["majority of the outlet"]["figures"]["accuracy"]["value"] == 1
    assert rows["TF-IDF"]["figures"]["accuracy"]["value"] < 0.7
    assert "auc" not in rows["majority"]["figures"]
    assert rows["majority"]["model_ahead_by"]["accuracy"]["value"] == pytest.approx(0.5, abs=0.05)
    alone = {row["name"]: row for row in baselines(found, of_groups(grouped=False), n_bootstrap=0)}
    assert alone["TF-IDF"]["figures"]["accuracy"]["value"] == 1
    assert alone["TF-IDF"]["held_out_by"] is None


def test_baselines_of_three_classes(three, corpus_of_three):
    texts, labels = corpus_of_three
    corpus = Corpus(META._replace(positive=None), [Article(text) for text in texts], list(labels))
    rows = {row["name"]: row for row in baselines(predict(three.model_, corpus), corpus, n_bootstrap=5)}
    assert rows["TF-IDF"]["figures"]["macro_f1"]["value"] > rows["majority"]["figures"]["macro_f1"]["value"]


def test_too_few_texts_have_no_baselines():
    corpus = Corpus(META, [Article("The mayor lied."), Article("Snow fell.")], ["loaded", "plain"])
    assert baselines(said([1, 0], [0.9, 0.1]), corpus) == []


def test_what_was_not_asked_for_is_null_and_the_old_fields_stay(model, labelled):
    found = evaluate_fully(model, labelled, n_bootstrap=5)
    assert list(found)[:6] == ["dataset", "model", "n", "labels", "metrics", "confusion"]
    assert (found["baselines"], found["ablation"]) == (None, None)


def test_notes_say_what_makes_figures_too_good(model, labelled):
    assert notes(model, labelled) == []
    trained = replace(model, training={"corpora": [{"name": "ours"}]})
    (note,) = notes(trained, labelled)
    assert "trained on a corpus of this name" in note
    silver = replace(labelled, meta=META._replace(quality="silver", unit="article"))
    assert len(notes(model, silver)) == 2
