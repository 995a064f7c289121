"""Alias sets: strict files of what states, parties, groups and bodies go by."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.errors import FramingError
from framing.resources import data_path

COLUMNS = ("name", "kind", "aliases", "adjectives", "metonyms", "own_words", "umbrella_of")
KINDS = ("state", "party", "armed", "group", "union", "company", "faith", "body", "person")
_HEADER = ("title", "licence", "version", "method")


class AliasSet(NamedTuple):
    """What a target goes by; see the columns of `data/targets/*.tsv`.

    Attributes
    ----------
    name : str
        The name results use.
    kind : str
    aliases : tuple of str
        Other names, acronyms and spellings.
    adjectives : tuple of str
        They mean the target only before a noun of government ("Iranian authorities").
    metonyms : tuple of str
        Places that stand for it where they act ("Tehran said").
    own_words : tuple of str
        What the target calls itself and few others do.
    umbrella_of : tuple of str
        Names of the sets whose umbrella, front or wing it is, as a matter of record.
    """

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    umbrella_of: tuple[str, ...] = ()


def read_sets(path: Path) -> tuple[AliasSet, ...]:
    """Read a file of alias sets.

    Raises
    ------
    FramingError
        At the first line that breaks the format.

    Examples
    --------
    >>> sets = read_sets(data_path("targets/states_asia.tsv"))
    >>> next(s for s in sets if s.name == "Iran").adjectives
    ('Iranian',)
    """
    lines = path.read_text(encoding="utf-8").split("\n")
    n_header = next((n for n, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    keys = [line[2:].partition(": ")[0] for line in lines[:n_header]]
    missing = [key for key in _HEADER if key not in keys]
    if missing:
        raise FramingError(f"{path.name}:1: the header lacks '# {missing[0]}: ...'; it needs {', '.join(_HEADER)}")
    if n_header == len(lines) or tuple(lines[n_header].split("\t")) != COLUMNS:
        raise FramingError(f"{path.name}:{n_header + 1}: expected the columns {' '.join(COLUMNS)}, tab-separated")
    rows = list(enumerate(lines[n_header + 1 :], n_header + 2))
    found: dict[str, AliasSet] = {}
    for number, line in rows[:-1] if rows and not rows[-1][1] else rows:
        where = f"{path.name}:{number}"
        row = _read_row(where, line)
        if row.name in found:
            raise FramingError(f"{where}: '{row.name}' is listed twice; keep one row of it")
        found[row.name] = row
    return tuple(found.values())


@cache
def shipped_sets() -> tuple[AliasSet, ...]:
    """Return the alias sets that ship with the package.

    >>> len({s.name for s in shipped_sets()}) == len(shipped_sets())
    True
    """
    sets = [row for path in sorted(data_path("targets").glob("*.tsv")) for row in read_sets(path)]
    names = {row.name for row in sets}
    if len(names) < len(sets):
        twice = sorted({row.name for row in sets if sum(other.name == row.name for other in sets) > 1})
        raise FramingError(f"data/targets: '{twice[0]}' is listed in two files; keep one row of it")
    for row in sets:
        for other in row.umbrella_of:
            if other not in names:
                raise FramingError(f"data/targets: '{row.name}' is an umbrella of '{other}', which no file lists")
    return tuple(sets)


def _read_row(where: str, line: str) -> AliasSet:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise FramingError(f"{where}: expected {len(COLUMNS)} tab-separated cells, found {len(cells)}: '{line[:60]}'")
    lists = []
    for column, cell in zip(COLUMNS[2:], cells[2:], strict=True):
        parts = () if cell == "-" else tuple(cell.split("|"))
        for part in parts:
            if not part or part != " ".join(part.split()):
                raise FramingError(f"{where}: column '{column}' has an empty or untrimmed part: '{cell}'; write '-' for an absent cell")
        if len(set(parts)) < len(parts):
            raise FramingError(f"{where}: column '{column}' lists a part twice: '{cell}'")
        lists.append(parts)
    name, kind = cells[:2]
    if not name or name != " ".join(name.split()):
        raise FramingError(f"{where}: the name is empty or untrimmed: '{name}'")
    if kind not in KINDS:
        raise FramingError(f"{where}: unknown kind '{kind}'; allowed: {', '.join(KINDS)}")
    return AliasSet(name, kind, *lists)
