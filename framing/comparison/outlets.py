"""Namings by outlet: what each outlet calls each target more than the others do, with the places to read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.comparison.comparing import plain
from framing.comparison.logodds import Z90, false_discovery, log_odds, p_value
from framing.errors import InputError
from framing.naming import Naming, targets_of

NONE = "(no outlet)"
_MOST_TARGETS, _LINES, _AROUND = 12, 5, 60
_BARE = frozenset({"generic"})
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
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    weights: dict[tuple[str, str], list[float]] = defaultdict(list)
    lines: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    own: dict[tuple[str, str], list[float]] = defaultdict(list)
    sourced: dict[tuple[str, str], list[float]] = defaultdict(list)
    mentions: dict[tuple[str, str], list[int]] = defaultdict(list)
    outlets: Counter[str] = Counter()
    for article in articles:
        outlet = article.outlet or NONE
        outlets[outlet] += 1
        for target in targets_of(article, targets).targets:
            if target.n_mentions:
                mentions[target.name, outlet].append(target.n_mentions)
            for naming in target.namings:
                if naming.category in _BARE or naming.category == "designation":
                    continue
                if naming.voice != "author":
                    if naming.voice in ("direct", "indirect"):
                        sourced[target.name, outlet].append(naming.weight)
                    continue
                word = plain(naming.text)
                counts[target.name][outlet][word] += 1
                weights[target.name, word].append(naming.weight)
                own[target.name, outlet].append(naming.weight)
                if len(lines[target.name, outlet, word]) < _LINES:
                    lines[target.name, outlet, word].append(_line(article, naming))
    if len(outlets) < 2:
        named = f"all are of '{next(iter(outlets))}'" if outlets else "found none"
        raise InputError(f"--by outlet needs articles of at least two outlets; {named}: give a table with a column 'outlet'")
    totals = Counter(
        {name: sum(map(len, per_outlet.values())) + sum(sum(c.values()) for c in per_outlet.values()) for name, per_outlet in counts.items()}
    )
    chosen = list(targets) if targets is not None else [name for name, _ in totals.most_common(_MOST_TARGETS)]
    order = sorted(outlets)
    rows = [
        OutletRow(
            name, outlet, len(mentions[name, outlet]), sum(mentions[name, outlet]), len(own[name, outlet]),
            _stance(own[name, outlet]), _stance(sourced[name, outlet]),
        )
        for name in chosen
        for outlet in order
        if mentions[name, outlet]
    ]  # fmt: skip
    found = [row for name in chosen for row in _odds(name, counts[name], order, weights, lines, few)]
    rates = false_discovery(np.array([row.p for row in found])).tolist() if found else []
    namings = [row._replace(q=q) for row, q in zip(found, rates, strict=True)]
    return OutletComparison(dict(sorted(outlets.items())), tuple(chosen), tuple(rows), tuple(namings))


def _odds(
    name: str,
    counts: Mapping[str, Counter[str]],
    outlets: Sequence[str],
    weights: Mapping[tuple[str, str], list[float]],
    lines: Mapping[tuple[str, str, str], list[Line]],
    few: int,
) -> list[NamingRow]:
    words = sorted({word for each in counts.values() for word in each})
    users = [outlet for outlet in outlets if counts.get(outlet)]
    if len(users) < 2 or len(words) < 2:
        return []
    table = np.array([[counts[outlet][word] for word in words] for outlet in users], dtype=np.float64)
    ratios, errors = log_odds(table)
    totals = table.sum(axis=0)
    found = []
    for i, outlet in enumerate(users):
        for j, word in enumerate(words):
            if totals[j] < few or not table[i, j]:
                continue
            ratio, error = float(ratios[i, j]), float(errors[i, j])
            mean = fsum(weights[name, word]) / len(weights[name, word])
            n = int(table[i, j])
            p = p_value(ratio / error)
            found.append(
                NamingRow(
                    name, outlet, word, n, int(totals[j]) - n, round(mean, 3), ratio, ratio - Z90 * error, ratio + Z90 * error, p, 1.0,
                    tuple(lines[name, outlet, word]),
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
