"""What a lexicon, a term and a match are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Term(NamedTuple):
    """One entry of a lexicon; absent cells are None.

    `precision` is (right, judged): of the contexts judged in real news, those in which the term has the sense listed.
    """

    term: str
    pos: str
    category: str
    weight: float
    about: str | None
    neutral: str | None
    accurate_when: str | None
    unless: tuple[str, ...]
    precision: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Lexicon:
    """A list of terms with its provenance.

    Attributes
    ----------
    name : str
        The file's name without its ending.
    header : dict
        Title, licence, version, method and categories.
    terms : sequence of Term
        The entries, as in the file.
    forms : sequence of (str, int)
        Each surface form and the index of its term; -1 for a phrase in which a term is innocent.
    sha256 : str
        Of what is matched and what it counts for: a stored model refuses a lexicon that has changed in this.
    """

    name: str
    header: dict[str, str]
    terms: Sequence[Term]
    forms: Sequence[tuple[str, int]]
    sha256: str

    @property
    def marks_cues(self) -> bool:
        """Whether its terms count only where they mark an attribution: the header says `# use: cues`."""
        return self.header.get("use") == "cues"

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The categories the header declares, sorted."""
        return categories_of(self.header)

    def __len__(self) -> int:
        return len(self.terms)


class Match(NamedTuple):
    """A term at a place; offsets in code points of the article's content."""

    start: int
    end: int
    lexicon: str
    term: Term
    first_token: int
    last_token: int


def categories_of(header: dict[str, str]) -> tuple[str, ...]:
    """Return the categories a header declares, sorted.

    >>> categories_of({"categories": "person, boat"})
    ('boat', 'person')
    """
    return tuple(sorted(part.strip() for part in header["categories"].split(",")))
