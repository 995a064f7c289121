"""Your own tables, and corpora put together."""

import json

import pyarrow
import pytest
from pyarrow import parquet

from framing import Article
from framing.datasets import Corpus, Meta, combine, load_dataset, read_table
from framing.datasets.base import GOLD_WEIGHT, normalised
from framing.errors import DatasetError

ROWS = [
    {"id": "a", "body": "The mayor, she says, lied.", "kind": "loaded", "who": "x"},
    {"id": "b", "body": "Snow fell.", "kind": "plain", "who": "y"},
]


def write(path, rows=ROWS):
    if path.suffix == ".parquet":
        parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    else:
        sign = "\t" if path.suffix == ".tsv" else ","
        cells = [list(rows[0]), *([f'"{value}"' for value in row.values()] for row in rows)]
        path.write_text("\n".join(sign.join(row) for row in cells), encoding="utf-8-sig")
    return path


def corpus(*texts, name="ours", quality="gold", unit="sentence", labels=("loaded", "plain")):
    meta = Meta(name, name, unit, quality, "ours", "https://quay.example", "Quay 2031.", labels[0])
    return Corpus(meta, [Article(text) for text in texts], [labels[i % 2] for i in range(len(texts))], {"outlet": [text[0] for text in texts]})


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_a_table_of_your_own_is_a_corpus(tmp_path, suffix):
    found = read_table(write(tmp_path / f"own{suffix}"), text_column="body", label_column="kind", group_column="who")
    assert [article.text for article in found.articles] == [row["body"] for row in ROWS]
    assert [article.id for article in found.articles] == ["a", "b"]
    assert (found.labels, found.groups) == (["loaded", "plain"], {"who": ["x", "y"]})
    assert (found.meta.name, found.meta.unit, found.meta.quality) == ("own", "sentence", "gold")


def test_long_texts_are_articles(tmp_path):
    rows = [{"body": "Snow fell on the quay all night. " * 30, "kind": kind} for kind in ("loaded", "plain")]
    assert read_table(write(tmp_path / "own.csv", rows), text_column="body", label_column="kind").meta.unit == "article"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "body,kind\nSnow fell.,\n", "row 1: text or label is empty"),
        ("a.csv", "body,kind\nSnow.,x\n ,y\n", "row 2: text or label is empty"),
        ("a.csv", "text,kind\nSnow.,x\n", "no column 'body'; it has text, kind"),
        ("a.jsonl", '{"body": "Snow.", "kind": 1}\n{"body": \n', "a.jsonl:2: not JSON"),
        ("a.jsonl", "[1]\n", "a.jsonl:1: expected an object, found list"),
        ("a.jsonl", '{"body": "Snow.", "kind": null}\n', "row 1: text or label is empty"),
        ("a.parquet", "none", "cannot be read"),
        ("a.xlsx", "none", "cannot tell the format from '.xlsx'"),
    ],
)
def test_a_table_that_will_not_do_says_where(tmp_path, name, content, says):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DatasetError) as caught:
        read_table(tmp_path / name, text_column="body", label_column="kind")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_numbers_are_labels_too(tmp_path):
    rows = [{"body": "Snow.", "kind": kind} for kind in (0, 1)]
    assert read_table(write(tmp_path / "a.jsonl", rows), text_column="body", label_column="kind").labels == ["0", "1"]


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(DatasetError, match=r"lost\.csv"):
        read_table(tmp_path / "lost.csv", text_column="body", label_column="kind")


def test_an_unknown_or_missing_corpus_is_refused(tmp_path):
    with pytest.raises(DatasetError, match=r"unknown dataset 'babel'; there are .*babe"):
        load_dataset("babel", tmp_path)
    with pytest.raises(DatasetError, match="no such folder"):
        load_dataset("babe", tmp_path / "lost")


def test_gold_weighs_more_than_silver_where_both_are_there():
    joint = combine([corpus("A one.", "B two."), corpus("C three.", "D four.", name="theirs", quality="silver")])
    assert GOLD_WEIGHT == 5
    assert joint.weights == [5, 5, 1, 1]
    assert joint.labels == ["loaded", "plain"] * 2
    assert joint.meta.name == "ours+theirs"


@pytest.mark.parametrize("quality", ["gold", "silver"])
def test_corpora_of_one_quality_weigh_the_same(quality):
    assert combine([corpus("A one.", "B two.", quality=quality), corpus("C three.", "D four.", quality=quality)]).weights == [1] * 4


def test_corpora_of_different_units_are_not_mixed():
    with pytest.raises(DatasetError, match="ours labels each sentence, theirs labels each article"):
        combine([corpus("A.", "B."), corpus("C.", "D.", name="theirs", unit="article")])


def test_corpora_with_other_labels_are_not_mixed():
    with pytest.raises(DatasetError, match="different labels"):
        combine([corpus("A.", "B."), corpus("C.", "D.", labels=("loaded", "dull"))])


@pytest.mark.parametrize("order", [1, -1])
def test_what_stands_in_gold_is_dropped_from_silver(order):
    gold = corpus("The mayor “lied”.", "Snow fell.")
    silver = corpus("THE MAYOR LIED!", "It rained.", "snow  fell", "The ferry left.", name="theirs", quality="silver")
    joint = combine([gold, silver][::order])
    assert sorted(article.text for article in joint.articles) == ["It rained.", "Snow fell.", "The ferry left.", "The mayor “lied”."]
    assert [joint.weights[i] for i, a in enumerate(joint.articles) if a.text in ("Snow fell.", "It rained.")].count(5) == 1


def test_a_part_keeps_its_labels_groups_and_weights():
    joint = combine([corpus("A one.", "B two."), corpus("C three.", "D four.", quality="silver")])
    part = joint.take([3, 0])
    assert ([a.text for a in part.articles], part.labels, part.weights) == (["D four.", "A one."], ["plain", "loaded"], [1, 5])
    assert corpus("A one.", "B two.").take([1]).groups == {"outlet": ["B"]}


def test_what_another_corpus_holds_is_left_out():
    rest = corpus("A one.", "B two.").without(corpus("a, ONE", "C."))
    assert [article.text for article in rest.articles] == ["B two."]
    assert rest.groups == {"outlet": ["B"]}


def test_texts_are_the_same_whatever_their_marks():
    assert normalised("It’s over — at LAST!") == normalised("its over, at_last")
    assert normalised("Ça va") != normalised("Ca va")
