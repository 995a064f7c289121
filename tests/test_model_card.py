"""The model card says what is so, and the citation file can be read by machines."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

import framing
from framing import modelcard
from framing.errors import LexiconError, ModelError
from framing.modelcard import card, failures_of, measured_tables, model_card, moves_of
from framing.published import figures
from framing.resources import data_path
from framing.storage import load_model

ROOT = Path(__file__).resolve().parent.parent
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
UNMOVED = (
    "another person and place",
    "other parties and outlets",
    "another state",
    "another number",
    "another mark at the end",
    "other words in quotation marks",
)


def run(name, *options):
    return subprocess.run([sys.executable, str(ROOT / "scripts" / name), *options], capture_output=True, text=True, check=False)


def test_the_card_is_up_to_date():
    done = run("build_card.py", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["build_card.py", "build_readme.py"])
def test_help_writes_nothing(name):
    written = {path: path.stat().st_mtime_ns for path in (ROOT / "README.md", ROOT / "docs" / "model_card.md")}
    done = run(name, "--help")
    assert done.returncode == 0
    assert "--check" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in written} == written


def test_every_shipped_model_has_a_card():
    cards = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("model_card*.md")))
    hashes = [load_model(folder).sha256 for folder in data_path("models").iterdir() if folder.is_dir()]
    assert hashes
    assert not [sha256 for sha256 in hashes if sha256 not in cards]


def test_the_readme_points_to_the_card():
    assert "docs/model_card.md" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_known_failures_are_failures():
    failures = failures_of(load_model(), [0.5])
    wrong = [failure for failure in failures if failure.is_wrong]
    right = [failure.sentence for failure in failures if not failure.is_wrong]
    assert len(wrong) > len(failures) / 2, f"the model is right on most of data/model_card/failures.tsv by now; find others for: {right}"


def test_names_numbers_and_quoted_words_do_not_move_a_score():
    moved = {move.what: (move.p_first, move.p_second) for move in moves_of(load_model())}
    assert {what: pair for what, pair in moved.items() if what in UNMOVED and abs(pair[0] - pair[1]) > 1e-9} == {}
    assert set(UNMOVED) <= set(moved)
    assert moved["said by a source, or by the author"][1] - moved["said by a source, or by the author"][0] > 0.5


def test_every_figure_of_the_model_is_on_the_card():
    lines = (ROOT / "docs" / "model_card.md").read_text(encoding="utf-8").splitlines()
    ours = [entry for name, entry in figures().items() if name.startswith("shipped_")]
    assert not [entry["what"] for entry in ours if f"| {entry['what']} | {modelcard.figure_words(entry)} |" not in lines]


def test_an_interval_is_shown_where_one_is_stored(monkeypatch):
    entry = {"value": 0.75, "interval": [0.7, 0.8], "floor": None, "what": "a figure"}
    monkeypatch.setattr(card, "figures", lambda: {"shipped_x": entry})
    assert "| a figure | 0.750 [0.700, 0.800] |" in model_card(CITATION)


def test_the_card_follows_the_training_of_the_model():
    model = load_model()
    corpus = {"name": "ours", "title": "Our labels", "n": 1234, "quality": "gold", "licence": "CC0", "citation": "Us, 2031."}
    text = model_card(CITATION, replace(model, prior=0.2, training={**model.training, "corpora": [corpus], "command": "framing train --x"}))
    assert "| Our labels (`ours`) | 1,234 | gold: given by people | CC0 | Us, 2031. |" in text
    assert "framing train --x" in text
    assert "No label that people gave" not in text
    assert "| at prior 0.10 | at prior 0.20 | at prior 0.50 |" in text


def test_measured_tables_stand_on_the_card(tmp_path, monkeypatch):
    (tmp_path / "b.tsv").write_text("# title: Swaps\n# command: framing evaluate --symmetry\nterm\tchange\na | b\t0.004\n", encoding="utf-8")
    (tmp_path / "a.tsv").write_text("# title: Ablation\n# command: framing evaluate\nblock\tAUC\nwording\t0.7\n", encoding="utf-8")
    found = measured_tables(tmp_path)
    assert [(table.title, table.columns, table.rows) for table in found] == [
        ("Ablation", ["block", "AUC"], [["wording", "0.7"]]),
        ("Swaps", ["term", "change"], [["a | b", "0.004"]]),
    ]
    monkeypatch.setattr(card, "measured_tables", lambda: found)
    text = model_card(CITATION)
    assert "### Swaps\n\nMeasured with `framing evaluate --symmetry`.\n\n| term | change |\n|---|---|\n| a \\| b | 0.004 |\n" in text
    assert measured_tables(tmp_path / "missing") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# title: T\na\tb\n1\t2\n", "the header lacks '# command: ...'"),
        ("# title: T\n# command: c\na\tb\n1\n", "t.tsv:4: expected 2 tab-separated cells, found 1"),
        ("# title: T\n# command: c\na\tb\n\n1\t2\n", "t.tsv:4: expected 2 tab-separated cells, found 1"),
    ],
)
def test_a_broken_measured_table_is_named(tmp_path, text, told):
    (tmp_path / "t.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"t\.tsv") as error:
        measured_tables(tmp_path)
    assert told in str(error.value)


def test_a_model_that_no_card_fits_is_told(three, model):
    with pytest.raises(ModelError, match="two classes, this model has 3"):
        model_card(CITATION, three.model_)
    with pytest.raises(ModelError, match="does not say what it was trained on"):
        model_card(CITATION, model)


def test_the_table_of_priors_agrees_with_scores():
    text = "The regime banned the march."
    even = framing.score(text, prior=0.5).probability
    assert modelcard.restated(even, to=0.1) == pytest.approx(framing.score(text, prior=0.1).probability)


def test_every_table_of_the_card_is_well_formed():
    lines = (ROOT / "docs" / "model_card.md").read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        if line.startswith("|") and not lines[at - 1].startswith("|"):
            assert lines[at - 1] == "", f"no blank line before: {line}"
            table = lines[at : next(i for i in range(at, len(lines)) if not lines[i].startswith("|"))]
            assert len({row.replace("\\|", "").count("|") for row in table}) == 1, line
            assert lines[at + len(table)] == "", f"no blank line after: {table[-1]}"


def test_the_citation_file_has_what_its_format_requires():
    assert CITATION["cff-version"] == "1.2.0"
    assert all(isinstance(CITATION[key], str) and CITATION[key] for key in ("message", "title", "abstract", "version"))
    assert CITATION["authors"] == [{"name": "The framing maintainers"}]
    assert CITATION["type"] == "software"
    assert CITATION["license"] == "BSD-3-Clause"
    assert CITATION["version"] == framing.__version__
    assert len(CITATION["keywords"]) == len(set(CITATION["keywords"])) > 0
    assert all(isinstance(word, str) for word in CITATION["keywords"])
