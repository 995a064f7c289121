"""Sheets come back from spreadsheets of all kinds; what is wrong in them is told with file and line."""

import pytest

from framing.errors import InputError
from framing.validation.sheets import read_sheet, read_sheets, sheet_bytes

UNITS, LABELS = ("u1", "u2", "u3"), ("neutral", "loaded")


def read(tmp_path, raw):
    file = tmp_path / "coder_1.csv"
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_sheet(file, UNITS, LABELS)


@pytest.mark.parametrize(
    "raw",
    [
        "unit,text,label\nu1,a,neutral\nu2,b,Loaded\nu3,c,\n",
        "unit;text;label\r\nu1;a;neutral\r\nu2;b, with a comma;LOADED\r\nu3;c;\r\n",
        "\ufeffunit\tlabel\nu2\t loaded \nu1\tneutral\n\n",
        'unit,text,label\nu2,"two\nlines",loaded\n,,\nu1,"“café”",neutral\nu3\n',
        "unit,text,label\nu1,caf\xe9,neutral\nu2,b,loaded".encode("cp1252"),
    ],
    ids=["plain", "semicolons", "tabs and a mark", "lines in cells, cells missing", "windows"],
)
def test_sheets_of_all_kinds_are_read(tmp_path, raw):
    assert read(tmp_path, raw) == {"u1": "neutral", "u2": "loaded"}


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ('unit,text,label\nu1,"two\nlines",neutral\nu2,b,laoded\n', "coder_1.csv:4: unknown label 'laoded'; allowed: neutral, loaded, .*'loaded'"),
        ("unit,label\nu1,neutral\nu9,neutral\n", "coder_1.csv:3: unknown unit 'u9'"),
        ("unit,label\nu1,neutral\nu1,loaded\n", "coder_1.csv:3: unit 'u1' stands here twice"),
        ("unit,text\nu1,a\n", "coder_1.csv:1: no column 'label'"),
        ("", "coder_1.csv:1: no column 'unit'"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path, raw, says):
    with pytest.raises(InputError, match=says):
        read(tmp_path, raw)


def test_no_sheet_at_all_is_told(tmp_path):
    with pytest.raises(InputError, match="no coding sheet"):
        read_sheets(tmp_path, UNITS, LABELS)


def test_what_is_written_is_read_and_holds_no_formula(tmp_path):
    raw = sheet_bytes("sentence", [("u1", {"before": "", "text": '=HYPERLINK("http://quay.example")', "after": "-1"})])
    assert read(tmp_path, raw) == {}
    assert "'=HYPERLINK" in raw.decode("utf-8-sig")
    assert ",=" not in raw.decode("utf-8-sig")
