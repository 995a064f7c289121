"""Corpora that mark spans, or judge targets."""

import pytest

from framing.datasets import load_dataset
from framing.errors import DatasetError
from framing.training import train

OF_SPANS = ("polnear", "ptc")
OF_TARGETS = ("newsmtsc", "newswcl50")


@pytest.mark.parametrize("name", OF_SPANS)
def test_a_corpus_of_spans_loads_and_is_not_trained_on(name, tmp_path, samples):
    samples[name](tmp_path)
    corpus = load_dataset(name, tmp_path)
    assert len(corpus) == len(corpus.articles) == len(corpus.spans) == 2
    assert not corpus.labels
    assert all(end <= len(a.text) for a, spans in zip(corpus.articles, corpus.spans) for places in spans.values() for _, end in places)
    with pytest.raises(DatasetError, match=f"{name} marks spans"):
        train([corpus], tmp_path / "model")


@pytest.mark.parametrize("name", OF_TARGETS)
def test_a_corpus_of_targets_loads_and_is_not_trained_on(name, tmp_path, samples):
    samples[name](tmp_path)
    corpus = load_dataset(name, tmp_path)
    assert len(corpus) == len(corpus.articles) == len(corpus.targets) == 2
    assert not corpus.labels
    assert all(-1 <= judged.value <= 1 for targets in corpus.targets for judged in targets.values())
    assert len(corpus.take([1]).targets) == 1
    with pytest.raises(DatasetError, match=f"{name} judges targets"):
        train([corpus], tmp_path / "model")


def test_a_target_is_judged_by_its_codes_and_goes_by_what_was_marked_as_it(tmp_path, samples):
    samples["newswcl50"](tmp_path)
    corpus = load_dataset("newswcl50", tmp_path)
    assert corpus.articles[0].text == "Ada Brenn's day\n\nShe spoke."
    assert set(corpus.targets[0]) == {"Brenn"}  # "Lone" rests on one code
    judged = corpus.targets[0]["Brenn"]
    assert (judged.aliases, judged.n, round(judged.value, 3)) == (("Ada Brenn",), 3, -0.333)


def test_sentiment_of_a_mention_keeps_its_place(tmp_path, samples):
    samples["newsmtsc"](tmp_path)
    corpus = load_dataset("newsmtsc", tmp_path)
    ((name, judged),) = corpus.targets[0].items()
    assert (name, judged.aliases, judged.value, judged.mentions) == ("mayor 4", ("mayor",), -1.0, ((4, 9),))


@pytest.mark.parametrize("name", OF_SPANS + OF_TARGETS)
def test_a_folder_without_the_files_of_spans_is_refused(name, tmp_path):
    with pytest.raises(DatasetError, match=str(tmp_path)):
        load_dataset(name, tmp_path)


def test_polnear_takes_the_first_annotator(tmp_path, samples):
    samples["polnear"](tmp_path)
    corpus = load_dataset("polnear", tmp_path)
    assert corpus.spans[0] == {"source": [(0, 9)], "cue": [(10, 14)], "content": [(15, 17), (18, 24)]}
    assert corpus.groups["outlet"] == ["log", "quay"]


def test_polnear_names_the_line_that_has_no_offsets(tmp_path, samples):
    samples["polnear"](tmp_path)
    file = min((tmp_path / "attributions").iterdir())
    file.write_text("T1\tSource nine ten\tThe mayor", encoding="utf-8")
    with pytest.raises(DatasetError, match=rf"{file.name}:1: expected 'start end' offsets"):
        load_dataset("polnear", tmp_path)


def test_polnear_without_its_text_is_refused(tmp_path, samples):
    samples["polnear"](tmp_path)
    min((tmp_path / "text").iterdir()).unlink()
    with pytest.raises(DatasetError, match="there is no text/"):
        load_dataset("polnear", tmp_path)


def test_ptc_names_its_spans_by_technique(tmp_path, samples):
    samples["ptc"](tmp_path)
    assert load_dataset("ptc", tmp_path).spans == [{"Loaded_Language": [(2, 6)]}, {"Doubt": [(16, 18)]}]


def test_ptc_names_the_line_that_is_broken(tmp_path, samples):
    samples["ptc"](tmp_path)
    (tmp_path / "train-task-flc-tc.labels").write_text("111\tDoubt\t1\n", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"labels:1: expected article, technique, start and end"):
        load_dataset("ptc", tmp_path)
