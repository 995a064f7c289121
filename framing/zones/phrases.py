"""Lines known by their wording: buttons, labels, notes; the wordings are rows of `furniture.tsv`."""

import re
from functools import cache
from typing import NamedTuple

from framing.resources import data_path
from framing.tables import one_of, read_table
from framing.zones.lines import ends_sentence, has_link

_MAX_WORDS = 20
_MAX_WHOLE = 6
_MAX_BUTTONS = 9
_MAX_OWNER = 5  # words of "© Harrow Post"; more describe a picture
_SEEN = 16
_PROSE = 70  # characters: with a full stop at its end, such a line is no button
_STOPS = '."”?!'
_KEY = 5  # characters by which phrases are looked up
_MAX_CALL = 12  # words of "Sign up for our newsletter." and the like; a longer sentence is prose
_AROUND = " \t.…:»>→←*[](){}#•·–—-|+0123456789"
_BULLETS = " [(*•»>→←▸▶|–—-"
_COUNT = re.compile(
    r"[+(]?\d[\d.,]{0,9}[km]?\)?\+?\s?(?:shares?|comments?|likes?|views?|replies|reply|retweets?|votes?|followers?|reads?)", re.IGNORECASE
)
_LENGTH = re.compile(r"\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:copyright\s?(?:\(c\)|©|\d{4})|©|\(c\) ?\d{4})", re.IGNORECASE)
_OWNED = re.compile(r"©\s?\d{4}")
_AFTER_LABEL = (":", " |", " -", " –", " —", "…", "...")


class Known(NamedTuple):
    """What a line is known as: its zone, whether a list of links follows it, and whether it is a label and what it labels."""

    kind: str
    opens_list: bool = False
    labels: bool = False


class _Row(NamedTuple):
    phrase: str
    match: str
    zone: str


_CHECKS = {"match": one_of("whole", "starts", "open", "label", "list", "long", "ends"), "zone": one_of("furniture", "signoff", "caption")}


class _Rows(NamedTuple):
    """The rows of the list, as they are looked up."""

    whole: dict[str, str]
    by_start: dict[str, tuple[_Row, ...]]
    ends: tuple[str, ...]


def known_as(line: str) -> Known | None:
    """Return what a line is known as, if its wording is one of those in the list, or one of page furniture at large.

    Parameters
    ----------
    line : str
        With single spaces.

    Examples
    --------
    >>> known_as("Leave a Comment").kind, known_as("(Reporting by Ada Finch)").kind
    ('furniture', 'signoff')
    >>> known_as("Related articles").opens_list
    True
    >>> known_as("Related by blood, the nine printers eat at one table.")
    """
    rows = _rows()
    start = line[:_SEEN].lstrip(_BULLETS)[:_KEY].lower().replace("’", "'")
    candidates = rows.by_start.get(start, ())
    if not candidates and len(line) > _PROSE and line[-1] in _STOPS and "©" not in line and "»" not in line:
        return Known("signoff") if line.endswith(rows.ends) else None
    written = line.lower().replace("’", "'")
    low = written.lstrip(_BULLETS)
    n_words = line.count(" ") + 1
    if n_words < _MAX_WHOLE:
        zone = rows.whole.get(written.rstrip(".")) or rows.whole.get(low.strip(_AROUND))
        if zone is not None and (zone == "signoff" or line[-1] != "." or line.endswith("...")):
            return Known(zone)
    for row in candidates:
        if _fits(row, written if row.phrase[0] == "(" else low, line, n_words):
            return Known(row.zone, row.match == "list" and _is_heading(row.phrase, low), row.match == "label")
    if low.endswith(rows.ends):
        return Known("signoff")
    if line[0] == "©" and n_words > _MAX_OWNER and not line[1:3].strip().isdigit():
        return Known("caption")
    return Known("furniture") if _is_furniture(line, low, n_words) else None


def _fits(row: _Row, low: str, line: str, n_words: int) -> bool:
    if not low.startswith(row.phrase):
        return False
    rest = low[len(row.phrase) :]
    if row.match == "long":
        return True
    if n_words > _MAX_WORDS or rest[:1].isalpha():
        return False
    ended = ends_sentence(line)
    if row.match == "label":
        sentence = line[-1] == "." and (n_words > _MAX_CALL or (" " not in row.phrase and not line[: len(row.phrase)].isupper()))
        return not rest or (rest.startswith(_AFTER_LABEL) and not sentence)
    if row.match == "starts":
        return n_words <= _MAX_CALL or not ended or row.phrase.count(" ") > 1
    return not ended or rest in {":", "...", "…", " ..."}


def _is_heading(phrase: str, low: str) -> bool:
    """A list follows a heading such as "More from Sport", not one that names its only link: "Read more: Who pays?"."""
    return ":" not in low[len(phrase) : -1] and " | " not in low


def _is_furniture(line: str, low: str, n_words: int) -> bool:
    if _COPYRIGHT.match(low) or ("©" in line and _OWNED.search(line)):
        return True
    if n_words > _MAX_WORDS:
        return False
    if n_words <= 4 and low[:1].isdigit() and (_COUNT.fullmatch(low) or _LENGTH.fullmatch(low)):
        return True
    if 1 < n_words < _MAX_BUTTONS and all(word in _rows().whole for word in low.split(" ")):
        return True
    if has_link(line):
        return n_words == 1 or (n_words <= _MAX_CALL and not ends_sentence(line) and ":" in line)
    n_apart = 0 if "«" in line or "‹" in line else line.count("»") + line.count("›") + line.count(" > ")
    if n_apart > 1 or (n_apart and not ends_sentence(line)):
        return True
    return not ends_sentence(line) and (line.count(" | ") > 1 or line.count(" · ") > 1)


@cache
def _rows() -> _Rows:
    rows = [_Row(*row) for row in read_table(data_path("furniture.tsv"), _Row._fields, checks=_CHECKS, n_keys=2)]
    by_start: dict[str, list[_Row]] = {}
    for row in sorted(rows, key=lambda row: -len(row.phrase)):
        if row.match not in {"whole", "ends"}:
            key = row.phrase.lstrip(_BULLETS)[:_KEY]
            for end in ("",) if len(key) == _KEY else ("", " ", ":"):
                by_start.setdefault(key + end, []).append(row)
    return _Rows(
        {row.phrase: row.zone for row in rows if row.match == "whole"},
        {start: tuple(found) for start, found in by_start.items()},
        tuple(row.phrase for row in rows if row.match == "ends"),
    )
