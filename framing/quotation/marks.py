"""Quotation marks: which stretches of a text stand in quotes."""

import re
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.tokens import Ints

DOUBLE, SINGLE = "double", "single"
# An apostrophe between two letters opens and closes nothing.
_MARK = re.compile(r"[\"“”„‟«»‘’‚‛‹›'`](?:(?<![A-Za-z]['’])|(?![A-Za-z]))[\"“”„‟«»‘’‚‛‹›'`]*")
_OPENING = {"“": DOUBLE, "„": DOUBLE, "‟": DOUBLE, "«": DOUBLE, "‘": SINGLE, "‚": SINGLE, "‹": SINGLE, "‛": SINGLE}
_CLOSING = {"”": DOUBLE, "»": DOUBLE, "’": SINGLE, "›": SINGLE}
_ELISION = re.compile(r"['’‘](?:\d\ds?\b|em\b|n['’]|tis\b|twas\b|til\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_REACH = {SINGLE: 400, DOUBLE: 4000}


class Quoted(NamedTuple):
    """A stretch in quotation marks; `start` and `end` include the marks, `inner` ones do not."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def quoted_stretches(article: Article) -> tuple[Quoted, ...]:
    r"""Find the outermost stretches in quotation marks, in all quote styles.

    A quotation that is opened and not closed in its paragraph runs to the paragraph's end; a lone closing mark and an
    apostrophe are none. Any mark of the same weight, double or single, closes what another opened.

    Parameters
    ----------
    article : Article
        Where to look.

    Returns
    -------
    tuple of Quoted
        In order, never overlapping.

    Examples
    --------
    >>> article = Article("It's “the ’90s” again, 'they said’ and \"so on.")
    >>> [article.content[q.inner_start : q.inner_end] for q in quoted_stretches(article)]
    ['the ’90s', 'they said', 'so on.']
    """
    return article.derived(_find)


def quote_edges(article: Article) -> Ints:
    """Return the offsets at which stretches in quotation marks begin and end, in turn, computed once.

    >>> quote_edges(Article('She is "ill", he said.')).tolist()
    [7, 12]
    """
    return article.derived(_edges)


def _edges(article: Article) -> Ints:
    return np.array([edge for stretch in quoted_stretches(article) for edge in (stretch.start, stretch.end)], dtype=np.int64)


def _find(article: Article) -> tuple[Quoted, ...]:
    found: list[Quoted] = []
    text, zones = article.content, article.read_zones
    at, last = 0, len(zones)
    marks: list[re.Match[str]] = []
    for match in _MARK.finditer(text):
        while at < last and zones[at].end <= match.start():
            if marks:
                found += _in_paragraph(text, zones[at].start, zones[at].end, marks)
                marks = []
            at += 1
        if at == last:
            break
        if match.start() >= zones[at].start:
            marks.append(match)
    if marks:
        found += _in_paragraph(text, zones[at].start, zones[at].end, marks)
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int, marks: list[re.Match[str]]) -> list[Quoted]:
    found: list[Quoted] = []
    opened: tuple[int, int, str] | None = None
    inner = 0
    nests = text.count("“", start, end) == text.count("”", start, end)
    for match in marks:
        at, after, weight = match.start(), match.end(), _weight(match[0])
        if opened is None:
            if _opens(text, at, after, start, end, weight):
                opened, inner = (at, after, weight), 0
        elif nests and match[0] == "“" and text[opened[0]] == "“":
            inner += 1
        elif weight == opened[2] and _closes(text, at, after, end, weight):
            if inner and match[0] == "”":
                inner -= 1
                continue
            found.append(Quoted(opened[0], after, opened[1], at, closed=True))
            opened = None
    if opened is not None and opened[2] == DOUBLE and any(text[i].isalnum() for i in range(opened[1], end)):
        found.append(Quoted(opened[0], end, opened[1], end, closed=False))
    return found


def _weight(mark: str) -> str:
    """A double mark, or two single ones, is double; a run of both takes its first."""
    if mark in ("''", "``", "‘‘", "’’", "‚‚"):
        return DOUBLE
    return _OPENING.get(mark[0]) or _CLOSING.get(mark[0]) or (DOUBLE if mark[0] == '"' else SINGLE)


def _opens(text: str, at: int, after: int, start: int, end: int, weight: str) -> bool:
    if after >= end or text[after].isspace():
        return False
    before = text[at - 1] if at > start else " "
    if before.isalnum() or before in ".,;!?…":
        return False
    if text[at] in "”’" and text[at] not in _OPENING and not _closed_later(text, after, end, weight):
        return False
    if weight == DOUBLE:
        return True
    return (text[after].isalnum() or text[after] in '#@$£€…“"') and not _ELISION.match(text, at) and _closed_later(text, after, end, weight)


def _closes(text: str, at: int, after: int, end: int, weight: str) -> bool:
    if text[at] in "“„«‘‚" and not (text[at] in "“‘«" and (after >= end or not text[after].isalnum())):
        return False
    following = text[after] if after < end else " "
    if weight == DOUBLE:
        return text[at] != '"' or not following.isalnum() or not text[at - 1].isspace()
    return not following.isalnum() and not text[at - 1].isspace()


def _closed_later(text: str, after: int, end: int, weight: str) -> bool:
    """Whether a mark that could close the quotation follows within reach."""
    limit = min(end, after + _REACH[weight])
    marks = _MARK.finditer(text, after, limit)
    return any(_weight(match[0]) == weight and match.start() > after and _closes(text, match.start(), match.end(), end, weight) for match in marks)
