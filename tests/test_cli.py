"""The command line: results on standard output, messages on standard error, and an exit code."""

import io
import json
import os
import subprocess
import sys

import pytest
from pyarrow import parquet

import framing
from framing.cli import main
from framing.evaluation import evaluate
from framing.resources import data_path

DONE, SOME_FAILED, WRONG_USAGE = 0, 1, 2


@pytest.fixture(scope="module")
def folder(two, corpus, tmp_path_factory):
    """A model, three articles, a broken one, and a table of labels."""
    folder = tmp_path_factory.mktemp("cli")
    two.save(folder / "model")
    for name, text in (
        ("a", "The mayor lied yet again about the bridge."),
        ("b", "The ferry left. The nurse waved."),
        ("c", "Snow fell."),
        ("long", STORY),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"\0\0\0")
    rows = [{"words": text, "kind": label, "who": text.split()[1]} for text, label in zip(*corpus, strict=True)]
    (folder / "table.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


@pytest.fixture
def run(folder, capfdbinary, monkeypatch):
    monkeypatch.chdir(folder)

    def call(*arguments):
        try:
            code = main(list(arguments))
        except SystemExit as stopped:
            code = stopped.code
        out, err = capfdbinary.readouterr()
        return code, out if arguments[-1:] == ("parquet",) else out.decode("utf-8"), err.decode("utf-8")

    return call


def objects(out):
    return [json.loads(line) for line in out.splitlines()]


STORY = """The vile harbour regime shut the fish market on Monday. “We were told nothing,” said Lotte Brandt, who sells herring!

Critics slammed the scheme as a sham. The mayor lied yet again about the rotten bridge; nobody on the quay met her to read the minutes."""
SCORE = ("score", "--model", "model")


def test_one_line_for_each_input_in_order(run):
    code, out, err = run(*SCORE, "--format", "jsonl", "c.txt", "a.txt", "b.txt")
    assert (code, err) == (DONE, "")
    assert [made["id"] for made in objects(out)] == ["c.txt", "a.txt", "b.txt"]


def test_a_failure_is_a_line_a_message_and_exit_code_one(run):
    code, out, err = run(*SCORE, "--format", "jsonl", "a.txt", "broken.txt", "lost.txt", "b.txt")
    assert code == SOME_FAILED
    assert [(made["id"], made["error"] is None) for made in objects(out)] == [
        ("a.txt", True),
        ("broken.txt", False),
        ("lost.txt", False),
        ("b.txt", True),
    ]
    assert [line.split(": ")[:2] for line in err.splitlines()] == [["framing", "broken.txt"], ["framing", "lost.txt"]]


@pytest.mark.parametrize("kind", ["text", "jsonl", "csv", "parquet"])
def test_every_format_is_written_to_a_file_or_to_standard_output(run, folder, tmp_path, kind):
    code, nothing, _ = run(*SCORE, "a.txt", "b.txt", "--out", str(tmp_path / "out"), "--format", kind)
    assert (code, len(nothing)) == (DONE, 0)
    code, out, err = run(*SCORE, "a.txt", "b.txt", "--format", kind)
    assert (code, err) == (DONE, "")
    assert (tmp_path / "out").read_bytes() == (out if isinstance(out, bytes) else out.encode())
    if kind == "parquet":
        assert parquet.read_table(io.BytesIO(out)).num_rows == 2


@pytest.mark.parametrize("inputs", [(), ("-",)], ids=["none", "dash"])
def test_standard_input_is_scored(folder, inputs):
    command = [sys.executable, "-m", "framing.cli", *SCORE[:1], "--model", str(folder / "model"), "--format", "jsonl", *inputs]
    done = subprocess.run(command, input=b"The mayor lied.", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (DONE, b"")
    (made,) = objects(done.stdout.decode())
    assert (made["id"], made["n_tokens"]) == ("-", 3)
    empty = subprocess.run(command, input=b"", capture_output=True, check=False)
    assert empty.returncode == SOME_FAILED
    assert "empty" in json.loads(empty.stdout)["error"]


@pytest.mark.parametrize("kind", ["jsonl", "text", "csv"])
def test_a_closed_pipe_is_no_traceback(folder, kind):
    arguments = ["score", "--model", str(folder / "model"), "--format", kind, *[str(folder / "a.txt")] * 400]
    code = f"import sys; from framing.cli import main; sys.exit(main({arguments}))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.read(10)
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    process.wait()


def test_all_contributions_leave_no_remainder(run):
    _, top, _ = run(*SCORE, "--format", "jsonl", "long.txt")
    _, full, _ = run(*SCORE, "--format", "jsonl", "--explain", "all", "long.txt")
    (few,), (made,) = objects(top), objects(full)
    assert len(few["contributions"]) == 20 < len(made["contributions"])
    assert made["remainder"] == pytest.approx(0, abs=1e-9)
    assert few["remainder"] == pytest.approx(few["decision"] - few["intercept"] - sum(c["contribution"] for c in few["contributions"]))


def test_a_prior_lowers_the_probability_and_is_recorded(run):
    _, even, _ = run(*SCORE, "--format", "jsonl", "b.txt")
    _, rare, _ = run(*SCORE, "--format", "jsonl", "--prior", "0.05", "b.txt")
    (before,), (after,) = objects(even), objects(rare)
    assert after["probability"] < before["probability"]
    assert (before["model"]["prior"], after["model"]["prior"]) == (0.5, 0.05)


def test_two_processes_write_what_one_writes(run):
    one, two = (run(*SCORE, "--format", "jsonl", "-j", jobs, "a.txt", "broken.txt", "b.txt") for jobs in "12")
    assert one == two


def test_explain_shows_the_sum(run):
    code, out, _ = run("explain", "--model", "model", "--top", "3", "a.txt")
    assert code == DONE
    assert "decision" in out
    assert "intercept" in out
    assert sum(line.strip()[:1] in "+-" and line.strip()[:1] != "" for line in out.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "usage"),
        (["scor"], "invalid choice"),
        (["score", "--format", "pdf", "a.txt"], "invalid choice"),
        (["score", "--model", "nowhere", "a.txt"], "nowhere"),
        (["score", "--model", "model", "--prior", "1.5", "a.txt"], "between 0 and 1"),
        (["score", "--model", "model", "--prior", "x", "a.txt"], "invalid float"),
        (["score", "--model", "model", "-j", "0", "a.txt"], ""),
        (["score", "--model", "model", "--out", "no/such/folder/out", "a.txt"], "cannot be written"),
        (["train", "--out", "x"], "--dataset NAME=PATH or --data FILE"),
        (["train", "--data", "table.jsonl"], "--out"),
        (["train", "--data", "lost.csv", "--out", "x"], "lost.csv"),
        (["train", "--data", "table.jsonl", "--out", "x"], "no column 'text'"),
        (["train", "--dataset", "babe", "--out", "x"], "NAME=PATH"),
        (["train", "--dataset", "babel=.", "--out", "x"], "unknown dataset 'babel'"),
        (["train", "--dataset", "babe=nowhere", "--out", "x"], "no such folder"),
        (["lexicon"], "ACTION"),
        (["lexicon", "show", "zxqv"], "zxqv"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_wrong_usage_is_code_two_and_a_message(run, arguments, says):
    code, out, err = run(*arguments)
    assert code == WRONG_USAGE
    assert says in err
    assert "Traceback" not in err
    assert out == ""


def test_a_model_is_evaluated_on_one_corpus_at_a_time(run, tmp_path):
    (tmp_path / "a.csv").write_text("text,label\nThe mayor lied.,1\nSnow fell.,0\n", encoding="utf-8")
    code, _, err = run("evaluate", "--model", "model", *["--dataset", f"babe={tmp_path}"] * 2)
    assert code == WRONG_USAGE
    assert "--dataset" in err


def test_a_row_with_half_a_character_does_not_end_a_batch(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"title": "\\ud800", "text": "Snow fell."}\n{"text": "It rained."}\n', encoding="utf-8")
    for kind in ("jsonl", "csv", "text", "parquet"):
        assert run(*SCORE, str(tmp_path / "a.jsonl"), "--format", kind)[0] == DONE


def test_the_version_is_told(run):
    assert run("--version") == (DONE, f"framing {framing.__version__}\n", "")


@pytest.fixture
def trained(run, tmp_path):
    columns = ("--text-column", "words", "--label-column", "kind", "--group-column", "who")
    made = run("train", "--data", "table.jsonl", *columns, "--positive", "loaded", "--unit", "sentence", "--out", str(tmp_path / "own"))
    assert made[:2] == (DONE, "")
    return str(tmp_path / "own"), columns, made[2]


@pytest.fixture
def spans(tmp_path):
    """A corpus of marked spans in PTC's format."""
    (tmp_path / "train-articles").mkdir()
    (tmp_path / "train-articles" / "article7.txt").write_text("A vile market.\n\nIt rained.", encoding="utf-8")
    (tmp_path / "train-task-flc-tc.labels").write_text("7\tLoaded_Language\t2\t6\n", encoding="utf-8")
    return f"ptc={tmp_path}"


def test_spans_are_compared_without_a_model_and_the_result_says_so(run, spans):
    code, out, err = run("evaluate", "--dataset", spans, "--format", "json")
    assert (code, err) == (DONE, "")
    found = json.loads(out)
    assert found["model"] is None
    assert (found["dataset"], found["n"]) == ("ptc", 1)
    code, out, _ = run("evaluate", "--dataset", spans)
    assert out.startswith("1 texts of ptc, no model: ")


def test_a_model_given_for_spans_is_said_to_be_of_no_use(run, spans):
    code, out, err = run("evaluate", "--dataset", spans, "--model", "model", "--format", "json")
    assert code == DONE
    assert json.loads(out)["model"] is None
    assert err.startswith("--model: not used; ")


def test_a_trained_model_scores_and_evaluates(run, trained, monkeypatch):
    monkeypatch.setitem(evaluate.__kwdefaults__, "n_bootstrap", 20)  # the full number takes seconds
    where, columns, message = trained
    assert "40 texts" in message
    assert where in message
    _, out, _ = run("score", "--model", where, "--format", "jsonl", "a.txt", "c.txt")
    loaded, plain = objects(out)
    assert loaded["model"]["name"] == "own"
    assert loaded["label"] == "loaded"
    assert loaded["probability"] > plain["probability"]
    code, out, err = run("evaluate", "--model", where, "--data", "table.jsonl", *columns, "--format", "json")
    result = json.loads(out)
    assert (code, err, result["n"], result["labels"]) == (DONE, "", 40, ["plain", "loaded"])
    assert result["metrics"]["accuracy"]["low"] <= result["metrics"]["accuracy"]["value"] <= result["metrics"]["accuracy"]["high"]
    assert "auc_within_who" in result["metrics"]
    code, out, _ = run("evaluate", "--model", where, "--data", "table.jsonl", *columns)
    assert code == DONE
    assert "accuracy" in out
    assert "confusion" in out


def test_the_command_stored_with_a_model_makes_it_again(trained):
    command = framing.load(trained[0]).training["command"]
    assert command.startswith("framing train --data table.jsonl")
    for option in ("--group-column who", "--positive loaded", "--unit sentence", "--out own"):
        assert option in command


def test_lexicons_are_listed(run):
    code, out, err = run("lexicon", "list")
    names = [line.split()[0] for line in out.splitlines()]
    assert (code, err) == (DONE, "")
    assert names == sorted(path.stem for path in data_path("lexicons").glob("*.tsv"))


def test_a_lexicon_and_a_term_are_shown(run):
    _, out, _ = run("lexicon", "show", "naming")
    assert out.splitlines()[0] == "term\tpos\tcategory\tweight"
    assert any(line.startswith("regime\tnoun\tstate\t-") for line in out.splitlines())
    code, out, _ = run("lexicon", "show", "Regime")
    assert code == DONE
    assert out.startswith("regime (noun), in naming, category state, weight -")


def test_every_term_is_shown_as_it_is_listed(run):
    terms = [line.split("\t")[0] for line in run("lexicon", "show", "naming")[1].splitlines()[1:]]
    capital = next(term for term in terms if term != term.lower())
    assert run("lexicon", "show", capital)[0] == DONE


def test_a_term_that_is_not_there_brings_the_nearest(run):
    assert "did you mean regime" in run("lexicon", "show", "regimee")[2]


def test_lexicons_are_checked(run, tmp_path):
    assert run("lexicon", "check")[0] == DONE
    (tmp_path / "hedges.tsv").write_text("maybe\n", encoding="utf-8")
    code, out, err = run("lexicon", "check", str(data_path("lexicons/naming.tsv")), str(tmp_path / "hedges.tsv"))
    assert code == SOME_FAILED
    assert "no problem" in out
    assert "hedges.tsv" in err
    assert len(err.splitlines()) == 1


def test_compare_of_one_input_is_wrong_usage(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("It rained.", encoding="utf-8")
    assert main(["compare", str(path)]) == 2
    assert "at least two" in capsys.readouterr().err


def test_compare_goes_on_without_an_article_that_cannot_be_read(tmp_path, capsysbinary):
    for name, said in (("a", "The Vessin Guard is a cult."), ("b", "The Vessin Guard is a peaceful movement.")):
        (tmp_path / f"{name}.txt").write_text(said, encoding="utf-8")
    code = main(["compare", "--format", "jsonl", str(tmp_path / "a.txt"), str(tmp_path / "lost.txt"), str(tmp_path / "b.txt")])
    captured = capsysbinary.readouterr()
    assert code == 1
    assert b"lost.txt" in captured.err
    assert captured.out.count(b'"record": "article"') == 2


def test_compare_by_outlet_reads_a_table(tmp_path, capsysbinary):
    table = tmp_path / "t.csv"
    rows = ["text,outlet", *["The Vessin Guard is a cult.,Bugle"] * 3, *["The Vessin Guard is a peaceful movement.,Herald"] * 3]
    table.write_text("\n".join(rows), encoding="utf-8")
    assert main(["compare", "--by", "outlet", str(table)]) == 0
    assert b"Herald" in capsysbinary.readouterr().out


def test_out_follows_links_and_leaves_devices_alone(tmp_path, capsys):
    article = tmp_path / "a.txt"
    article.write_text("A vile regime fell.", encoding="utf-8")
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("", encoding="utf-8")
    link.symlink_to(real)
    assert main(["score", str(article), "--format", "jsonl", "--out", str(link)]) == 0
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["n_sentences"] == 1
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert main(["score", str(article), "--format", "jsonl", "--out", str(pipe)]) == 0
        assert json.loads(os.read(reader, 1_000_000))["n_sentences"] == 1
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert main(["score", str(article), "--out", str(tmp_path)]) == 2
    assert "is a folder" in capsys.readouterr().err
