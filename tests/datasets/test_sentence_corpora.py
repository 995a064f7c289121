"""Corpora of labelled sentences and headlines."""

import pyarrow
import pytest
from pyarrow import parquet

from framing.datasets import load_dataset
from framing.errors import DatasetError


def test_gun_headlines_carry_the_name_of_their_frame(tmp_path, samples):
    samples["gvfc"](tmp_path)
    assert load_dataset("gvfc", tmp_path).labels == ["economy", "gun control"]


def test_babe_marks_the_biased_words(tmp_path, samples):
    samples["babe"](tmp_path)
    assert load_dataset("babe", tmp_path).spans[0] == {"biased": [(10, 14)]}


def test_anno_lexical_joins_its_files(tmp_path, samples):
    samples["anno_lexical"](tmp_path)
    samples["anno_lexical"](tmp_path, name="anno-lexical-test.parquet")
    corpus = load_dataset("anno_lexical", tmp_path)
    assert corpus.labels == ["loaded", "neutral", "loaded"] * 2
    assert (corpus.articles[0].id, corpus.articles[0].outlet, corpus.groups["outlet"][1]) == ("s1", "The Quay", "The Log")


def test_anno_lexical_refuses_a_label_it_does_not_know(tmp_path, samples):
    samples["anno_lexical"](tmp_path, labels=(1, 0, 2))
    with pytest.raises(DatasetError, match="2"):
        load_dataset("anno_lexical", tmp_path)


def test_anno_lexical_refuses_another_table(tmp_path):
    parquet.write_table(pyarrow.table({"text": ["Snow fell."], "verdict": [1]}), tmp_path / "a.parquet")
    with pytest.raises(DatasetError, match="no column 'label'; it has text, verdict"):
        load_dataset("anno_lexical", tmp_path)


@pytest.mark.parametrize("labels", [("1", "0", "1"), ("1.0", "0.0", "1.0"), ("Biased", "Non-biased", "biased")])
def test_babe_reads_labels_however_they_are_written(tmp_path, labels, samples, sentences):
    samples["babe"](tmp_path, labels)
    corpus = load_dataset("babe", tmp_path)
    assert corpus.labels == ["loaded", "neutral", "loaded"]
    assert corpus.groups == {"topic": ["gun-control", "black lives matter", "black lives matter"], "outlet": ["The Quay"] * 3}
    assert (corpus.articles[1].text, corpus.articles[1].id) == (sentences[1], "u1")


def test_babe_leaves_out_what_has_no_label(tmp_path, samples):
    samples["babe"](tmp_path, ("1", "No agreement", ""))
    assert load_dataset("babe", tmp_path).labels == ["loaded"]


def test_babe_without_any_label_is_refused(tmp_path, samples):
    samples["babe"](tmp_path, ("", "", ""))
    with pytest.raises(DatasetError, match="no labelled text"):
        load_dataset("babe", tmp_path)


def test_basil_is_loaded_where_bias_is_lexical(tmp_path, samples):
    samples["basil"](tmp_path)
    corpus = load_dataset("basil", tmp_path)
    assert corpus.labels == ["loaded", "neutral"]
    assert corpus.groups == {"event": ["7", "7"], "outlet": ["fox", "fox"]}
    assert corpus.spans == [{"lexical": [(10, 14)]}, {"informational": [(25, 37)]}]  # offsets that do not fit their words give way to these
    assert [article.id for article in corpus.articles] == ["7_fox#0", "7_fox#1"]


def test_basil_joins_articles_with_annotations_by_file_name(tmp_path, samples, sentences):
    samples["basil_apart"](tmp_path)
    corpus = load_dataset("basil", tmp_path)
    assert [article.text for article in corpus.articles] == [*sentences, *sentences]
    assert corpus.labels == ["neutral", "neutral", "loaded", "neutral", "neutral", "neutral"]
    assert corpus.groups == {"event": ["e7"] * 6, "outlet": ["nyt"] * 3 + ["fox"] * 3}
    assert corpus.spans[2] == {"lexical": [(3, 9)]}


def test_basil_refuses_a_bias_it_does_not_know(tmp_path, samples):
    samples["basil_apart"](tmp_path, bias="slant")
    with pytest.raises(DatasetError, match="e7_1: sentence 2: unknown bias 'slant'; allowed: lex, lexical, inf, informational"):
        load_dataset("basil", tmp_path)


def test_basil_names_the_annotations_that_are_missing(tmp_path, samples):
    samples["basil_apart"](tmp_path)
    (tmp_path / "annotations" / "2031" / "e7_2_ann.json").unlink()
    with pytest.raises(DatasetError, match=r"e7_2_ann\.json: cannot be read"):
        load_dataset("basil", tmp_path)


@pytest.mark.parametrize("found", ["[]", '{"uuid": "u7"}', '{"body": [{"sentence": "Snow fell."}]}', '{"body": 7}'])
def test_basil_names_the_file_that_is_no_article(tmp_path, found):
    (tmp_path / "7_fox.json").write_text(found, encoding="utf-8")
    with pytest.raises(DatasetError, match=r"7_fox\.json: expected"):
        load_dataset("basil", tmp_path)


def test_checkthat_keeps_quotation_marks_and_names_its_sentences(tmp_path, samples):
    samples["checkthat"](tmp_path)
    corpus = load_dataset("checkthat", tmp_path)
    assert corpus.labels == ["loaded", "neutral", "loaded"]
    assert (corpus.articles[2].text, corpus.articles[2].id) == ('"A rotten deal," he said.', "s2")


def test_checkthat_reads_english_with_labels_and_each_sentence_once(tmp_path, samples):
    (tmp_path / "english").mkdir()
    samples["checkthat"](tmp_path / "english")
    samples["checkthat"](tmp_path / "english", "dev_test_en.tsv")
    samples["checkthat"](tmp_path, "train_it.tsv", labels=("?", "?", "?"))
    (tmp_path / "english" / "test_en_unlabeled.tsv").write_text("sentence_id\tsentence\ns9\tSnow fell.\n", encoding="utf-8")
    assert len(load_dataset("checkthat", tmp_path)) == 3


def test_checkthat_without_labels_is_refused(tmp_path):
    (tmp_path / "test_en.tsv").write_text("sentence_id\tsentence\ns9\tSnow fell.\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="no labelled text"):
        load_dataset("checkthat", tmp_path)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("sentence_id\tsentence\tlabel\ns1\tSnow fell.\tMAYBE", r"train_en\.tsv:2: unknown label 'MAYBE'; allowed: OBJ, SUBJ"),
        ("sentence_id\tsentence\tlabel\ns1\tSnow fell.", r"train_en\.tsv:2: expected 3 tab-separated cells, found 2"),
        ("id,text\n1,Snow fell.", r"train_en\.tsv:1: needs the columns sentence_id, sentence and label, found id,text"),
    ],
)
def test_checkthat_names_the_line_that_is_broken(tmp_path, lines, message):
    (tmp_path / "train_en.tsv").write_text(lines, encoding="utf-8")
    with pytest.raises(DatasetError, match=message):
        load_dataset("checkthat", tmp_path)
