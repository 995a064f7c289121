"""Corpora of labelled articles."""

import json

import pytest

from framing.datasets import load_dataset
from framing.errors import DatasetError


def test_hyperpartisan_gives_plain_paragraphs_and_hosts(tmp_path, samples):
    samples["hyperpartisan"](tmp_path)
    corpus = load_dataset("hyperpartisan", tmp_path)
    market, ferry = corpus.articles
    assert market.text == "The mayor shut the market.\n\nLoose words & more.\n\nNobody knew."
    assert (market.title, market.date, market.id) == ("Market & quay shut", "2031-05-03", "0000007")
    assert (ferry.text, ferry.date) == ("The ferry left.", None)
    assert corpus.labels == ["hyperpartisan", "balanced"]
    assert corpus.groups["outlet"] == ["quay.example", "ferry.example"]


def test_hyperpartisan_refuses_a_label_it_does_not_know(tmp_path, samples):
    samples["hyperpartisan"](tmp_path, "maybe")
    with pytest.raises(DatasetError, match="maybe"):
        load_dataset("hyperpartisan", tmp_path)


def test_article_bias_has_the_text_as_it_was_printed(tmp_path, samples):
    samples["article_bias"](tmp_path)
    corpus = load_dataset("article_bias", tmp_path)
    first = corpus.articles[0]
    assert (first.text, first.title, first.date, first.outlet, first.id) == (
        "“No,” she said.\n\nIt rained.",
        "Market shut",
        "2031-05-03",
        "The Quay - News",
        "a0",
    )
    assert corpus.labels == ["left", "center"]
    assert corpus.groups == {"outlet": ["The Quay - News"] * 2, "topic": ["markets"] * 2}


def test_article_bias_reads_one_split_or_one_article(tmp_path, samples):
    samples["article_bias"](tmp_path)
    assert [article.id for article in load_dataset("article_bias", tmp_path / "data" / "splits" / "media" / "test.tsv").articles] == ["b1"]
    assert load_dataset("article_bias", tmp_path / "data" / "jsons" / "a0.json").labels == ["left"]


def test_article_bias_names_the_article_that_a_split_lacks(tmp_path, samples):
    samples["article_bias"](tmp_path)
    (tmp_path / "data" / "jsons" / "b1.json").unlink()
    with pytest.raises(DatasetError, match=r"test\.tsv:2: there is no .*b1\.json; keep splits/ and jsons/ in one folder"):
        load_dataset("article_bias", tmp_path / "data" / "splits" / "media" / "test.tsv")


@pytest.mark.parametrize(("bias", "side"), [(2, "left"), (7, None), (None, None), (None, "far left")])
def test_article_bias_refuses_labels_that_are_unknown_or_disagree(tmp_path, bias, side):
    given = {"bias": bias, "bias_text": side, "content": "Snow fell."}
    (tmp_path / "a.json").write_text(json.dumps(given), encoding="utf-8")
    with pytest.raises(DatasetError, match=r"a\.json: bias is .* allowed, in agreement: 0 \(left\), 1 \(center\), 2 \(right\)"):
        load_dataset("article_bias", tmp_path)


@pytest.mark.parametrize("given", [{"bias": "2"}, {"bias_text": "Right"}, {"bias": 2, "bias_text": "right"}])
def test_article_bias_reads_the_label_by_number_or_name(tmp_path, given):
    (tmp_path / "a.json").write_text(json.dumps({**given, "content": "Snow fell .", "title": None}), encoding="utf-8")
    corpus = load_dataset("article_bias", tmp_path)
    assert (corpus.labels, corpus.articles[0].text) == (["right"], "Snow fell .")
