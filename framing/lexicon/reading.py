"""Reading the rows of a lexicon: what breaks the format stops with its line, what was found and what is allowed."""

import re

from framing.errors import LexiconError
from framing.lexicon.forms import spelling
from framing.lexicon.types import Term, categories_of

COLUMNS = ("term", "pos", "category", "weight", "about", "neutral", "accurate_when", "unless", "precision")
PARTS_OF_SPEECH = frozenset({"noun", "verb", "adj", "adv", "phrase"})
HEADER_KEYS = ("title", "licence", "version", "method", "categories")
_STRAY = re.compile(r"[^\S \t]|  | \t|\t |\t\t|^[ \t]|[ \t]$")  # white space that no cell may hold


def read_header(name: str, lines: list[str]) -> tuple[dict[str, str], int]:
    """Return the header of a lexicon, and the index of its first row.

    Parameters
    ----------
    name : str
        The file's name, for messages.
    lines : list of str
        Of the whole file.

    Raises
    ------
    LexiconError
        If a line of the header is no `# key: value`, a key is missing, or the columns are others.
    """
    header: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("# "):
            key, colon, value = line[2:].partition(": ")
            if not colon or not value.strip():
                raise LexiconError(f"{name}:{number}: expected '# key: value', found '{line[:60]}'")
            header[key] = value
            continue
        missing = [key for key in HEADER_KEYS if key not in header]
        if missing:
            raise LexiconError(f"{name}:{number}: the header lacks '# {missing[0]}: ...'; it needs {', '.join(HEADER_KEYS)}")
        if tuple(line.split("\t")) != COLUMNS:
            raise LexiconError(f"{name}:{number}: expected the columns {' '.join(COLUMNS)}, tab-separated, found '{line[:60]}'")
        return header, number
    raise LexiconError(f"{name}: no header row; expected the columns {' '.join(COLUMNS)}, tab-separated")


def read_rows(name: str, lines: list[str], at: int, header: dict[str, str]) -> list[Term]:
    """Return the terms of a lexicon, its rows from `at` on.

    Raises
    ------
    LexiconError
        At the first row that breaks the format.
    """
    categories = categories_of(header)
    terms: list[Term] = []
    known: dict[str, str] = {}
    for number, line in enumerate(lines[at:], at + 1):
        if line or number < len(lines):
            where = f"{name}:{number}"
            _check_row(where, line, categories)
            term = term_of(line)
            spelled = spelling(term.term)
            if spelled in known:
                raise LexiconError(f"{where}: '{term.term}' is listed twice, before as '{known[spelled]}'; keep one row of it")
            known[spelled] = term.term
            terms.append(term)
    return terms


def term_of(row: str) -> Term:
    r"""Return the term of a row that keeps the format.

    >>> term_of("tub\tnoun\tboat\t-0.5\t-\tship\t-\tbath tub|hot tub\t11/12").unless
    ('bath tub', 'hot tub')
    """
    term, pos, category, weight, about, neutral, accurate_when, unless, precision = row.split("\t")
    right, _, judged = precision.partition("/")
    return Term(
        term,
        pos,
        category,
        float(weight),
        None if about == "-" else about,
        None if neutral == "-" else neutral,
        None if accurate_when == "-" else accurate_when,
        () if unless == "-" else tuple(unless.split("|")),
        (int(right), int(judged)) if judged else None,
    )


def _check_row(where: str, line: str, categories: tuple[str, ...]) -> None:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise LexiconError(f"{where}: expected {len(COLUMNS)} tab-separated cells, found {len(cells)}: '{line[:60]}'")
    for name, cell in zip(COLUMNS, cells, strict=True) if _STRAY.search(line) else ():
        if not cell or cell != " ".join(cell.split()):
            raise LexiconError(f"{where}: column '{name}' is empty or has a stray space: '{cell}'; write '-' for an absent cell")
    _, pos, category, weight, *_, precision = cells
    if pos not in PARTS_OF_SPEECH:
        raise LexiconError(f"{where}: unknown pos '{pos}'; allowed: {', '.join(sorted(PARTS_OF_SPEECH))}")
    if category not in categories:
        raise LexiconError(f"{where}: unknown category '{category}'; the header declares: {', '.join(categories)}")
    if not _is_weight(weight):
        raise LexiconError(f"{where}: weight must be a number from -1 to 1, found '{weight}'")
    if not _is_precision(precision):
        raise LexiconError(f"{where}: precision must be contexts right of contexts judged, such as 11/12, or '-', found '{precision}'")


def _is_weight(cell: str) -> bool:
    try:
        return -1 <= float(cell) <= 1
    except ValueError:
        return False


def _is_precision(cell: str) -> bool:
    right, _, judged = cell.partition("/")
    return cell == "-" or (right.isdecimal() and judged.isdecimal() and 0 < int(judged) >= int(right))
