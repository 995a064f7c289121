"""Datelines: when and where an article was written, on a line of its own or at the start of the first paragraph."""

import re

from framing.zones.agencies import DATELINE, agencies

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = frozenset({*_MONTH_NAMES, *(name[:3] for name in _MONTH_NAMES), "sept"})
_DAYS = frozenset({*_DAY_NAMES, *(name[:3] for name in _DAY_NAMES), "tues", "weds", "thur", "thurs"})
_WORDS = frozenset({
    "am", "pm", "a.m", "p.m", "noon", "midnight", "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "ct", "cst", "cdt", "mst", "mdt", "pt",
    "pst", "pdt", "ist", "ht", "hrs", "on", "at", "in", "of", "the", "last", "first", "published", "updated", "posted", "modified", "created",
    "date", "time", "as", "and", "to", "ago", "just", "now", "hours", "hour", "minutes", "minute", "mins", "min", "days", "day", "weeks", "week",
    "local", "today", "yesterday", "a", "an",
})  # fmt: skip
_HALVES = frozenset({"am", "pm", "a.m", "p.m"})
_AGO = frozenset({"ago", "yesterday", "now"})
_LEADS = frozenset({"published", "updated", "posted", "modified", "created", "date"})
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{1,2}(?::\d\d)?(?:am|pm|a\.m|p\.m|h)?|\d{1,2}(?:am|pm)|(?:gmt|utc)[+-]\d{1,2}(?::?\d\d)?")
_FULL = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\dt[\d:.]{4,15}(?:z|[+-]\d\d:?\d\d)?")
_EDGES = " ,.;:()[]|–—-•·"
_PARTS = re.compile(r"[\s,|()•·–—]+")
_MAX_WORDS = 14

_PREFIX_END = re.compile(
    r"\)\s{0,2}(?:-{1,2}|[–—:])?\s{1,3}|/\s{0,2}(?:-{1,2}|[–—])\s{0,3}|\s{0,2}--\s{0,3}|\s{0,2}[–—]\s{0,3}|\s-\s{1,3}|:\s{1,3}|\)--?\s?"
)
_MAX_PREFIX = 90
_PLACE = re.compile(r"[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,4}")
_AGENCY = re.compile(r"\(([A-Z][\w. /’'-]{0,34})\)$|/([A-Z][\w ]{1,20})/$")
_SPECIAL = re.compile(r"Special to (?:the )?[A-Z][\w ’'.]{1,40}", re.IGNORECASE)
_AGENCIES = frozenset(agencies(DATELINE))
_MIN_CAPITALS = 4  # ROME, but neither UN nor MPs
_NO_PLACE = frozenset({
    "ANALYSIS", "BREAKING", "CAUTION", "COMMENT", "CORRECTION", "DANGER", "EDITORIAL", "EXCLUSIVE", "FACT", "FALSE", "FICTION", "FOCUS", "HOST",
    "LIVE", "MYTH", "NARRATOR", "NEWS", "NOTE", "OPINION", "PHOTOS", "PLUS", "QUESTION", "ANSWER", "READ", "REVIEW", "SPOILER", "TIP", "TRUE",
    "UPDATE", "UPDATED", "VERDICT", "VIDEO", "WARNING", "WATCH", "WHAT", "WHEN", "WHERE", "WHO", "WHY", "HOW", "EDITOR", "SPEAKER",
})  # fmt: skip
_OPENERS = "\"'“‘«"


def is_date(line: str) -> bool:
    """Whether a line holds a date, or a time of day, and nothing else but a place or who posted it.

    Examples
    --------
    >>> is_date("Last updated: Tue 4 Aug 2015, 11.37 BST"), is_date("HALDEN PIT, Sunday"), is_date("2 hours ago")
    (True, True, True)
    >>> is_date("On 12 March 2001 the last of them was burned"), is_date("1752"), is_date("March")
    (False, False, False)
    """
    if line.count(" ") >= _MAX_WORDS:
        return False
    words = [word for part in _PARTS.split(line) if (word := part.strip(_EDGES))]
    low = [word.lower() for word in words]
    if "by" in low[1:]:
        low = low[: low.index("by", 1)]  # posted on ... by ...
    unknown = [i for i, word in enumerate(low) if not _is_date_word(word)]
    if not unknown:
        return _anchored(low)
    place, _, when = line.partition(",")
    rest = low[unknown[-1] + 1 :]
    return (
        unknown[-1] < 3
        and bool(rest)
        and len(unknown) == len(place.split())
        and not place.isdigit()
        and _PLACE.fullmatch(place) is not None
        and (_anchored(rest) or (place.isupper() and rest[0] in _DAYS))
        and not when.rstrip().endswith(("!", "?"))
    )


def prefix_end(line: str) -> int:
    """Return where the dateline that opens a paragraph ends, its dash or colon included; 0 if there is none.

    Examples
    --------
    >>> line = "PORT SELWYN, March 3 (Heron News) — Dockers voted on Friday."
    >>> line[: prefix_end(line)]
    'PORT SELWYN, March 3 (Heron News) — '
    >>> prefix_end("Lower Tamarisk — the town of the paper hat — is at war.")
    0
    """
    head = line[:_MAX_PREFIX]
    if not (head[:1].isupper() or head[:1] == "(") or not (
        "—" in head or "–" in head or "--" in head or " - " in head or ": " in head or ") " in head
    ):
        return 0
    for match in _PREFIX_END.finditer(line, 0, _MAX_PREFIX):
        end = match.end()
        mark = match[0].strip()
        head = line[: match.start()] + (mark[0] if mark[0] in ")/" else "")
        if end < len(line) and _opens_sentence(line, end) and _is_place(head, mark.lstrip(")/ ")):
            return end
    return 0


def speaker(line: str) -> bool:
    """Whether a line opens as a speaker's turn in a transcript does, or a dateline with a colon: in capitals, then a colon.

    >>> speaker("ADA MORNAY: Keepers walked out."), speaker("Ada: Keepers walked out.")
    (True, False)
    """
    head, colon, _ = line[:60].partition(":")
    return bool(colon) and head.isupper()


def _is_date_word(word: str) -> bool:
    if word[0].isdigit():
        return _NUMBER.fullmatch(word) is not None or _CLOCK.fullmatch(word) is not None or _FULL.fullmatch(word) is not None
    return word in _MONTHS or word in _DAYS or word in _WORDS or (word[:3] in {"gmt", "utc"} and _CLOCK.fullmatch(word) is not None)


def _anchored(words: list[str]) -> bool:
    """Whether date words make a date: a month with a number, a clock, a full date, or how long ago."""
    numbers = any(_NUMBER.fullmatch(word) for word in words)
    if not _AGO.isdisjoint(words):
        return numbers or not _LEADS.isdisjoint(words) or words == ["just", "now"] or words == ["yesterday"]
    if any(_CLOCK.fullmatch(word) or _FULL.fullmatch(word) for word in words):
        return True
    if not _LEADS.isdisjoint(words) and (numbers or not _DAYS.isdisjoint(words)):
        return True
    return numbers and not (_MONTHS.isdisjoint(words) and _HALVES.isdisjoint(words))


def _opens_sentence(line: str, at: int) -> bool:
    while at < len(line) and line[at] in _OPENERS:
        at += 1
    return at < len(line) and (line[at].isupper() or line[at].isdigit())


def _is_place(head: str, mark: str) -> bool:
    """Whether what stands before the mark is a place, with or without a state, a date and an agency."""
    agency = _AGENCY.search(head)
    if agency:
        head = head[: agency.start()].rstrip(" -–—")
        if not head:
            return agency[0].isupper() or agency[1] in _AGENCIES
    if not head:
        return False
    place, *more = [part.strip() for part in head.split(",")]
    if not place or len(more) > 3 or place.lower() in _DAYS or _PLACE.fullmatch(place) is None or place.split(" ")[0] in _NO_PLACE:
        return False
    dated = False
    for part in more:
        low = [word for word in (w.strip(_EDGES).lower() for w in part.split()) if word]
        if low and all(_is_date_word(word) for word in low):
            dated = True
        elif not (_PLACE.fullmatch(part) or _SPECIAL.fullmatch(part)):
            return False
    if not mark:
        return agency is not None and agency[0].isupper()
    capitals = place.isupper() and sum(c.isalpha() for c in place) >= _MIN_CAPITALS
    return capitals or dated or (agency is not None and mark != ":")
