"""`framing evaluate --symmetry`: text and JSON, corpora and tables without labels."""

import json

import pytest

from framing.cli import main


@pytest.fixture
def run(two, tmp_path, capsys, monkeypatch):
    two.save(tmp_path / "model")
    rows = [
        {"id": f"r{i}", "text": f"The {who} lied yet again about the harbor in Kabul."} for i, who in enumerate(("man", "woman", "mayor", "nurse"))
    ]
    (tmp_path / "table.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = main(["evaluate", "--model", "model", *arguments])
        found = capsys.readouterr()
        return code, found.out, found.err

    return call


def test_a_table_needs_no_labels(run):
    code, out, err = run("--symmetry", "--data", "table.jsonl", "--format", "json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert (found["dataset"], found["n"], found["swaps"]["n_changes"]) == ("table", 4, 6)
    assert {part["name"] for part in found["swaps"]["kinds"]} == {"men / women", "Afghanistan / Iraq"}
    assert found["perturbations"]["british"]["n_changes"] == 4


def test_the_text_names_pairs_and_features(run):
    code, out, _ = run("--symmetry", "--data", "table.jsonl", "--texts", "2")
    assert code == 0
    assert out.startswith("2 texts of table, model unnamed: ")
    assert "men / women" in out
    assert "what moves: " in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--symmetry"], "give either --dataset NAME=PATH or --data FILE"),
        (["--symmetry", "--dataset", "babe"], "--dataset: expected one NAME=PATH, found 'babe'"),
        (["--symmetry", "--data", "none.csv"], "none.csv: no such file"),
        (["--symmetry", "--data", "table.jsonl", "--text-column", "words"], "row 1 has no column 'words'; it has id, text"),
        (["--data", "table.jsonl", "--texts", "2"], "--texts: goes with --symmetry"),
    ],
)
def test_wrong_usage_is_told(run, arguments, message):
    code, _, err = run(*arguments)
    assert code == 2
    assert message in err
