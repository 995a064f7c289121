"""Finding zones: each line by its own wording, then by its neighbours."""

from itertools import pairwise

from framing.zones.agencies import SIGNOFF, agencies
from framing.zones.captions import is_caption
from framing.zones.dates import is_date, prefix_end, speaker
from framing.zones.lines import has_word, is_prose
from framing.zones.neighbours import mark_headline, mark_lists, mark_names, mark_numbers, mark_tail
from framing.zones.people import is_byline
from framing.zones.phrases import known_as
from framing.zones.statements import mark_statements
from framing.zones.types import Zone

_LONG = 600  # characters: no caption, note or button is so long
_MIDDLING = 160
_SHORT = 60
_OPENING = 140
_TRIED_GAPS = 10
_STOPS = '."”'
_LONG_NOTES = "([ACET©ceWN"
_AGENCIES = frozenset({"agencies", "agency", "news", "press", "wire", *(name.lower() for name in agencies(SIGNOFF))})
_TRIED = 5  # lines of the body at whose start a dateline may stand: a standfirst may come first


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
        In order: one for each line, two where a dateline opens a paragraph. `kind` is headline, dateline, byline,
        caption, body, block, signoff or furniture.

    Examples
    --------
    >>> page = "Home » News\nMayor opens bridge\nOSTREVAL – The mayor opened a bridge."
    >>> lines = ((0, 11), (12, 30), (31, 68))
    >>> [(zone.kind, page[zone.start : zone.end]) for zone in find_zones(page, lines)][2:]
    [('dateline', 'OSTREVAL –'), ('body', 'The mayor opened a bridge.')]
    """
    words = [text[start:end] if end - start > _MIDDLING else _spaced(text[start:end]) for start, end in lines]
    n_title = 0
    while n_title < len(lines) and lines[n_title][1] <= title_end:
        n_title += 1
    kinds, lists = ["headline"] * n_title, set()
    for i in range(n_title, len(words)):
        line = words[i]
        if len(line) > _MIDDLING and line[0] not in _LONG_NOTES and line[-1] in _STOPS and "/" not in line and "Photo" not in line:
            kinds.append("body")  # most lines: no mark of anything else
            continue
        kind, opens_list = _kind(words, i, first=i == 0)
        kinds.append(kind)
        if opens_list:
            lists.add(i)
    mark_headline(words, kinds, n_title, set_apart=_first_is_apart(text, lines))
    mark_lists(words, kinds, lists)
    mark_numbers(words, kinds)
    mark_names(words, kinds)
    mark_tail(words, kinds)
    mark_statements(words, kinds)
    zones = [Zone(start, end, kind) for (start, end), kind in zip(lines, kinds, strict=True)]
    _split_dateline(text, words, zones)
    return tuple(zones)


def _first_is_apart(text: str, lines: tuple[tuple[int, int], ...]) -> bool:
    """Whether a line is empty below the first line, and below hardly any other of the first ones."""
    gaps = [text.count("\n", one[1], two[0]) > 1 for one, two in pairwise(lines[:_TRIED_GAPS])]
    return len(gaps) > 2 and gaps[0] and sum(gaps) <= len(gaps) // 3


def _spaced(line: str) -> str:
    """Short lines with single plain spaces: long ones are not looked at so closely."""
    return " ".join(line.split()) if "\xa0" in line or "  " in line else line


def _kind(lines: list[str], i: int, *, first: bool) -> tuple[str, bool]:
    line = lines[i]
    if len(line) > _LONG:
        return "body", False
    short = len(line) <= _MIDDLING
    known = known_as(line) if short or line[0] in _LONG_NOTES else None
    if known is not None and not (first and known.labels and len(lines) > 1):
        return known.kind, known.opens_list
    if short and len(lines) > 1 and (line[-1] != "." or len(line) < _SHORT):
        if is_date(line):
            return "dateline", False
        if is_byline(line, n_words=line.count(" ") + 1):
            return "byline", False
    if len(lines) > 2 and is_caption(line):
        return "caption", False
    if short and i >= len(lines) - 3 and i and _is_initials(line):
        return "signoff", False
    if len(line) < 12 and not has_word(line):
        return "furniture" if not line.strip(".").isdigit() else "body", False
    return "body", False


def _is_initials(line: str) -> bool:
    """TM/OR, hn/tk (AFP, dpa), – Heron News: initials of who wrote and edited, or an agency after a dash."""
    word = line.split(" ")[0]
    parts = word.split("/")
    if len(parts) > 1 and len(line) < 40:
        return all(part.isalpha() and len(part) <= 4 for part in parts)
    return line[0] in "-–—" and len(line) < 30 and not _AGENCIES.isdisjoint(line.lower().split())


def _split_dateline(text: str, lines: list[str], zones: list[Zone]) -> None:
    """Part the dateline from the paragraph it opens."""
    tried, in_prose = 0, False
    for i, zone in enumerate(zones):
        if zone.kind != "body":
            continue
        at = prefix_end(text[zone.start : min(zone.end, zone.start + _OPENING)])
        if at and not (speaker(lines[i]) and (in_prose or sum(map(speaker, lines)) > 1)):
            body = zone.start + at
            zones[i : i + 1] = [Zone(zone.start, _trimmed(text, zone.start, body), "dateline"), Zone(body, zone.end, "body")]
            return
        tried, in_prose = tried + 1, in_prose or is_prose(lines[i])
        if tried == _TRIED:
            return


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
