"""From labelled corpora to a stored model."""

import pytest

from framing import Article, load
from framing.datasets import Corpus, Meta
from framing.errors import DatasetError
from framing.evaluation import predict
from framing.training import classifier_for, train


@pytest.fixture
def gold(corpus):
    meta = Meta("ours", "Ours", "sentence", "gold", "BSD-3-Clause", "https://quay.example", "Quay 2031.", "loaded")
    texts, labels = corpus
    return Corpus(meta, [Article(text) for text in texts], list(labels), {"who": [text.split()[1] for text in texts]})


def test_what_is_trained_is_stored_named_and_read_back(gold, tmp_path):
    model = train([gold], tmp_path / "quay", command="framing train --made-up")
    assert (model.name, model.unit, model.labels) == ("quay", "sentence", ("plain", "loaded"))
    assert model.sha256 == load(tmp_path / "quay").sha256 != ""
    assert model.training["command"] == "framing train --made-up"
    (told,) = model.training["corpora"]
    assert (told["name"], told["n"], told["quality"], told["licence"], told["citation"]) == ("ours", 40, "gold", "BSD-3-Clause", "Quay 2031.")
    found = predict(model, gold)
    assert (found.predicted == found.truth).mean() > 0.9


def test_two_corpora_are_told_apart_in_the_model(gold, tmp_path):
    silver = Corpus(
        gold.meta._replace(name="theirs", quality="silver"),
        [Article("Snow fell."), Article("Shame!"), gold.articles[0]],
        ["plain", "loaded", "loaded"],
    )
    model = train([gold, silver], tmp_path / "both")
    assert [(told["name"], told["n"], told["quality"]) for told in model.training["corpora"]] == [("ours", 40, "gold"), ("theirs", 3, "silver")]
    assert model.training["n_texts"] == 42


def test_settings_are_passed_on_and_told(gold, tmp_path):
    model = train([gold], tmp_path, C=0.25, max_ngrams=10)
    assert model.training["settings"]["C"] == 0.25
    assert model.sparse.shape == (1, 10)


def test_units_are_not_mixed(gold, tmp_path):
    other = Corpus(gold.meta._replace(name="theirs", unit="article"), gold.articles, gold.labels)
    with pytest.raises(DatasetError, match="different units"):
        train([gold, other], tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_training_again_writes_the_same_bytes(gold, tmp_path):
    for name in ("a", "b"):
        train([gold], tmp_path / name / "quay")
    for path in (tmp_path / "a").rglob("*.*"):
        assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()


def test_articles_get_other_settings_than_sentences():
    article, sentence = classifier_for("article"), classifier_for("sentence", C=3.0, positive="loaded")
    assert (article.unit, sentence.unit) == ("article", "sentence")
    assert "style" in article.blocks
    assert (sentence.C, sentence.positive) == (3.0, "loaded")
