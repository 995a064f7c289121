"""Namings by outlet: what each outlet calls each target more than the others do, with the places to read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import NamedTuple

import numpy as np

from framing.amplification import REPORTED
from framing.article import Article
from framing.comparison.comparing import plain
from framing.comparison.logodds import Z90, false_discovery, log_odds, p_value
from framing.errors import InputError
from framing.naming import Naming, targets_of
from framing.naming.types import DESIGNATION, GENERIC

NONE = "(no outlet)"
_MOST_TARGETS, _LINES, _AROUND = 12, 5, 60
_SHRINK = 2


class Line(NamedTuple):
    """A concordance line: the words in their context, and the article's id."""

    id: str
    before: str
    text: str
    after: str


class NamingRow(NamedTuple):
    """A naming of a target in one outlet against all others.

    Attributes
    ----------
    target, outlet, naming : str
    n, n_elsewhere : int
        Uses in the authors' own voice, here and in the other outlets.
    weight : float
        Mean weight, from -1 to 1.
    log_odds, low, high : float
        Log-odds ratio against the other outlets, with its 90% interval.
    p, q : float
        Two-sided p-value, and the false-discovery rate at which it passes among all rows.
    lines : tuple of Line
        Places to read, five at most.
    """

    target: str
    outlet: str
    naming: str
    n: int
    n_elsewhere: int
    weight: float
    log_odds: float
    low: float
    high: float
    p: float
    q: float
    lines: tuple[Line, ...]


class OutletRow(NamedTuple):
    """A target in one outlet.

    Attributes
    ----------
    target, outlet : str
    n_articles, n_mentions, n_namings : int
        Articles that mention it, mentions, and namings in the authors' own voice.
    stance : float or None
        Sum of the weights of these namings over their number plus two.
    sourced : float or None
        The same for namings in sources' voices.
    """

    target: str
    outlet: str
    n_articles: int
    n_mentions: int
    n_namings: int
    stance: float | None
    sourced: float | None


@dataclass(frozen=True, eq=False)
class OutletComparison:
    """Namings by outlet.

    Attributes
    ----------
    outlets : dict of str to int
        Articles of each outlet.
    targets : tuple of str
    rows : tuple of OutletRow
    namings : tuple of NamingRow
        For each target those that differ most first.
    """

    outlets: dict[str, int]
    targets: tuple[str, ...]
    rows: tuple[OutletRow, ...]
    namings: tuple[NamingRow, ...]


def compare_outlets(articles: Iterable[Article], *, targets: Mapping[str, Sequence[str]] | None = None, few: int = 2) -> OutletComparison:
    """Compare what outlets call targets, over many articles.

    Counted are namings in the authors' own voice; nouns that stand where a pronoun could ("the group") are not.

    Parameters
    ----------
    articles : iterable of Article
        Each with its `outlet`; those of one outlet are put together.
    targets : mapping of str to sequence of str, optional
        Names and aliases; without it the twelve found most often.
    few : int
        Namings used less often in all are counted, for the odds, and not listed.

    Raises
    ------
    InputError
        If the articles are of fewer than two outlets.

    Examples
    --------
    >>> herald = [Article("The Vessin Guard is a murderous gang.", outlet="Herald")] * 6
    >>> bugle = [Article("The Vessin Guard is a peaceful movement.", outlet="Bugle")] * 6
    >>> found = compare_outlets([*herald, *bugle], targets={"Vessin Guard": []})
    >>> [(row.outlet, row.naming, row.n) for row in found.namings][:2]
    [('Bugle', 'peaceful movement', 6), ('Herald', 'murderous gang', 6)]
    """
    tally = _tally(articles, targets)
    if len(tally.outlets) < 2:
        named = f"all are of '{next(iter(tally.outlets))}'" if tally.outlets else "found none"
        raise InputError(f"--by outlet needs articles of at least two outlets; {named}: give a table with a column 'outlet'")
    chosen = list(targets) if targets is not None else [name for name, _ in tally.named().most_common(_MOST_TARGETS)]
    order = sorted(tally.outlets)
    rows = [tally.row(name, outlet) for name in chosen for outlet in order if tally.mentions[name, outlet]]
    found = [row for name in chosen for row in _odds(name, order, tally, few)]
    rates = false_discovery(np.array([row.p for row in found])).tolist() if found else []
    namings = [row._replace(q=q) for row, q in zip(found, rates, strict=True)]
    return OutletComparison(dict(sorted(tally.outlets.items())), tuple(chosen), tuple(rows), tuple(namings))


@dataclass(frozen=True)
class _Tally:
    """What is counted: articles by outlet; by target and outlet the mentions of each article, words and weights; places by word too."""

    outlets: Counter[str] = field(default_factory=Counter)
    mentions: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    words: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    own: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    sourced: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    weights: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    lines: dict[tuple[str, str, str], list[Line]] = field(default_factory=lambda: defaultdict(list))

    def named(self) -> Counter[str]:
        """How often each target is named."""
        found: Counter[str] = Counter()
        for (name, _), words in self.words.items():
            found[name] += words.total()
        return found

    def row(self, name: str, outlet: str) -> OutletRow:
        """A target in one outlet."""
        key = (name, outlet)
        return OutletRow(
            name, outlet, len(self.mentions[key]), sum(self.mentions[key]), len(self.own[key]), _stance(self.own[key]), _stance(self.sourced[key])
        )


def _tally(articles: Iterable[Article], targets: Mapping[str, Sequence[str]] | None) -> _Tally:
    tally = _Tally()
    for article in articles:
        outlet = article.outlet or NONE
        tally.outlets[outlet] += 1
        for target in targets_of(article, targets).targets:
            if target.n_mentions:
                tally.mentions[target.name, outlet].append(target.n_mentions)
            for naming in target.namings:
                if naming.category in (GENERIC, DESIGNATION):
                    continue
                if naming.voice == "author":
                    _count(tally, article, target.name, outlet, naming)
                elif naming.voice in REPORTED:
                    tally.sourced[target.name, outlet].append(naming.weight)
    return tally


def _count(tally: _Tally, article: Article, name: str, outlet: str, naming: Naming) -> None:
    word = plain(naming.text)
    tally.words[name, outlet][word] += 1
    tally.own[name, outlet].append(naming.weight)
    tally.weights[name, word].append(naming.weight)
    if len(tally.lines[name, outlet, word]) < _LINES:
        tally.lines[name, outlet, word].append(_line(article, naming))


def _odds(name: str, outlets: Sequence[str], tally: _Tally, few: int) -> list[NamingRow]:
    users = [outlet for outlet in outlets if tally.words[name, outlet]]
    words = sorted({word for outlet in users for word in tally.words[name, outlet]})
    if len(users) < 2 or len(words) < 2:
        return []
    table = np.array([[tally.words[name, outlet][word] for word in words] for outlet in users], dtype=np.float64)
    ratios, errors = log_odds(table)
    totals = table.sum(axis=0)
    found = []
    for i, outlet in enumerate(users):
        for j, word in enumerate(words):
            if totals[j] < few or not table[i, j]:
                continue
            ratio, error = float(ratios[i, j]), float(errors[i, j])
            mean = fsum(tally.weights[name, word]) / len(tally.weights[name, word])
            n = int(table[i, j])
            p = p_value(ratio / error)
            found.append(
                NamingRow(
                    name, outlet, word, n, int(totals[j]) - n, round(mean, 3), ratio, ratio - Z90 * error, ratio + Z90 * error, p, 1.0,
                    tuple(tally.lines[name, outlet, word]),
                )
            )  # fmt: skip
    return sorted(found, key=lambda row: (row.p, row.outlet, row.naming))


def _stance(weights: list[float]) -> float | None:
    return fsum(weights) / (len(weights) + _SHRINK) if weights else None


def _line(article: Article, naming: Naming) -> Line:
    content = article.content
    before = " ".join(content[max(0, naming.start - 3 * _AROUND) : naming.start].split())[-_AROUND:]
    after = " ".join(content[naming.end : naming.end + 3 * _AROUND].split())[:_AROUND]
    return Line(article.id, before, " ".join(naming.text.split()), after)
