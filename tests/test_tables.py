"""Tables of words and phrases: what is right is read, what is wrong stops with its line, what was found and what is allowed."""

import pytest

from framing import sentences, wordlists
from framing.errors import LexiconError
from framing.quotation import cues
from framing.tables import COUNT, number, one_of, read_table
from framing.zones import phrases

COLUMNS = ("word", "kind", "share", "n")
CHECKS = {"kind": one_of("boat", "bird"), "share": number(0, 1), "n": COUNT}
HEADER = ["# title: Things of the quay", "# licence: CC0", "\t".join(COLUMNS)]
GOOD = ["#tern\tbird\t0.5\t12", "old tub\tboat\t1\t0"]


@pytest.fixture
def write(tmp_path):
    def write(*rows, header=HEADER, end="\n"):
        path = tmp_path / "quay.tsv"
        path.write_bytes(("\n".join([*header, *rows]) + end).encode())
        return path

    return write


def read(path):
    return read_table(path, COLUMNS, checks=CHECKS, n_keys=2)


@pytest.mark.parametrize("end", ["\n", "", "\r\n"])
def test_a_good_table_is_read_whatever_it_ends_with(write, end):
    assert read(write(*GOOD, end=end)) == [["#tern", "bird", "0.5", "12"], ["old tub", "boat", "1", "0"]]


def test_the_same_word_may_be_of_two_kinds(write):
    assert len(read(write("tern\tbird\t0\t1", "tern\tboat\t0\t1"))) == 2


@pytest.mark.parametrize(
    ("row", "found", "allowed"),
    [
        ("tern", "found 1: 'tern'", "expected 4 tab-separated cells"),
        ("# a remark", "found 1: '# a remark'", "expected 4 tab-separated cells"),
        ("", "found 1", "expected 4 tab-separated cells"),
        ("tern\tbird\t0\t1\t1", "found 5", "expected 4 tab-separated cells"),
        ("\tbird\t0\t1", "column 'word' is empty", "write '-'"),
        ("tern \tbird\t0\t1", "stray space: 'tern '", "write '-'"),
        ("old  tern\tbird\t0\t1", "stray space: 'old  tern'", "write '-'"),
        ("tern\tbride\t0\t1", "unknown kind 'bride'", "allowed: boat, bird"),
        ("tern\tbird\t1.2\t1", "unknown share '1.2'", "allowed: a number from 0 to 1"),
        ("tern\tbird\tmany\t1", "unknown share 'many'", "allowed: a number from 0 to 1"),
        ("tern\tbird\tnan\t1", "unknown share 'nan'", "allowed: a number from 0 to 1"),
        ("tern\tbird\t1\t-1", "unknown n '-1'", "allowed: a whole number"),
        (GOOD[0], "'#tern bird' is listed twice", "keep one row"),
    ],
)
def test_a_broken_row_stops_with_its_place_what_was_found_and_what_is_allowed(write, row, found, allowed):
    with pytest.raises(LexiconError) as error:
        read(write(*GOOD, row, "last tern\tbird\t0\t1"))
    message = str(error.value)
    assert message.startswith(f"quay.tsv:{len(HEADER) + 3}: ")
    assert found in message
    assert allowed in message
    assert "\n" not in message


@pytest.mark.parametrize("header", [["word\tkind"], ["# remark", *HEADER], HEADER[:-1], [HEADER[-1].replace("\t", " ")]])
def test_a_broken_header_stops(write, header):
    with pytest.raises(LexiconError, match=r"quay\.tsv(:\d)?: (expected|no header row)"):
        read(write(header=header, end=""))


def test_a_file_that_is_no_text_or_not_there_stops(tmp_path):
    (tmp_path / "quay.tsv").write_bytes(b"\xff\xfe")
    with pytest.raises(LexiconError, match=r"quay\.tsv: cannot be read as UTF-8 text"):
        read(tmp_path / "quay.tsv")
    with pytest.raises(LexiconError, match=r"absent\.tsv: cannot be read: No such file"):
        read(tmp_path / "absent.tsv")


@pytest.mark.parametrize(
    ("module", "ask", "rows", "message"),
    [
        (
            cues,
            cues.counted_shares.__wrapped__,
            "form\tcontext\tshare\tn\nsaid\tafter\t0.9\t12\n",
            "cues.tsv:2: unknown context 'after'; allowed: [*], about",
        ),
        (
            cues,
            cues.counted_shares.__wrapped__,
            "form\tcontext\tshare\tn\nsaid\t*\t9\t12\n",
            "cues.tsv:2: unknown share '9'; allowed: a number from 0 to 1",
        ),
        (
            phrases,
            phrases._rows.__wrapped__,
            "phrase\tmatch\tzone\nshare\twhole\tbody\n",
            "furniture.tsv:2: unknown zone 'body'; allowed: furniture, signoff",
        ),
        (
            phrases,
            phrases._rows.__wrapped__,
            "phrase\tmatch\tzone\nshare\tpart\tfurniture\n",
            "furniture.tsv:2: unknown match 'part'; allowed: whole, starts",
        ),
        (sentences, sentences._kinds.__wrapped__, "word\tkind\ncapt\ttitel\n", "abbreviations.tsv:2: unknown kind 'titel'; allowed: title, number"),
        (
            wordlists,
            lambda: wordlists.word_lists.__wrapped__("wordlists.tsv"),
            "kind\twords\nbe\tis was\nbe\tare\n",
            "wordlists.tsv:3: 'be' is listed twice",
        ),
    ],
)
def test_the_lists_of_the_package_are_read_as_strictly(tmp_path, monkeypatch, module, ask, rows, message):
    def elsewhere(name):
        (tmp_path / name).write_text(rows, encoding="utf-8")
        return tmp_path / name

    monkeypatch.setattr(module, "data_path", elsewhere)
    with pytest.raises(LexiconError, match=message):
        ask()
