"""Lexicon files: read from the disk once, then parsed strictly, or taken apart row by row where they are known to be sound."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, overload

from framing.lexicon.forms import content_hash, forms_of
from framing.lexicon.reading import COLUMNS, HEADER_KEYS, read_rows, term_of
from framing.lexicon.types import Lexicon, Term, categories_of
from framing.tables import lines_of, read_bytes, read_header


class Source(NamedTuple):
    """The bytes of a lexicon file, and of the file of forms built for it, if there is one."""

    path: Path
    rows: bytes
    forms: bytes | None


class Rows(Sequence[Term]):
    """The terms of a file that was read strictly before: each is made when it is asked for."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._made: dict[int, Term] = {}

    @cached_property
    def _lines(self) -> list[str]:
        lines = lines_of(self._source.path, self._source.rows)
        first = next(i for i, line in enumerate(lines) if not line.startswith("# ")) + 1
        return lines[first : None if lines[-1] else -1]

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Term]:
        return (self[index] for index in range(len(self._lines)))

    @overload
    def __getitem__(self, index: int) -> Term: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Term, ...]: ...
    def __getitem__(self, index: int | slice) -> Term | tuple[Term, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        made = self._made.get(index)
        if made is None:
            made = self._made[index] = term_of(self._lines[index])
        return made


class Forms(Sequence[tuple[str, int]]):
    """The surface forms of a file that was read strictly before: made when the first is asked for."""

    def __init__(self, source: Source, terms: Sequence[Term]) -> None:
        self._source, self._terms = source, terms

    @cached_property
    def _rows(self) -> list[tuple[str, int]]:
        return forms_of(self._source.path.name, self._terms, _forms_lines(self._source))

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(self._rows)

    @overload
    def __getitem__(self, index: int) -> tuple[str, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[str, int]]: ...
    def __getitem__(self, index: int | slice) -> tuple[str, int] | list[tuple[str, int]]:
        return self._rows[index]


def read_lexicon(path: str | Path, *, with_forms: bool = True) -> Lexicon:
    """Read a lexicon file, and the surface forms built for it if there are any.

    Parameters
    ----------
    path : str or Path
        A TSV file: lines `# key: value`, a header row, one term a row; `-` for an absent cell. Forms lie in
        `../forms/` under the same name; without them a term matches as it is written.
    with_forms : bool
        Whether to read the built forms.

    Raises
    ------
    LexiconError
        At the first line that breaks the format; the message says which, and what is allowed.

    Examples
    --------
    >>> from framing.resources import data_path
    >>> naming = read_lexicon(data_path("lexicons/naming.tsv"))
    >>> naming.name, "group" in naming.categories
    ('naming', True)
    """
    return parsed(load(Path(path), with_forms=with_forms))


def load(path: Path, *, with_forms: bool = True) -> Source:
    """Read the bytes of a lexicon file and of its forms.

    Raises
    ------
    LexiconError
        If the file cannot be read.
    """
    built = path.parent.parent / "forms" / path.name
    return Source(path, read_bytes(path), read_bytes(built) if with_forms and built.is_file() else None)


def parsed(source: Source) -> Lexicon:
    """Parse a lexicon strictly.

    Raises
    ------
    LexiconError
        At the first line that breaks the format.
    """
    name = source.path.name
    lines = lines_of(source.path, source.rows)
    header, at = read_header(name, lines, COLUMNS, keys=HEADER_KEYS)
    terms = tuple(read_rows(name, lines, at, header))
    forms = tuple(forms_of(name, terms, _forms_lines(source)))
    return Lexicon(source.path.stem, header, terms, forms, content_hash(header.get("use", ""), categories_of(header), terms, forms))


def known(source: Source, header: dict[str, str], sha256: str) -> Lexicon:
    """Return the lexicon of a source that was parsed before, of which only the header and the hash are at hand."""
    terms = Rows(source)
    return Lexicon(source.path.stem, header, terms, Forms(source, terms), sha256)


def _forms_lines(source: Source) -> list[str]:
    return [] if source.forms is None else lines_of(source.path.parent.parent / "forms" / source.path.name, source.forms)
