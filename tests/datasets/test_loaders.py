"""Every loader reads a tiny sample of its corpus's own format."""

from importlib import import_module

import pytest

from framing.datasets import dataset_names, load_dataset
from framing.errors import DatasetError

OF_MANY_CLASSES = ("article_bias", "gvfc")  # none of nine frames, or of three sides, is the positive one
WITHOUT_OUTLET = ("checkthat", "gvfc")
OF_SPANS = ("polnear", "ptc")
OF_TARGETS = ("newsmtsc", "newswcl50")
each_loader = pytest.mark.parametrize("name", dataset_names())
each_labelled = pytest.mark.parametrize("name", [name for name in dataset_names() if name not in OF_SPANS + OF_TARGETS])


@each_loader
def test_a_corpus_declares_what_it_is(name):
    meta = import_module(f"framing.datasets.{name}").META
    assert meta.name == name
    assert meta.unit in ("sentence", "article", "target", "span")
    assert meta.quality in ("gold", "silver")
    assert meta.source.startswith("https://")
    assert all((meta.title, meta.licence, meta.citation))
    assert bool(meta.positive) == (meta.unit not in ("span", "target") and name not in OF_MANY_CLASSES)
    assert any(part.strip("().").isdigit() for part in meta.citation.split())


@each_labelled
def test_a_tiny_sample_of_the_real_format_loads(name, tmp_path, samples):
    samples[name](tmp_path)
    corpus = load_dataset(name, tmp_path)
    assert len(corpus) == len(corpus.articles) == len(corpus.labels) > 1
    assert corpus.meta.positive in (*corpus.labels, None)
    assert len(set(corpus.labels)) == 2
    assert all(len(values) == len(corpus) for values in corpus.groups.values())
    assert ("outlet" in corpus.groups) == (name not in WITHOUT_OUTLET)
    assert all(len(article.tokens) for article in corpus.articles)
    assert len({article.id for article in corpus.articles}) == len(corpus)


@each_labelled
def test_one_file_may_be_given_instead_of_the_folder(name, tmp_path, samples):
    samples[name](tmp_path)
    whole = load_dataset(name, tmp_path)
    one = load_dataset(name, min(tmp_path.iterdir()))
    assert [article.text for article in one.articles] == [article.text for article in whole.articles]


@each_labelled
def test_an_empty_folder_is_refused_with_what_is_looked_for(name, tmp_path):
    with pytest.raises(DatasetError, match=r"\.(parquet|csv|json|tsv|xml)") as caught:
        load_dataset(name, tmp_path)
    assert "\n" not in str(caught.value)


@each_labelled
def test_damaged_files_are_refused_by_name(name, tmp_path, samples):
    samples[name](tmp_path)
    for path in tmp_path.rglob("*.*"):
        path.write_bytes(b"\xff\xfe damaged")
    with pytest.raises(DatasetError, match=str(tmp_path)):
        load_dataset(name, tmp_path)
