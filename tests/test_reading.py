"""Reading: every kind of input becomes articles in order, and what cannot be read is one failure in its place."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

import framing
from framing import Article
from framing.errors import InputError
from framing.reading import Failure, read, read_all
from framing.zones import PROSE

PAGES = Path(__file__).parent / "cases" / "pages"
AROUND = {"Advertisemen", "Sign up for ", "GULLMOUTH, M", "(Reporting b"}  # extracted, but known for what it is
TEXT = "The ferry left at noon. “Too late,” said the nurse."
PAGE = f"""<html><head><title>Ferry leaves</title><meta property="og:site_name" content="The Quay"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry leaves</h1><p>{TEXT} The baker, who had waited since dawn, went home and slept until the evening bell.</p>
<p>Nobody in the harbour could say when the next one would come, and the office stayed shut all day long.</p></article></body></html>"""


def only(path):
    (found,) = read_all([str(path)])
    return found


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(*rows):
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


@pytest.fixture
def stdin(monkeypatch):
    def give(raw):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))

    return give


@pytest.mark.parametrize("suffix", [".txt", ".md", ".text", ".TXT", ""])
def test_a_text_file_is_one_article(tmp_path, suffix):
    path = write(tmp_path / f"ferry{suffix}", TEXT)
    assert (only(path).text, only(path).id, only(path).notes) == (TEXT, str(path), ())
    assert read(path).text == framing.read(str(path)).text == TEXT


@pytest.mark.parametrize("suffix", [".html", ".htm", ".xhtml"])
def test_a_page_gives_its_article_without_what_is_around_it(tmp_path, suffix):
    found = only(write(tmp_path / f"ferry{suffix}", PAGE))
    assert "said the nurse" in found.text
    assert "Home" not in found.text
    assert "<" not in found.text
    assert found.extracted
    assert "Ferry leaves" in found.content
    assert found.outlet == "The Quay"


@pytest.mark.parametrize("name", ["adverts_inside", "blog_with_comments", "links_below", "newspaper", "wire_with_picture"])
def test_of_a_page_title_and_body_are_read_and_the_page_around_them_is_not(name):
    article = read(PAGES / f"{name}.html")
    prose = [article.content[zone.start : zone.end] for zone in article.zones if zone.kind in PROSE]
    assert prose[0] == "Board closes pier over worms"
    assert [line[:18] for line in prose[1:]] == ["The harbour board ", "“You can push a sp", "Anglers, who have ", "The board will hea"]
    assert {article.content[zone.start : zone.end][:12] for zone in article.zones if zone.kind not in PROSE} <= AROUND


def test_a_page_without_an_article_is_a_failure(tmp_path):
    assert "no article found" in only(write(tmp_path / "a.html", "<html><body></body></html>")).error


def test_html_without_its_package_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert "trafilatura" in only(write(tmp_path / "a.html", PAGE)).error


def test_parquet_without_its_package_says_what_to_install(tmp_path, monkeypatch):
    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"text": [TEXT]}), path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "pyarrow" in only(path).error


ROWS = [{"id": "a", "title": "Ferry", "outlet": "The Quay", "text": TEXT}, {"id": "", "title": "", "outlet": "", "text": "It, too, left."}]


def table(path):
    if path.suffix == ".parquet":
        parquet.write_table(pyarrow.Table.from_pylist(ROWS), path)
    elif path.suffix == ".jsonl":
        write(path, lines(*ROWS))
    else:
        sign = "\t" if path.suffix == ".tsv" else ","
        quoted = [[f'"{row[name]}"' for name in ROWS[0]] for row in ROWS]
        write(path, "\r\n".join(sign.join(row) for row in [list(ROWS[0]), *quoted]))
    return path


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".tsv", ".parquet"])
def test_a_table_gives_an_article_for_each_row(tmp_path, suffix):
    path = table(tmp_path / f"rows{suffix}")
    first, second = read_all([str(path)])
    assert (first.id, first.title, first.outlet, first.text) == ("a", "Ferry", "The Quay", TEXT)
    assert (second.id, second.title, second.outlet, second.text) == (f"{path}#2", None, None, "It, too, left.")


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".tsv"])
def test_a_byte_order_mark_is_no_part_of_a_column_name(tmp_path, suffix):
    path = table(tmp_path / f"rows{suffix}")
    write(path, b"\xef\xbb\xbf" + path.read_bytes())
    assert [article.id for article in read_all([str(path)])] == ["a", f"{path}#2"]


def test_a_number_is_an_id(tmp_path):
    path = write(tmp_path / "a.jsonl", lines({"id": 0, "text": "One."}, {"id": 17, "text": "Two."}))
    assert [article.id for article in read_all([str(path)])] == ["0", "17"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ('{"text": "cut', "not JSON"),
        ("[1, 2]", "expected a JSON object, found list"),
        ('{"text": ""}', "empty"),
        ('{"text": null}', "empty"),
        ('{"text": 3}', "text"),
        ('{"body": "no text here"}', "no column 'text'"),
        ("[" * 100_000, ""),
        ("1" * 5000, ""),
    ],
    ids=lambda part: part[:20] or "any",
)
def test_a_bad_row_fails_alone_and_the_rest_goes_on(tmp_path, row, says):
    path = write(tmp_path / "a.jsonl", lines({"text": "One."}, row, {"text": "Three."}))
    first, failed, third = read_all([str(path)])
    assert (first.text, first.id, third.text, third.id) == ("One.", f"{path}#1", "Three.", f"{path}#3")
    assert isinstance(failed, Failure)
    assert failed.id == f"{path}#2"
    assert says in failed.error
    assert "\n" not in failed.error


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "headline,body\nFerry,left\n", "no column 'text'; it has headline, body"),
        ("a.csv", "text\n", "no rows"),
        ("a.csv", "", "no rows"),
        ("a.jsonl", "\n\n", "no rows"),
        ("a.parquet", "no parquet at all", "cannot be read"),
        ("a.csv", b"text\ncaf\xe9 au lait\n", "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_failure(tmp_path, name, content, says):
    found = only(write(tmp_path / name, content))
    assert isinstance(found, Failure)
    assert found.id == str(tmp_path / name)
    assert says in found.error
    assert "\n" not in found.error


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"The ferry\0left.", "zero byte at 9"),
        ("The ferry left.".encode("utf-16"), "not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        (b"caf\xe9 \x81", "not text"),
    ],
    ids=["nothing", "white space", "only a mark", "zero byte", "utf-16", "picture", "no encoding"],
)
def test_what_is_no_text_is_refused(tmp_path, stdin, raw, says):
    found = only(write(tmp_path / "a.txt", raw))
    assert isinstance(found, Failure)
    assert says in found.error
    with pytest.raises(InputError, match=says):
        read(tmp_path / "a.txt")
    stdin(raw)
    assert says in only("-").error


def test_windows_text_is_read_with_a_note(tmp_path):
    found = only(write(tmp_path / "a.txt", "The “café” closed – at last.".encode("cp1252")))
    assert found.text == "The “café” closed – at last."
    assert found.notes == ("not UTF-8: read as Windows-1252",)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    assert only(write(tmp_path / "a.txt", b"\xef\xbb\xbfSnow fell.")).text == "Snow fell."


@pytest.mark.parametrize("inputs", [[], ["-"]], ids=["no input", "dash"])
def test_standard_input_is_an_article(stdin, inputs):
    stdin(TEXT.encode())
    (found,) = read_all(inputs)
    assert (found.id, found.text) == ("-", TEXT)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.md", "b/e.bin", "notes[1].txt"):
        write(tmp_path / name, f"It is {name}.")
    write(tmp_path / "t.jsonl", lines({"text": "One."}, {"text": "Two."}))
    return tmp_path


def test_a_folder_is_read_in_order_of_names_whatever_its_depth(folder):
    names = [article.id.removeprefix(f"{folder}/") for article in read_all([str(folder)])]
    assert names == ["a.txt", "b/d.md", "c.txt", "notes[1].txt", "t.jsonl#1", "t.jsonl#2"]


def test_patterns_find_files_in_order(folder):
    names = [article.id.removeprefix(f"{folder}/") for article in read_all([f"{folder}/?.txt", f"{folder}/**/*.md"])]
    assert names == ["a.txt", "c.txt", "b/d.md"]


def test_a_file_named_like_a_pattern_is_that_file(folder):
    assert only(folder / "notes[1].txt").text == "It is notes[1].txt."


@pytest.mark.parametrize(
    ("name", "says"),
    [("none.txt", "no such file"), ("*.docx", "no file matches"), ("word " * 2000, "no such file"), ("a\0b", "no such file")],
    ids=["file", "pattern", "a text as a path", "zero byte"],
)
def test_what_is_not_there_is_a_failure_in_its_place(folder, name, says):
    first, failed, last = read_all([str(folder / "a.txt"), str(folder / name), str(folder / "c.txt")])
    assert (first.text, last.text) == ("It is a.txt.", "It is c.txt.")
    assert says in failed.error


def test_a_folder_without_articles_is_a_failure(tmp_path):
    assert "holds no article" in only(tmp_path).error


@pytest.mark.parametrize("n", [0, 2])
def test_read_takes_one_article_only(tmp_path, n):
    write(tmp_path / "a.jsonl", lines(*[{"text": "One."}] * n))
    with pytest.raises(InputError):
        read(tmp_path / "a.jsonl")


@settings(deadline=None, max_examples=50, derandomize=True)
@given(raw=st.binary(max_size=200), suffix=st.sampled_from([".txt", ".jsonl", ".csv", ".tsv", ".parquet"]))
def test_any_bytes_are_articles_or_failures(tmp_path_factory, raw, suffix):
    found = list(read_all([str(write(tmp_path_factory.getbasetemp() / f"any{suffix}", raw))]))
    assert found
    for item in found:
        assert isinstance(item, Article) or "\n" not in item.error
