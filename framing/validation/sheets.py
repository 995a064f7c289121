"""Coding sheets: one CSV file for each coder, written blind and read back strictly."""

import csv
import io
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from framing.errors import InputError

COLUMNS = {
    "sentence": ("unit", "before", "text", "after", "label", "comment"),
    "naming": ("unit", "target", "words", "text", "label", "comment"),
    "article": ("unit", "text", "label", "comment"),
}
ADJUDICATED = "adjudicated.csv"
_PATTERN = "coder_*.csv"
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_SHOWN = 40


def sheet_bytes(unit: str, rows: Sequence[tuple[str, Mapping[str, str]]]) -> bytes:
    """Return a sheet as a spreadsheet opens it: UTF-8 with its mark, no formulas.

    Parameters
    ----------
    unit : str
        sentence, naming or article.
    rows : sequence of (str, mapping)
        Name of each unit and what a coder sees of it, in the order of the sheet.

    Examples
    --------
    >>> sheet_bytes("article", [("u1", {"text": "=1+1"})]).decode("utf-8-sig").splitlines()
    ['unit,text,label,comment', "u1,'=1+1,,"]
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS[unit], restval="")
    writer.writeheader()
    for name, shown in rows:
        writer.writerow({"unit": name, **{column: f"'{value}" if value.startswith(_RISKY) else value for column, value in shown.items()}})
    return text.getvalue().encode("utf-8-sig", "replace")


def read_sheets(folder: Path, units: Sequence[str], labels: Sequence[str]) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Return what each coder says, by the name of their file, and what was decided between them.

    Raises
    ------
    InputError
        If there is no sheet, or one breaks the format.
    """
    files = sorted(folder.glob(_PATTERN))
    if not files:
        raise InputError(f"{folder}: no coding sheet; looked for {_PATTERN}; save the sheets there as CSV")
    sheets = {file.stem: read_sheet(file, units, labels) for file in files}
    decided = folder / ADJUDICATED
    return sheets, read_sheet(decided, units, labels) if decided.exists() else {}


def read_sheet(path: Path, units: Sequence[str], labels: Sequence[str]) -> dict[str, str]:
    """Return the label of each unit that has one.

    Commas, semicolons and tabs part cells alike, as spreadsheets of different countries write them; rows may be in any
    order, be missing, or have an empty label.

    Parameters
    ----------
    path : Path
    units : sequence of str
        Those of the sample.
    labels : sequence of str
        Those allowed, in any case.

    Raises
    ------
    InputError
        With file and line: an unknown label or unit, a unit coded twice, a column missing.
    """
    names = {label.casefold(): label for label in labels}
    known = frozenset(units)
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    found: dict[str, str] = {}
    seen: set[str] = set()
    at = 1
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        for column in ("unit", "label"):
            if column not in header:
                raise InputError(
                    f"{path}:1: no column '{column}'; found {', '.join(header)[:_SHOWN] or 'an empty line'}; keep the header of the sheet"
                )
        which, says = header.index("unit"), header.index("label")
        at = reader.line_num + 1
        for row in reader:
            where, at = f"{path}:{at}", reader.line_num + 1
            cells = [row[i].strip() if i < len(row) else "" for i in (which, says)]
            if not any(cell.strip() for cell in row):
                continue
            name, label = cells
            if name not in known:
                raise InputError(f"{where}: unknown unit '{name[:_SHOWN]}'; allowed: those of key.json; restore the column or remove the row")
            if name in seen:
                raise InputError(f"{where}: unit '{name}' stands here twice; keep one row of it")
            seen.add(name)
            if label and label.casefold() not in names:
                near = get_close_matches(label.casefold(), names, 1)
                hint = f"; did you mean '{names[near[0]]}'?" if near else ""
                raise InputError(f"{where}: unknown label '{label[:_SHOWN]}'; allowed: {', '.join(labels)}, or an empty cell{hint}")
            if label:
                found[name] = names[label.casefold()]
    except csv.Error as error:
        raise InputError(f"{path}:{at}: cannot be read as CSV: {error}; save it as CSV again") from None
    return found


def _text(path: Path) -> str:
    csv.field_size_limit(2**31 - 1)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")  # units and labels are all that is read


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)
