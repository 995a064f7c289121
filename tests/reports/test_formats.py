"""What holds of every output format, found by a scan of the folder."""

import csv
import io
import json
from importlib import import_module

import pytest
from pyarrow import parquet

from framing import Article
from framing.features import dense_blocks
from framing.reading import Failure
from framing.records import failure_record, record
from framing.reports import format_names
from framing.scoring import score_article

FORMULAS = ["=1+2", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://quay.example";"click")']
each_format = pytest.mark.parametrize("name", format_names())


def rendered(name, records):
    out = io.BytesIO()
    import_module(f"framing.reports.{name}").render(iter(records), out)
    assert not out.closed
    return out.getvalue()


def rows_of_csv(records):
    return list(csv.DictReader(io.StringIO(rendered("csv", records).decode("utf-8"))))


def rows_of_parquet(records):
    return parquet.read_table(io.BytesIO(rendered("parquet", records))).to_pylist()


@pytest.fixture
def records(model, stories):
    made = [record(score_article(article, model)) for article in stories if len(article.tokens)]
    return [*made[:3], failure_record(Failure("lost.txt", "no such file")), *made[3:]]


@pytest.fixture
def one(model):
    return lambda text="The vile regime fell.", **known: record(score_article(Article(text, **known), model))


def test_the_formats_of_the_command_line_are_there():
    assert {"text", "jsonl", "csv", "parquet"} <= set(format_names())


@each_format
def test_scores_and_a_failure_render(name, records):
    assert len(rendered(name, records)) > 100


@each_format
def test_only_failures_render(name):
    rendered(name, [failure_record(Failure("a", "no such file"))] * 2)


@each_format
def test_nothing_renders(name):
    rendered(name, [])


@each_format
def test_many_classes_render(name, three, story):
    assert rendered(name, [record(score_article(story, three.model_))])


@each_format
@pytest.mark.parametrize("known", [{"title": "\ud800 fell"}, {"id": "\udfff"}, {"outlet": "a\udc80"}], ids=["title", "id", "outlet"])
def test_half_characters_render(name, one, known):
    assert rendered(name, [one(**known)]).decode("utf-8" if name in ("csv", "jsonl", "text") else "latin-1")


def test_jsonl_is_one_object_a_line_and_nothing_is_lost(records):
    lines = rendered("jsonl", records).decode("utf-8").splitlines()
    found = [json.loads(line) for line in rendered("jsonl", records).split(b"\n")[:-1]]
    assert len(lines) >= len(records) == len(found)
    for expected, made in zip(records, found, strict=True):
        if made["error"] or not any(0xD800 <= ord(sign) < 0xE000 for sign in json.dumps(expected, ensure_ascii=False)):
            assert made == json.loads(json.dumps(expected))


def test_jsonl_comes_line_by_line(one):
    out, seen = io.BytesIO(), []

    def stream():
        for number in range(3):
            seen.append(out.getvalue().count(b"\n"))
            yield one(id=str(number))

    import_module("framing.reports.jsonl").render(stream(), out)
    assert seen == [0, 1, 2]


@pytest.mark.parametrize("read", [rows_of_csv, rows_of_parquet], ids=["csv", "parquet"])
def test_tables_have_a_row_for_each_record_and_a_column_for_each_feature(read, records):
    rows = read(records)
    assert [row["id"] for row in rows] == [made["id"] for made in records]
    columns = {column for block in dense_blocks().values() for column in block.columns}
    assert columns <= set(rows[0])
    for row, made in zip(rows, records, strict=True):
        if made["error"] is None:
            assert float(row["probability"]) == made["probability"]
            assert float(row["interval_low"]) == made["interval"][0]
            assert int(row["n_mentions"]) == len(made["mentions"])
            assert all(float(row[name]) == value for name, value in made["features"].items())
        else:
            assert row["error"] == "no such file"
            assert row["probability"] in (None, "")


def test_tables_say_the_same_in_csv_and_parquet(records):
    for flat, typed in zip(rows_of_csv(records), rows_of_parquet(records), strict=True):
        assert list(flat) == list(typed)


@pytest.mark.parametrize("field", ["id", "title", "outlet"])
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_csv_starts_a_formula(one, field, formula):
    (row,) = rows_of_csv([one(**{field: formula})])
    assert row[field] == f"'{formula}"


def test_a_formula_in_an_error_or_note_is_no_formula(one):
    failed, noted = rows_of_csv([failure_record(Failure("a", "=1+2")), {**one(), "notes": ["=1+2"]}])
    assert (failed["error"], noted["notes"]) == ("'=1+2", "'=1+2")


def test_numbers_and_the_name_of_standard_input_stay_as_they_are(one):
    (row,) = rows_of_csv([{**one(id="-"), "decision": -1.5}])
    assert (row["id"], row["decision"]) == ("-", "-1.5")


def test_commas_quotes_and_line_ends_stay_in_their_cell(one):
    title = 'One, "two"\nthree; vier'
    (row,) = rows_of_csv([one(title=title)])
    assert row["title"] == title
