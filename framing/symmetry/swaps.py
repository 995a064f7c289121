"""Swaps: the pairs of `data/swaps.tsv`, and texts in which one side has taken the other's place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from framing.article import Article
from framing.errors import LexiconError
from framing.resources import data_path
from framing.symmetry.indefinite import agree
from framing.tables import lines_of, one_of, read_bytes, read_table

FORTH, BACK = "forth", "back"
CATEGORIES = ("ethnic", "faith", "gender", "ideology", "leader", "nation", "outlet", "party")
_COLUMNS = ("pair", "category", "country", "left", "right")
_WORD = re.compile(r"\w+")
# Before these a name is part of another: "Native Americans", "Latin American", "New Mexico", "Social Democrats".
_FIRST = ("African", "Asian", "Latin", "Native", "New", "North", "South", "Christian", "Liberal", "Social")
_PART_OF_ANOTHER = "".join(rf"(?<!\b{first}[ -])" for first in _FIRST)
ALONE = "~"
# Before these words no noun follows: "met her in Oslo", "a Republican who".
_FUNCTION_WORDS = (
    "a|about|after|against|an|and|as|at|because|before|but|by|for|from|has|if|in|into|is|of|off|on|or|out|over|than|that|the|to|until|up|was|when|"
    "where|while|who|whom|with|without"
)


@dataclass(frozen=True)
class Swap:
    """Two sides that may change places.

    Attributes
    ----------
    name : str
        What the pair is called: `left / right`.
    category, country : str
    left, right : tuple of str
        Forms of the two sides, in the same order. Of several equal forms, the first gives the other side's. A form that ends
        in `~` is found only where it stands alone, not before a noun ("met her", "a Republican").
    """

    name: str
    category: str
    country: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @cached_property
    def forth(self) -> "_Side":
        """From left to right."""
        return _side(self.left, self.right)

    @cached_property
    def back(self) -> "_Side":
        """From right to left."""
        return _side(self.right, self.left)


class Variant(NamedTuple):
    """A text with one pair swapped.

    Attributes
    ----------
    number : int
        Of the text it was made from.
    swap : Swap
    way : "forth" or "back"
        Whether left became right, or right left.
    article : Article
        The text after the swap.
    """

    number: int
    swap: Swap
    way: str
    article: Article


class _Side(NamedTuple):
    pattern: re.Pattern[str]
    becomes: Mapping[str, str]
    alone: Mapping[str, str]
    first_words: frozenset[str]


def swaps(path: Path | None = None) -> tuple[Swap, ...]:
    """Return the pairs of a table.

    Parameters
    ----------
    path : Path, optional
        Default: `data/swaps.tsv`.

    Raises
    ------
    LexiconError
        If the table breaks its format, or the two sides of a pair have different numbers of forms.

    Examples
    --------
    >>> len(swaps()) >= 60
    True
    """
    return _read(path or data_path("swaps.tsv"))


@cache
def _read(path: Path) -> tuple[Swap, ...]:
    found = []
    for name, category, country, left, right in read_table(path, _COLUMNS, checks={"category": one_of(*CATEGORIES)}):
        ours, theirs = tuple(left.split("|")), tuple(right.split("|"))
        if len(ours) != len(theirs):
            where = f"{path.name}:{_line_of(path, name)}"
            raise LexiconError(f"{where}: '{name}' has {len(ours)} forms on the left and {len(theirs)} on the right; give each its counterpart")
        found.append(Swap(name, category, country, ours, theirs))
    return tuple(found)


def _line_of(path: Path, name: str) -> int:
    lines = lines_of(path, read_bytes(path))
    return 1 + next(number for number, line in enumerate(lines) if line.startswith(f"{name}\t"))


def swap_text(text: str, swap: Swap, *, way: str = FORTH) -> str:
    """Put one side of a pair in the other's place.

    Whole words only. A form in lower case is also found capitalised or in capitals, a name also in capitals, and what takes
    its place is written alike. "A" and "an" before it are made to agree.

    Parameters
    ----------
    text : str
    swap : Swap
    way : "forth" or "back"
        From left to right, or from right to left.

    Examples
    --------
    >>> pair = Swap("men / women", "gender", "any", ("men", "man"), ("women", "woman"))
    >>> swap_text("Men like no other man.", pair)
    'Women like no other woman.'
    """
    side = swap.forth if way == FORTH else swap.back

    def put(match: re.Match[str]) -> str:
        return agree(match["lead"] or "", side.alone[match["alone"]] if match["alone"] else side.becomes[match["form"]])

    return side.pattern.sub(put, text)


def variants(articles: Sequence[Article], pairs: Sequence[Swap] | None = None) -> Iterator[Variant]:
    """Yield each text with each pair swapped of which it holds one side and not the other.

    Parameters
    ----------
    articles : sequence of Article
    pairs : sequence of Swap, optional
        Default: those of `data/swaps.tsv`.

    Examples
    --------
    >>> [variant.article.text for variant in variants([Article("Reuters reports from Kabul.")])]
    ['Reuters reports from Baghdad.', 'Bloomberg reports from Kabul.']
    """
    wanted = swaps() if pairs is None else pairs
    for number, article in enumerate(articles):
        for swap, way in one_side_held(article.content, wanted):
            title = swap_text(article.title, swap, way=way) if article.title else article.title
            yield Variant(number, swap, way, replace(article, text=swap_text(article.text, swap, way=way), title=title))


def one_side_held(text: str, pairs: Sequence[Swap]) -> Iterator[tuple[Swap, str]]:
    """Yield the pairs of which a text holds one side and not the other, with the way from that side.

    >>> [way for _, way in one_side_held("Reuters, not Bloomberg, reports from Baghdad.", swaps())]
    ['back']
    """
    words = frozenset(_WORD.findall(text))
    for swap in pairs:
        ways = [way for way, side in ((FORTH, swap.forth), (BACK, swap.back)) if not side.first_words.isdisjoint(words) and side.pattern.search(text)]
        if len(ways) == 1:
            yield swap, ways[0]


def _side(forms: Sequence[str], others: Sequence[str]) -> _Side:
    becomes: dict[str, str] = {}
    alone: dict[str, str] = {}
    for form, other in zip(forms, others, strict=True):
        known = alone if form.endswith(ALONE) else becomes
        form, other = form.removesuffix(ALONE), other.removesuffix(ALONE)
        known.setdefault(form, other)
        if form[0].islower():
            known.setdefault(form[0].upper() + form[1:], other[0].upper() + other[1:])
        known.setdefault(form.upper(), other.upper())
    standing = rf"(?P<alone>{_any_of(alone)})(?!\w)(?:(?! [A-Za-z0-9])|(?= (?:{_FUNCTION_WORDS})\b))|" if alone else "(?P<alone>(?!))|"
    pattern = re.compile(rf"(?:\b(?P<lead>[Aa]n? ))?(?<!\w){_PART_OF_ANOTHER}(?:{standing}(?P<form>{_any_of(becomes)})(?!\w))")
    return _Side(pattern, becomes, alone, frozenset(_WORD.findall(form)[0] for form in (*becomes, *alone)))


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))
