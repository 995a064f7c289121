"""From articles to a paragraph: `framing validate sample`, coders, `framing validate report`."""

import csv
import json

import pytest

from framing.cli import main
from framing.contrast import contrast_events

DONE, SOME_FAILED, WRONG_USAGE = 0, 1, 2


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    """Sixty invented articles of five outlets."""
    articles = [telling.article for event in contrast_events()[:12] for telling in event.tellings]
    file = tmp_path_factory.mktemp("material") / "articles.jsonl"
    rows = [{"id": str(n), "title": article.title, "text": article.text, "outlet": f"Outlet & Sons {n % 5}"} for n, article in enumerate(articles)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


@pytest.fixture
def call(capfdbinary):
    def run(*arguments):
        code = main(["validate", *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def rows_of(file):
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def fill(file, label_of):
    rows = rows_of(file)
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, rows[0])
        writer.writeheader()
        writer.writerows({**row, "label": label_of(row["unit"])} for row in rows)


def verdicts(folder):
    return {unit["unit"]: unit["verdict"] for unit in json.loads((folder / "key.json").read_text())["units"]}


@pytest.fixture
def sample(table, tmp_path, call):
    folder = tmp_path / "sample"
    assert call("sample", table, "--out", folder, "--n", "80", "--coders", "3", "--by", "outlet")[0] == DONE
    return folder


def test_sheets_are_blind_and_each_in_its_own_order(sample):
    sheets = [rows_of(sample / f"coder_{coder}.csv") for coder in (1, 2, 3)]
    assert all(list(sheet[0]) == ["unit", "before", "text", "after", "label", "comment"] for sheet in sheets)
    assert len({tuple(row["unit"] for row in sheet) for sheet in sheets}) == 3
    assert sheets[0] != sheets[1]
    assert sorted(map(str, sheets[0])) == sorted(map(str, sheets[1]))
    assert not any(row["label"] for sheet in sheets for row in sheet)
    for file in ("coder_1.csv", "codebook.md"):
        assert not any(word in (sample / file).read_text(encoding="utf-8") for word in ("Outlet & Sons", "0.25", "weight"))


def test_the_key_tells_what_a_methods_section_needs(sample):
    key = json.loads((sample / "key.json").read_text())
    assert key["framing"]
    assert len(key["model"]["sha256"]) == len(key["material"]["sha256"]) == 64
    assert (key["seed"], key["unit"], key["labels"], key["material"]["articles"]) == (0, "sentence", ["neutral", "loaded"], 60)
    assert len(key["units"]) == 80
    assert sum(unit["weight"] for unit in key["units"]) == pytest.approx(key["material"]["units"])
    assert sum(stratum["size"] for stratum in key["strata"]) == key["material"]["units"]


def test_the_same_seed_writes_the_same_files(table, tmp_path, call):
    for name, seed in (("one", 5), ("two", 5), ("other", 6)):
        call("sample", table, "--out", tmp_path / name, "--n", "40", "--seed", seed)
    files = sorted(file.name for file in (tmp_path / "one").iterdir())
    assert files == ["codebook.md", "coder_1.csv", "coder_2.csv", "key.json"]
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files)
    assert (tmp_path / "one" / "coder_1.csv").read_bytes() != (tmp_path / "other" / "coder_1.csv").read_bytes()


def test_coders_who_say_what_the_tool_says_agree_fully(sample, call):
    known = verdicts(sample)
    for coder in (1, 2, 3):
        fill(sample / f"coder_{coder}.csv", known.get)
    code, out, _ = call("report", sample, "--format", "json")
    result = json.loads(out)
    loaded = result["figures"]["loaded"]
    assert code == DONE
    assert result["alpha"]["coders"]["value"] == result["alpha"]["tool"]["value"] == 1
    assert loaded["precision"]["value"] == loaded["recall"]["value"] == 1
    assert loaded["corrected_prevalence"]["value"] == pytest.approx(loaded["raw_prevalence"]["value"])
    assert loaded["recall"]["low"] < 1
    assert len(result["outlets"]) == 5
    assert result["disagreements"] == []


def test_ties_count_in_parts_until_they_are_decided(sample, call):
    known = verdicts(sample)
    odd = next(name for name, verdict in known.items() if verdict == "loaded")
    (sample / "coder_3.csv").unlink()
    fill(sample / "coder_1.csv", known.get)
    fill(sample / "coder_2.csv", lambda unit: "neutral" if unit == odd else known[unit])
    result = json.loads(call("report", sample, "--format", "json")[1])
    assert (result["n_ties"], result["disagreements"]) == (1, [odd])
    assert result["figures"]["loaded"]["precision"]["value"] < 1
    (sample / "adjudicated.csv").write_text(f"unit,label\n{odd},loaded\n", encoding="utf-8")
    decided = json.loads(call("report", sample, "--format", "json")[1])
    assert (decided["n_ties"], decided["n_adjudicated"]) == (0, 1)
    assert decided["figures"]["loaded"]["precision"]["value"] == 1
    assert decided["alpha"]["coders"] == result["alpha"]["coders"]


def test_sheets_that_are_not_done_are_reported_as_far_as_they_go(sample, call):
    code, out, _ = call("report", sample, "--format", "json")
    empty = json.loads(out)
    assert (code, empty["n_coded"], empty["figures"], empty["alpha"]["coders"]["value"]) == (DONE, 0, {}, None)
    known = verdicts(sample)
    skipped = list(known)[:10]
    fill(sample / "coder_1.csv", lambda unit: "" if unit in skipped else known[unit])
    result = json.loads(call("report", sample, "--format", "json")[1])
    assert result["n_coded"] == 70
    assert any(note.startswith("10 of 80 units have no label") for note in result["notes"])


@pytest.mark.parametrize("kind", ["text", "json", "html"])
def test_every_format_holds_the_paragraph_and_its_figures(sample, call, tmp_path, kind):
    known = verdicts(sample)
    for coder in (1, 2, 3):
        fill(sample / f"coder_{coder}.csv", lambda unit, coder=coder: "neutral" if int(unit[1:]) % (coder + 7) == 0 else known[unit])
    out = call("report", sample, "--format", kind)[1]
    shown = " ".join(out.split())
    for words in ("We validated framing", "Three coders", "sha256", "Rogan and Gladen 1978", "seed 0"):
        assert words in shown
    assert ("Outlet &amp; Sons 1" if kind == "html" else "Outlet & Sons 1") in shown
    assert call("report", sample, "--format", kind, "--out", tmp_path / "out")[:2] == (DONE, "")
    assert (tmp_path / "out").read_bytes().decode() == out


@pytest.mark.parametrize(("unit", "n", "columns"), [("naming", 30, ["unit", "target", "words", "text"]), ("article", 20, ["unit", "text"])])
def test_namings_and_articles_are_coded_too(table, tmp_path, call, unit, n, columns):
    folder = tmp_path / unit
    assert call("sample", table, "--out", folder, "--unit", unit, "--n", n)[0] == DONE
    sheet = rows_of(folder / "coder_1.csv")
    assert list(sheet[0]) == [*columns, "label", "comment"]
    if unit == "naming":
        assert all(f"[[{row['words'].lstrip(chr(39))}]]" in row["text"] for row in sheet if "\n" not in row["words"])
    known = verdicts(folder)
    fill(folder / "coder_1.csv", known.get)
    fill(folder / "coder_2.csv", known.get)
    result = json.loads(call("report", folder, "--format", "json")[1])
    assert set(result["figures"]) == ({"against", "in favour"} if unit == "naming" else {"loaded"})
    assert result["alpha"]["coders"]["value"] == 1
    assert (result["model"] is None) == (unit == "naming")


def test_a_coded_sheet_is_never_written_over(sample, table, call):
    before = (sample / "coder_1.csv").read_bytes()
    code, _, err = call("sample", table, "--out", sample)
    assert (code, "is not an empty folder" in err) == (WRONG_USAGE, True)
    assert (sample / "coder_1.csv").read_bytes() == before


def test_a_wrong_label_is_told_with_file_and_line(sample, call):
    first = rows_of(sample / "coder_2.csv")[0]["unit"]
    fill(sample / "coder_2.csv", lambda unit: "perhaps" if unit == first else "")
    code, out, err = call("report", sample)
    assert (code, out) == (WRONG_USAGE, "")
    assert "coder_2.csv:2: unknown label 'perhaps'; allowed: neutral, loaded" in err


def test_what_cannot_be_read_is_told_and_the_rest_is_drawn(table, tmp_path, call):
    code, _, err = call("sample", table, tmp_path / "lost.txt", "--out", tmp_path / "new", "--n", "20")
    assert code == SOME_FAILED
    assert "lost.txt" in err
    assert json.loads((tmp_path / "new" / "key.json").read_text())["material"]["failed"] == 1


def test_outlets_are_asked_for_only_where_there_are_some(tmp_path, call):
    (tmp_path / "a.txt").write_text("The ferry left. Snow fell. The vile regime lied.", encoding="utf-8")
    code, _, err = call("sample", tmp_path / "a.txt", "--out", tmp_path / "new", "--by", "outlet")
    assert code == WRONG_USAGE
    assert "no article has an outlet" in err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text[:-20], "not JSON"),
        (lambda text: text.replace('"format": 1', '"format": 9'), "format 9"),
        (lambda text: text.replace('"seed": 0,', ""), "damaged"),
        (lambda text: text.replace('"verdict": "loaded"', '"verdict": "neutral"', 1), "damaged"),
        (lambda text: "[]", "format list"),
    ],
)
def test_a_damaged_key_is_refused(sample, call, change, says):
    file = sample / "key.json"
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    code, _, err = call("report", sample)
    assert (code, says in err, "key.json" in err) == (WRONG_USAGE, True, True), err


def test_a_folder_without_a_sample_is_told(tmp_path, call):
    code, _, err = call("report", tmp_path)
    assert (code, "key.json is missing" in err) == (WRONG_USAGE, True)
