"""The tagger learns from marked articles, is stored like a model, and finds the quotations of a score."""

import json
from dataclasses import replace

import numpy as np
import pytest

import framing
from framing.article import Article
from framing.cli import main
from framing.datasets.base import Corpus
from framing.datasets.polnear import META
from framing.errors import DatasetError, ModelError
from framing.quotation import attributions_of
from framing.records import record
from framing.storage import load_model
from framing.tagging import tagged_attributions, tags_of
from framing.tagging.features import PARTS, units_of
from framing.tagging.fitting import fit_tagger
from framing.tagging.storage import load_tagger, save_tagger

WHO = ("The warden", "Ada Brenn", "A spokesman for the League", "The harbour board", "Kit Moran")
# No rule knows "mooted": what the tagger makes of it, it has learned.
CUES = ("said", "mooted", "argued", "claimed", "mooted")
WHAT = ("the bridge would close in May", "the ferry was late again", "the dam had been built too low", "nobody had paid for the lamp")


def marked(who, cue, what):
    text = f"{who} {cue} that {what}. The tide was high on Monday. Two boats left the harbour."
    at = len(who) + 1
    return text, {"source": [(0, len(who))], "cue": [(at, at + len(cue))], "content": [(at + len(cue) + 1, text.index("."))]}


@pytest.fixture(scope="module")
def corpus():
    rows = [marked(who, cue, what) for who in WHO for cue in dict.fromkeys(CUES) for what in WHAT]
    return Corpus(META, [Article(text, id=str(n)) for n, (text, _) in enumerate(rows)], [], spans=[spans for _, spans in rows])


@pytest.fixture(scope="module")
def tagger(corpus):
    return fit_tagger(corpus, name="small")


def words(article, span):
    return article.content[slice(*span)]


def test_it_learns_a_cue_that_no_rule_knows(tagger):
    article = Article("The vicar mooted that the lamp was broken. The tide was high on Monday.")
    assert not attributions_of(article)
    (found,) = tagged_attributions(article, tagger)
    assert words(article, found.cue) == "mooted"
    assert words(article, found.source) == "The vicar"
    assert "the lamp was broken" in words(article, found.content[0])
    assert found.kind == "indirect"


def test_an_empty_article_has_no_tags(tagger):
    assert tags_of(tagger, Article("...")).shape == (3, len(PARTS))
    assert tagged_attributions(Article(""), tagger) == ()


def test_units_are_words_and_marks():
    article = Article("It’s late, she said.")
    units = units_of(article)
    assert [article.content[s:e] for s, e in zip(units.starts, units.ends, strict=True)] == ["It’s", "late", ",", "she", "said", "."]


def test_what_was_saved_is_loaded(tagger, tmp_path):
    save_tagger(tagger, tmp_path / "small")
    loaded = load_tagger(tmp_path / "small")
    assert loaded.name == "small"
    assert loaded.training["held_out_f1"]["cue"] > 0.8
    for name in ("first", "second", "offsets", "scale"):
        assert np.array_equal(getattr(loaded, name), getattr(tagger, name))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda folder: (folder / "first.npy").unlink(), "first.npy: missing"),
        (lambda folder: (folder / "scale.npy").write_bytes(b"x"), "scale.npy: changed"),
        (lambda folder: (folder / "tagger.json").write_text("{"), "tagger.json: damaged"),
        (lambda folder: (folder / "tagger.json").write_text('{"format": 1}'), "tagger.json: changed"),
    ],
)
def test_a_damaged_folder_is_refused(tagger, tmp_path, damage, told):
    save_tagger(tagger, tmp_path)
    damage(tmp_path)
    with pytest.raises(ModelError, match=told):
        load_model(tmp_path)


def test_a_tagger_of_other_rules_is_refused(tagger, tmp_path):
    save_tagger(replace(tagger, rules={"cues.tsv": "0"}), tmp_path)
    with pytest.raises(ModelError, match=r"file 'cues.tsv' has changed since training"):
        load_tagger(tmp_path)


def test_it_does_not_overwrite_a_model(tagger, tmp_path):
    (tmp_path / "model.json").write_text("{}")
    with pytest.raises(ModelError, match="holds a model already"):
        save_tagger(tagger, tmp_path)


def test_a_score_uses_it_for_quotations_and_for_nothing_else(tagger, tmp_path, capsys):
    save_tagger(tagger, tmp_path / "small")
    path = tmp_path / "a.txt"
    path.write_text("The vicar mooted that the lamp was broken. The tide was high on Monday.", encoding="utf-8")
    assert main(["score", str(path), "--model", str(tmp_path / "small"), "--format", "jsonl"]) == 0
    found = json.loads(capsys.readouterr().out)
    plain = record(framing.score(path.read_text(encoding="utf-8")))
    assert [words(Article(path.read_text(encoding="utf-8")), (q["cue"]["start"], q["cue"]["end"])) for q in found["quotations"]] == ["mooted"]
    assert not plain["quotations"]
    assert found["probability"] == plain["probability"]
    assert any("tagger 'small'" in note for note in found["notes"])


def test_too_few_articles_or_other_spans_are_refused(corpus):
    with pytest.raises(DatasetError, match="3 articles; a tagger needs 20"):
        fit_tagger(corpus.take(range(3)))
    with pytest.raises(DatasetError, match="a tagger needs source, cue, content"):
        fit_tagger(Corpus(META, corpus.articles, [], spans=[{"Loaded": []} for _ in corpus.articles]))


def test_train_and_evaluate_by_the_command_line(corpus, tmp_path, capsys):
    source = tmp_path / "marked"
    (source / "text").mkdir(parents=True)
    (source / "attributions").mkdir()
    for article, spans in zip(corpus.articles[:40], corpus.spans, strict=False):
        (source / "text" / f"x_{article.id}.txt").write_text(article.text, encoding="utf-8")
        lines = [f"T{n}\t{kind.capitalize()} {start} {end}\t-" for n, (kind, places) in enumerate(spans.items()) for start, end in places]
        (source / "attributions" / f"x_{article.id}.ann").write_text("\n".join(lines), encoding="utf-8")
    folder = tmp_path / "tagger"
    assert main(["train", "--dataset", f"polnear={source}", "--out", str(folder)]) == 0
    assert "a tagger of quotations" in capsys.readouterr().err
    assert main(["evaluate", "--dataset", f"polnear={source}", "--model", str(folder), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["model"]["name"] == "tagger"
    assert found["metrics"]["cue"]["f1"] > 0.9
