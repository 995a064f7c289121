"""Lexicons: strict files of terms, and where their terms occur."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.errors import LexiconError
from framing.matching import Matcher, compile_phrases
from framing.resources import data_path
from framing.tokens import Ints, Tokens

COLUMNS = ("term", "pos", "category", "weight", "about", "neutral", "accurate_when", "unless", "precision")
PARTS_OF_SPEECH = frozenset({"noun", "verb", "adj", "adv", "phrase"})
_STRAY = re.compile(r"[^\S \t]|  | \t|\t |\t\t|^[ \t]|[ \t]$")  # white space that no cell may hold
HEADER_KEYS = ("title", "licence", "version", "method", "categories")


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
    terms : tuple of Term
        The entries, as in the file.
    forms : tuple of (str, int)
        Each surface form and the index of its term; -1 for a phrase in which a term is innocent.
    sha256 : str
        Of what is matched and what it counts for: a stored model refuses a lexicon that has changed in this.
    """

    name: str
    header: dict[str, str]
    terms: tuple[Term, ...]
    forms: tuple[tuple[str, int], ...]
    sha256: str

    @property
    def marks_cues(self) -> bool:
        """Whether its terms count only where they mark an attribution: the header says `# use: cues`."""
        return self.header.get("use") == "cues"

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The categories the header declares, sorted."""
        return _categories(self.header)

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


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Several lexicons, compiled to be looked up together; the longest match of each lexicon wins."""

    lexicons: tuple[Lexicon, ...]

    @cached_property
    def _compiled(self) -> tuple[Matcher, tuple[tuple[tuple[int, int], ...], ...]]:
        entries: dict[str, dict[int, int]] = {}
        for number, lexicon in enumerate(self.lexicons):
            for form, index in lexicon.forms:
                owners = entries.setdefault(spelling(form), {})
                owners[number] = max(index, owners.get(number, index))
        return compile_phrases(list(entries)), tuple(tuple(owners.items()) for owners in entries.values())

    def matches(self, article: Article) -> tuple[Match, ...]:
        """Find the terms of all lexicons in an article, in the order of the text.

        Parameters
        ----------
        article : Article
            Where to look; page furniture is looked at too.

        Returns
        -------
        tuple of Match
            Matches of one lexicon never overlap; those of different lexicons may.

        Examples
        --------
        >>> [(m.lexicon, m.term.term) for m in shipped().matches(Article("They kowtowed to the regime")) if m.term.weight]
        [('action', 'kowtow'), ('naming', 'regime')]
        """
        found = self._compiled[0].search(article.tokens)
        return self._longest(article.tokens, *found)

    def matches_in(self, articles: Sequence[Article], tokens: Tokens, firsts: Ints) -> list[tuple[Match, ...]]:
        """Find the terms in several articles whose tokens were found together; token i of article k is `firsts[k] + i`."""
        first, last, phrase = self._compiled[0].search(tokens)
        order = np.argsort(first, kind="stable")
        first, last, phrase = first[order], last[order], phrase[order]
        edges = np.searchsorted(first, firsts)
        parts = zip(articles, firsts.tolist(), edges.tolist(), edges[1:].tolist(), strict=False)
        return [self._longest(a.tokens, first[i:j] - offset, last[i:j] - offset, phrase[i:j]) for a, offset, i, j in parts]

    def _longest(self, tokens: Tokens, first: Ints, last: Ints, phrase: Ints) -> tuple[Match, ...]:
        """The matches that no longer one of the same lexicon overlaps from the left."""
        entries = self._compiled[1]
        order = np.lexsort((-last, first))
        free_from = [0] * len(self.lexicons)
        found = []
        starts, ends = tokens.starts[first], tokens.stem_ends[last - 1]
        rows = zip(*(column[order].tolist() for column in (first, last, phrase, starts, ends)), strict=True)
        for begin, after, number, start, end in rows:
            for owner, index in entries[number]:
                if begin >= free_from[owner]:
                    free_from[owner] = after
                    if index >= 0:
                        lexicon = self.lexicons[owner]
                        found.append(Match(start, end, lexicon.name, lexicon.terms[index], begin, after))
        return tuple(found)


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
    >>> naming = read_lexicon(data_path("lexicons/naming.tsv"))
    >>> naming.name, "group" in naming.categories
    ('naming', True)
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    lines = text.split("\n")
    header, at = _read_header(path, lines)
    categories = _categories(header)
    terms: dict[str, Term] = {}
    spellings: dict[str, str] = {}
    for number, line in enumerate(lines[at:], at + 1):
        if line or number < len(lines):
            term = _read_row(f"{path.name}:{number}", line, categories)
            known = spellings.setdefault(spelling(term.term), term.term)
            if known != term.term or term.term in terms:
                raise LexiconError(f"{path.name}:{number}: '{term.term}' is listed twice, before as '{known}'; keep one row of it")
            terms[term.term] = term
    forms = _read_forms(path, list(terms), with_forms)
    forms += [(phrase, -1) for term in terms.values() for phrase in term.unless]
    listed = tuple(terms.values())
    return Lexicon(path.stem, header, listed, tuple(forms), _hash(header.get("use", ""), categories, listed, forms))


@cache
def shipped() -> Vocabulary:
    """Return the lexicons that ship with the package, compiled.

    >>> len(shipped().lexicons) > 3
    True
    """
    return Vocabulary(tuple(read_lexicon(path) for path in sorted(data_path("lexicons").glob("*.tsv"))))


def matches_of(article: Article) -> tuple[Match, ...]:
    """Return the matches of the shipped lexicons in an article, those of cues left out; computed once."""
    return article.derived(_vocabulary(marks_cues=False).matches)


def cue_matches_of(article: Article) -> tuple[Match, ...]:
    """Return the matches of the lexicons of cues, wherever their words stand; computed once."""
    return article.derived(_vocabulary(marks_cues=True).matches)


def share_matches(articles: Sequence[Article], tokens: Tokens, firsts: Ints) -> None:
    """Let articles whose tokens were found together know their matches, as `matches_of` would find them."""
    vocabulary = _vocabulary(marks_cues=False)
    for article, matches in zip(articles, vocabulary.matches_in(articles, tokens, firsts), strict=True):
        article.know(vocabulary.matches, matches)


@cache
def _vocabulary(*, marks_cues: bool) -> Vocabulary:
    return Vocabulary(tuple(lexicon for lexicon in shipped().lexicons if lexicon.marks_cues == marks_cues))


def spelling(form: str) -> str:
    """Return what matching makes of a form: case, hyphens and apostrophes are one, a possessive "'s" is none.

    >>> spelling("Cherry-picked") == spelling("cherry picked")
    True
    """
    low = form.lower()
    if low.isascii() and "-" not in low and "'" not in low:
        return low
    words = low.replace("’", "'").replace("-", " ").split()
    return " ".join(word.removesuffix("'s") for word in words)


def _read_header(path: Path, lines: list[str]) -> tuple[dict[str, str], int]:
    header: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("# "):
            key, colon, value = line[2:].partition(": ")
            if not colon or not value.strip():
                raise LexiconError(f"{path.name}:{number}: expected '# key: value', found '{line[:60]}'")
            header[key] = value
            continue
        missing = [key for key in HEADER_KEYS if key not in header]
        if missing:
            raise LexiconError(f"{path.name}:{number}: the header lacks '# {missing[0]}: ...'; it needs {', '.join(HEADER_KEYS)}")
        if tuple(line.split("\t")) != COLUMNS:
            raise LexiconError(f"{path.name}:{number}: expected the columns {' '.join(COLUMNS)}, tab-separated, found '{line[:60]}'")
        return header, number
    raise LexiconError(f"{path.name}: no header row; expected the columns {' '.join(COLUMNS)}, tab-separated")


def _read_row(where: str, line: str, categories: tuple[str, ...]) -> Term:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise LexiconError(f"{where}: expected {len(COLUMNS)} tab-separated cells, found {len(cells)}: '{line[:60]}'")
    for name, cell in zip(COLUMNS, cells, strict=True) if _STRAY.search(line) else ():
        if not cell or cell != " ".join(cell.split()):
            raise LexiconError(f"{where}: column '{name}' is empty or has a stray space: '{cell}'; write '-' for an absent cell")
    term, pos, category, weight, *rest, precision = cells
    if pos not in PARTS_OF_SPEECH:
        raise LexiconError(f"{where}: unknown pos '{pos}'; allowed: {', '.join(sorted(PARTS_OF_SPEECH))}")
    if category not in categories:
        raise LexiconError(f"{where}: unknown category '{category}'; the header declares: {', '.join(categories)}")
    about, neutral, accurate_when, unless = (None if cell == "-" else cell for cell in rest)
    phrases = tuple(unless.split("|")) if unless else ()
    return Term(term, pos, category, _read_weight(where, weight), about, neutral, accurate_when, phrases, _read_precision(where, precision))


def _read_weight(where: str, cell: str) -> float:
    try:
        weight = float(cell)
    except ValueError:
        weight = float("nan")
    if not -1 <= weight <= 1:
        raise LexiconError(f"{where}: weight must be a number from -1 to 1, found '{cell}'")
    return weight


def _read_precision(where: str, cell: str) -> tuple[int, int] | None:
    right, _, judged = cell.partition("/")
    if right.isdecimal() and judged.isdecimal() and 0 < int(judged) >= int(right):
        return int(right), int(judged)
    if cell == "-":
        return None
    raise LexiconError(f"{where}: precision must be contexts right of contexts judged, such as 11/12, or '-', found '{cell}'")


def _hash(use: str, categories: tuple[str, ...], terms: tuple[Term, ...], forms: list[tuple[str, int]]) -> str:
    rows = sorted(f"{form}\t{terms[i].category}\t{terms[i].weight}" if i >= 0 else form for form, i in forms)
    return hashlib.sha256("\n".join([use, *categories, *rows]).encode()).hexdigest()


def _read_forms(path: Path, terms: list[str], with_forms: bool) -> list[tuple[str, int]]:
    built = path.parent.parent / "forms" / path.name
    own = [(term, index) for index, term in enumerate(terms)]
    if not with_forms or not built.is_file():
        return own
    text = built.read_text(encoding="utf-8")
    index_of = {term: index for index, term in enumerate(terms)}
    found = dict(own)
    for form, term in _form_rows(text):
        if term not in index_of:
            raise LexiconError(f"{built}: forms of '{term}', which {path.name} does not list; run scripts/build_forms.py")
        found.setdefault(form, index_of[term])
    return list(found.items())


def _form_rows(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if not line.startswith("#"):
            term, _, forms = line.partition("\t")
            for form in forms.split("|"):
                yield form, term


def _categories(header: dict[str, str]) -> tuple[str, ...]:
    return tuple(sorted(part.strip() for part in header["categories"].split(",")))
