"""Zones: which lines of a text are headline, body, or the page around them."""

import re
from functools import cache
from typing import NamedTuple

from framing.resources import data_path

PROSE = frozenset({"headline", "body"})
_MAX_HEADLINE = 32
_MAX_FURNITURE = 20
_MAX_CALL = 12  # spaces in "Sign up for our newsletter." and the like; a longer sentence is prose

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"(?:(?:updated|published|posted)(?: on)?:?\s)?(?:[A-Z][a-z]+day,?\s)?"
    rf"(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}\s{_MONTH}\s\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
    rf"(?:[\s,|–—-]{{1,3}}(?:at\s)?\d{{1,2}}[:.]\d{{1,2}}.{{0,12}})?",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:(?:by|words by|reporting by|written by|analysis by|opinion by)\s+[A-Z]|posted by |from our )", re.IGNORECASE)
_SITE = re.compile(r"(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+, [\w-]+\.[a-z]{2,6}")
_CREDIT = re.compile(
    r"\((?:AP|Reuters|AFP|Getty|Photo|Image|File|Picture|Credit)[^)]{0,60}\)\.?$"
    r"|(?:REUTERS|AFP|EPA|AP|Getty Images|Getty|PA|Xinhua|Anadolu)\s?/\s?[A-Z]"
    r"|(?:Photo|Image|Picture|Photograph|Credit|Courtesy)(?:\s(?:by|credit|courtesy))?\s?[:/]"
    r"|(?:Photo|Photograph|Picture) (?:by|courtesy)\b|/(?:AFP|Reuters|AP|Getty|EPA)\b"
)
_CREDIT_WORDS = ("Photo", "Image", "Picture", "Credit", "Courtesy")
_CAPTION_START = re.compile(r"(?:file photo|pictured|in this (?:file )?photo|caption)\b", re.IGNORECASE)
_SIGNOFF = re.compile(r"[A-Z]{1,4}(?:/[A-Z]{1,4}){1,3}|(?:END|ENDS|###|–30–|-30-|— ?30 ?—|xxx)\.?", re.IGNORECASE)
_NAME_ONLY = re.compile(r"(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+")
_FINAL = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}$")
_ANNOUNCES = re.compile(
    r"\b(?:statement|letter|message|post|communiqu[eé]|press release|e-?mail|speech|wrote|writes|said|says|read|reads|stated|declared"
    r"|according to|announced)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b")
_CUT = ("[…]", "[...]", "(…)", "(...)", "…", "...")
_MARKS = "\"'“‘«„•*-–—"


class Zone(NamedTuple):
    """A stretch of lines of one kind; offsets in code points."""

    start: int
    end: int
    kind: str


def find_zones(text: str, lines: tuple[tuple[int, int], ...], *, title_end: int = 0) -> tuple[Zone, ...]:
    r"""Name the zone of each line.

    Parameters
    ----------
    text : str
        The whole text.
    lines : tuple of (int, int)
        Offsets of the non-empty lines.
    title_end : int
        Lines before this offset are a title that was given apart.

    Returns
    -------
    tuple of Zone
        One for each line, in order; `kind` is headline, dateline, byline, caption, body, block, signoff or furniture.

    Examples
    --------
    >>> page = "Home » News\nMayor opens bridge\nThe mayor opened a bridge on Monday."
    >>> lines = ((0, 11), (12, 30), (31, 67))
    >>> [zone.kind for zone in find_zones(page, lines)]
    ['furniture', 'headline', 'body']
    """
    words = [text[start:end] for start, end in lines]
    kinds = [_kind(words, i) for i in range(len(lines))]
    headline = _headline(words, kinds) if not title_end else None
    for i, (_, end) in enumerate(lines):
        if end <= title_end or (headline is not None and words[i] == headline):
            kinds[i] = "headline"
    _mend_neighbours(words, kinds)
    _mark_blocks(words, kinds)
    return tuple(Zone(start, end, kind) for (start, end), kind in zip(lines, kinds, strict=True))


def _kind(lines: list[str], i: int) -> str:
    line = lines[i]
    short = line.count(" ") < _MAX_FURNITURE
    if short and _is_furniture(line):
        return "furniture"
    if short and _DATE.fullmatch(line):
        return "dateline"
    if line.count(" ") < 14 and len(lines) > 1 and not _FINAL.search(line) and (_BYLINE.match(line) or _SITE.fullmatch(line)):
        return "byline"
    if len(lines) > 2 and line.count(" ") < 80 and (_has_credit(line) or _CAPTION_START.match(line)):
        return "caption"
    if i and i >= len(lines) - 3 and _SIGNOFF.fullmatch(line):
        return "signoff"
    return "body"


def _has_credit(line: str) -> bool:
    return ("/" in line or "(" in line or any(word in line for word in _CREDIT_WORDS)) and _CREDIT.search(line) is not None


def _headline(lines: list[str], kinds: list[str]) -> str | None:
    """The first line that is left, if it looks like a headline and something follows it."""
    for i, line in enumerate(lines):
        if kinds[i] == "body":
            titled = line.count(" ") < _MAX_HEADLINE and not _FINAL.search(line.rstrip("?!\"'”’"))
            return line if titled and "body" in kinds[i + 1 :] else None
        if kinds[i] not in ("furniture", "dateline", "byline"):
            return None
    return None


def _mend_neighbours(lines: list[str], kinds: list[str]) -> None:
    """A bare name under the headline is a caption; short lines among or after furniture belong to it."""
    for i in range(1, len(lines)):
        if kinds[i] == "body" and kinds[i - 1] == "headline" and _NAME_ONLY.fullmatch(lines[i]) and i + 1 < len(lines):
            kinds[i] = "caption"


def _mark_blocks(lines: list[str], kinds: list[str]) -> None:
    """Lines that a statement noun or verb and a colon announce, without quotation marks, are somebody's statement."""
    for i in range(len(lines)):
        if kinds[i] != "body":
            continue
        if i == 0:
            kinds[i] = "block" if lines[i].startswith("> ") else "body"
            continue
        announced = kinds[i - 1] == "body" and lines[i - 1].endswith(":") and _ANNOUNCES.search(lines[i - 1]) is not None
        follows = kinds[i - 1] == "block" and (
            lines[i - 1].endswith(_CUT) or (_WE.search(lines[i - 1]) is not None and _WE.search(lines[i]) is not None)
        )
        if lines[i].startswith("> ") or ((announced or follows) and lines[i][0] not in _MARKS):
            kinds[i] = "block"


def _is_furniture(line: str) -> bool:
    low = line.lower().replace("’", "'")
    starts, whole = _furniture()
    if low.strip(" .:…") in whole:
        return True
    if low.startswith(starts):
        return low.count(" ") < _MAX_CALL or not _FINAL.search(line) or any(mark in line for mark in "»›>|")
    if line.count(" | ") > 1 and not _FINAL.search(line):
        return True
    return line.count("»") + line.count("›") + line.count(" > ") > 0 and not _FINAL.search(line) and "«" not in line and "‹" not in line


@cache
def _furniture() -> tuple[tuple[str, ...], frozenset[str]]:
    rows = data_path("furniture.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if not row.startswith("#")][1:]
    return tuple(p for p, match in pairs if match == "starts"), frozenset(p for p, match in pairs if match == "whole")
