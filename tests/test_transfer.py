"""Transfer: what stands on both sides is left out, and the table says who learned where."""

import csv
import runpy
from pathlib import Path

import pytest

from framing.article import Article
from framing.datasets import Corpus, Meta
from framing.errors import DatasetError
from framing.training import classifier_for
from framing.transfer import distinct, markdown, transfers, unseen

ROOT = Path(__file__).parent.parent
LOADED = ("The disgraceful {} is a scandal.", "Shameless, the {} lied again.", "What a vile and brazen {}!", "The {} is a corrupt disgrace.")
PLAIN = ("The {} is on Friday.", "The {} was opened at noon.", "It rained on the {}.", "The {} has two doors.")
LONG = "The ferry to the islands was late again on Monday evening."


def corpus(name, things, *, quality="gold", positive="loaded", grouped=True):
    texts = [(form.format(thing), form in LOADED) for thing in things.split() for form in LOADED + PLAIN]
    meta = Meta(name, name, "sentence", quality, "ours", "https://quay.example", "Brenn 2031", positive)
    labels = [positive if is_loaded else "neutral" for _, is_loaded in texts]
    groups = {"outlet": [f"o{i % 4}" for i in range(len(texts))]} if grouped else {}
    return Corpus(meta, [Article(text, id=str(i)) for i, (text, _) in enumerate(texts)], labels, groups)


def of(name, *texts):
    meta = Meta(name, name, "article", "gold", "ours", "https://quay.example", "Brenn 2031", "loaded")
    return Corpus(meta, [Article(text, id=str(i)) for i, text in enumerate(texts)], ["loaded"] * len(texts), {"outlet": list(texts)})


def make():
    return classifier_for("sentence", positive="loaded", min_df=1)


def test_a_text_that_stands_in_the_other_corpus_is_left_out():
    rest = unseen(of("a", "Snow FELL!", "It rained."), of("b", "snow fell"))
    assert [article.text for article in rest.articles] == ["It rained."]
    assert rest.groups == {"outlet": ["It rained."]}


@pytest.mark.parametrize("texts", [(f"Snow fell.\n\n{LONG} He left.", LONG), (LONG, f"Snow fell.\n\n{LONG} He left.")])
def test_a_sentence_inside_an_article_is_found_on_either_side(texts):
    assert len(unseen(of("a", texts[0], "It rained."), of("b", texts[1]))) == 1


def test_a_short_sentence_in_both_is_no_reason():
    assert len(unseen(of("a", "He left. The market is shut."), of("b", "He left. The quay is open."))) == 1


def test_a_text_counts_once():
    assert [article.text for article in distinct(of("a", "Snow fell.", "It rained.", "snow fell")).articles] == ["Snow fell.", "It rained."]


def test_each_corpus_is_tested_with_the_models_of_the_others_and_its_own_folds():
    one, two = corpus("one", "mayor market ferry quay"), corpus("two", "council harbour ferry", positive="biased")
    lines = list(transfers([one], [one, two], make, n_folds=2, n_bootstrap=0))
    assert [(line.trained, line.tested, line.n, line.dropped) for line in lines] == [("one", "one", 32, 0), ("one", "two", 16, 8)]
    assert all(line.share == 0.5 and 0.8 < line.auc.value <= 1 and line.auc.low is None for line in lines)


@pytest.mark.parametrize("kind", [{"grouped": False}, {"quality": "silver"}])
def test_a_corpus_without_groups_or_labelled_by_machines_is_not_tested_on_itself(kind):
    one = corpus("one", "mayor market", **kind)
    assert not list(transfers([one], [one], make))


def test_corpora_that_share_all_texts_are_refused():
    one, two = corpus("one", "mayor market"), corpus("two", "mayor market")
    with pytest.raises(DatasetError, match="two: fewer than two labels are left without what also stands in one"):
        list(transfers([one], [two], make))


def test_intervals_and_own_folds_are_shown():
    lines = list(transfers([corpus("one", "mayor market ferry quay")], [corpus("one", "mayor market ferry quay")], make, n_folds=2, n_bootstrap=5))
    assert "| one | *one, own folds* | 32 | 0 | 0.50 | " in markdown(lines)
    assert markdown(lines).count("[") == 2


def write_babe(folder, things):
    folder.mkdir()
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["text", "label", "outlet", "topic"])
        rows.writerows([form.format(thing), int(form in LOADED), "The Quay", thing] for thing in things.split() for form in LOADED + PLAIN)


def test_the_script_passes_over_corpora_that_are_missing(tmp_path, capsys):
    main = runpy.run_path(str(ROOT / "scripts" / "transfer.py"))["main"]
    write_babe(tmp_path / "babe", "mayor market quay")
    assert main(["--corpora", str(tmp_path)]) == 1
    assert "needs folders of two or more of" in capsys.readouterr().err
    (tmp_path / "checkthat").mkdir()
    rows = [f"s{i}\t{form.format('ferry')}\t{'SUBJ' if form in LOADED else 'OBJ'}" for i, form in enumerate(LOADED + PLAIN)]
    (tmp_path / "checkthat" / "train_en.tsv").write_text("\n".join(["sentence_id\tsentence\tlabel", *rows]), encoding="utf-8")
    assert main(["--corpora", str(tmp_path), "--folds", "0"]) == 0
    table = capsys.readouterr().out
    assert "| babe | checkthat | 8 | 0 | 0.50 | " in table
    assert "| checkthat | babe | 24 | 0 | 0.50 | " in table
