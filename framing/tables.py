"""Tables of the package and of its users: leading lines `# key: value`, a header row, tab-separated rows; read strictly."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from framing.errors import LexiconError

_SHOWN = 60
_STRAY = re.compile(r"[^\S \t\n]|  | \t|\t |\t\t|^[ \t]|[ \t]$", re.MULTILINE)  # white space that no cell may hold


class Check(NamedTuple):
    """What a cell may hold: a test, and its words for a message."""

    fits: Callable[[str], bool]
    allowed: str


_Test = tuple[int, str, Check]  # the number and the name of a column, and what its cells may hold
COUNT = Check(lambda cell: cell.isascii() and cell.isdecimal(), "a whole number")


def one_of(*names: str) -> Check:
    """Allow some names and no other.

    >>> one_of("whole", "ends").fits("start"), one_of("whole", "ends").allowed
    (False, 'whole, ends')
    """
    return Check(frozenset(names).__contains__, ", ".join(names))


def number(low: float, high: float) -> Check:
    """Allow the numbers from `low` to `high`.

    >>> [number(-1, 1).fits(cell) for cell in ("0.5", "-1", "2", "nan", "much")]
    [True, True, False, False, False]
    """

    def fits(cell: str) -> bool:
        try:
            return low <= float(cell) <= high
        except ValueError:
            return False

    return Check(fits, f"a number from {low:g} to {high:g}")


def read_table(path: Path, columns: Sequence[str], *, checks: Mapping[str, Check] | None = None, n_keys: int = 1) -> list[list[str]]:
    """Return the rows of a table.

    Parameters
    ----------
    path : Path
    columns : sequence of str
        Names of the columns, as the header row has them.
    checks : mapping of str to Check, optional
        What the cells of a column may hold; any text but an empty one by default.
    n_keys : int
        The first columns that no two rows may agree in.

    Raises
    ------
    LexiconError
        At the first line that breaks the format: where, what was found, what is allowed.

    Examples
    --------
    >>> from framing.resources import data_path
    >>> read_table(data_path("abbreviations.tsv"), ("word", "kind"), n_keys=2)[0]
    ['al', 'midway']
    """
    lines = lines_of(path, read_bytes(path))
    _, first = read_header(path.name, lines, columns)
    body = lines[first : None if lines[-1] else -1]
    rows = [line.split("\t") for line in body]
    tested = [(columns.index(name), name, check) for name, check in (checks or {}).items()]
    if not _are_sound("\n".join(body), rows, len(columns), tested, n_keys):
        _stop_at_fault(path.name, first + 1, body, columns, tested, n_keys)
    return rows


def _are_sound(text: str, rows: list[list[str]], n_columns: int, tested: list[_Test], n_keys: int) -> bool:
    """Whether no row breaks the format: told for all at once, each value of a column tested once."""
    return (
        _STRAY.search(text) is None
        and all(len(cells) == n_columns for cells in rows)
        and all(check.fits(cell) for column, _, check in tested for cell in {cells[column] for cells in rows})
        and len({tuple(cells[:n_keys]) for cells in rows}) == len(rows)
    )


def _stop_at_fault(name: str, first: int, body: list[str], columns: Sequence[str], tested: list[_Test], n_keys: int) -> None:
    known: set[tuple[str, ...]] = set()
    for at, line in enumerate(body, first):
        check_cells(f"{name}:{at}", line, columns)
        cells = line.split("\t")
        for column, title, check in tested:
            if not check.fits(cells[column]):
                raise LexiconError(f"{name}:{at}: unknown {title} '{cells[column]}'; allowed: {check.allowed}")
        key = tuple(cells[:n_keys])
        if key in known:
            raise LexiconError(f"{name}:{at}: '{' '.join(key)}' is listed twice; keep one row of it")
        known.add(key)


def read_bytes(path: Path) -> bytes:
    """Return what a file holds.

    Raises
    ------
    LexiconError
        If it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}; give a file of tab-separated UTF-8 text") from None


def lines_of(path: Path, raw: bytes) -> list[str]:
    """Return the lines of a text file, whatever system wrote it; the last one is empty if the file ends as it should.

    Raises
    ------
    LexiconError
        If it is no UTF-8 text.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: cannot be read as UTF-8 text: {error}; save it as UTF-8") from None
    return (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text).split("\n")


def read_header(name: str, lines: list[str], columns: Sequence[str], *, keys: Sequence[str] = ()) -> tuple[dict[str, str], int]:
    """Return the header of a table, and the index of its first row.

    Parameters
    ----------
    name : str
        The file's name, for messages.
    lines : list of str
        Of the whole file.
    columns : sequence of str
        What the header row must be.
    keys : sequence of str
        Keys that the lines before it must give.

    Raises
    ------
    LexiconError
        If a line of the header is no `# key: value`, a key is missing, or the columns are others.
    """
    header: dict[str, str] = {}
    for at, line in enumerate(lines, 1):
        if line.startswith("# "):
            key, colon, value = line[2:].partition(": ")
            if not colon or not value.strip():
                raise LexiconError(f"{name}:{at}: expected '# key: value', found '{line[:_SHOWN]}'")
            header[key] = value
            continue
        missing = [key for key in keys if key not in header]
        if missing:
            raise LexiconError(f"{name}:{at}: the header lacks '# {missing[0]}: ...'; it needs {', '.join(keys)}")
        if line.split("\t") != list(columns):
            raise LexiconError(f"{name}:{at}: expected the columns {' '.join(columns)}, tab-separated, found '{line[:_SHOWN]}'")
        return header, at
    raise LexiconError(f"{name}: no header row; expected the columns {' '.join(columns)}, tab-separated")


def check_cells(where: str, line: str, columns: Sequence[str]) -> None:
    """Stop at a row of too few or too many cells, or with white space that does not belong there.

    Raises
    ------
    LexiconError
        What was found, and what is allowed.
    """
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise LexiconError(f"{where}: expected {len(columns)} tab-separated cells, found {len(cells)}: '{line[:_SHOWN]}'")
    for name, cell in zip(columns, cells, strict=True) if _STRAY.search(line) else ():
        if not cell or cell != " ".join(cell.split()):
            raise LexiconError(f"{where}: column '{name}' is empty or has a stray space: '{cell}'; write '-' for an absent cell")
