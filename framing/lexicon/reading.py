"""Reading the rows of a lexicon: what breaks the format stops with its line."""

from framing.errors import LexiconError
from framing.lexicon.forms import spelling
from framing.lexicon.types import Term, categories_of
from framing.tables import check_cells, number

COLUMNS = ("term", "pos", "category", "weight", "about", "neutral", "accurate_when", "unless", "precision")
PARTS_OF_SPEECH = frozenset({"noun", "verb", "adj", "adv", "phrase"})
HEADER_KEYS = ("title", "licence", "version", "method", "categories")
_WEIGHT = number(-1, 1)


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
    for place, line in enumerate(lines[at:], at + 1):
        if line or place < len(lines):
            where = f"{name}:{place}"
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
    check_cells(where, line, COLUMNS)
    _, pos, category, weight, *_, precision = line.split("\t")
    if pos not in PARTS_OF_SPEECH:
        raise LexiconError(f"{where}: unknown pos '{pos}'; allowed: {', '.join(sorted(PARTS_OF_SPEECH))}")
    if category not in categories:
        raise LexiconError(f"{where}: unknown category '{category}'; the header declares: {', '.join(categories)}")
    if not _WEIGHT.fits(weight):
        raise LexiconError(f"{where}: weight must be {_WEIGHT.allowed}, found '{weight}'")
    if not _is_precision(precision):
        raise LexiconError(f"{where}: precision must be contexts right of contexts judged, such as 11/12, or '-', found '{precision}'")


def _is_precision(cell: str) -> bool:
    right, _, judged = cell.partition("/")
    return cell == "-" or (right.isdecimal() and judged.isdecimal() and 0 < int(judged) >= int(right))
