"""Who wrote it: bylines, names alone, and what is said of an author at the end."""

import re

from framing.zones.dates import is_date
from framing.zones.lines import ends_sentence

_LEAD = re.compile(
    r"(?:by|words(?: and pictures)? by|words:|text by|text:|reporting by|written by|report by|story by|analysis by|opinion by|review by|interview by"
    r"|interview:|reviewed by|posted by|compiled by|author:)\s",
    re.IGNORECASE,
)
_ROLES = frozenset({
    "agencies", "agency", "bureau", "columnist", "contributor", "contributors", "correspondent", "correspondents", "desk", "editor", "editors",
    "fellow", "intern", "journalist", "newsroom", "photographer", "producer", "reporter", "reporters", "staff", "writer", "writers",
})  # fmt: skip
_PARTICLES = frozenset({
    "and", "in", "for", "of", "de", "del", "da", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "the", "with",
    "at", "&", "y", "dos",
})  # fmt: skip
_FULL_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|del|van|von|der|bin|al|la|of) ){0,2}[A-Z][\w.'’-]*){1,2}"
_NAMES = re.compile(rf"(?:The )?{_FULL_NAME}(?:(?:,|,? and) {_FULL_NAME}){{0,3}}")
_PARTS = re.compile(r", | \| | - | – | — | • ")
_OUTLET = re.compile(r"(?:The )?[A-Z][\w'’.&-]*(?: (?:of |the |and )?[A-Z][\w'’.&-]*){0,3}|[\w-]{2,30}\.[a-z]{2,6}")
_BIO = re.compile(
    r"(?:Dr\. |Prof\. )?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})(?:, [^,.]{3,80},)? "
    r"(?:(?:is|was) (?:a|an|the|one|co-|senior|research|managing|executive|associate|assistant|digital|chief|editor|author"
    r"|professor|director|founder|[A-Z])|teaches|lives|works|writes|edits|hosts|directs|leads|serves|covers|reports|studies|holds|heads|chairs|runs|farms)"
)
_BIO_ROLE = re.compile(
    r"\b(?:professor|lecturer|fellow|author|columnist|editor|writer|journalist|reporter|correspondent|contributor|director|analyst"
    r"|researcher|scholar|historian|economist|novelist|teaches|writes|hosts|edits|covers|founder|president (?:of|and|at)|adviser|advisor|blogger)\b"
)
_MAX_BYLINE = 14


def is_byline(line: str, *, n_words: int) -> bool:
    """Whether a line says who wrote the article, by its wording.

    Examples
    --------
    >>> [is_byline(line, n_words=line.count(" ") + 1) for line in ("BY RORY MCANDLESS", "Marius Dahl, Staff Reporter", "By then nobody cared")]
    [True, True, False]
    """
    if n_words > _MAX_BYLINE or line[:1] in "\"'“‘":
        return False
    lead = _LEAD.match(line)
    if lead:
        names = _PARTS.split(line[lead.end() :].strip())[0]
        return not _breaks_off(line) and _are_names(names) and not is_date(names)
    low = line.lower()
    if low.startswith(("from our ", "from a ", "staff and ", "from staff")) and not ends_sentence(line):
        return not _ROLES.isdisjoint(low.split()) or low.startswith("from our own")
    if ends_sentence(line) or not line[:1].isupper():
        return False
    head, *roles = _PARTS.split(line)
    if roles and any(not _ROLES.isdisjoint(role.lower().split()) for role in roles):
        return _are_names(head)
    words = low.split()
    return (len(words) <= 3 and words[-1] in _ROLES and "the" not in words) or (" in " in line and n_words <= 6 and _is_name_in_place(line))


def is_name(line: str) -> bool:
    """Whether a line is one or several names, or something spelt as names are.

    >>> is_name("Tam Iswari"), is_name("Gregory Korte and John Fritze"), is_name("A clerk's mistake")
    (True, True, False)
    """
    return len(line) < 70 and line[:1].isupper() and _NAMES.fullmatch(line) is not None


def is_signed(line: str, *, n_words: int) -> bool:
    """Whether a line is a name and an outlet or place: what a text ends with that is signed at its end.

    >>> is_signed("Rafe Kindle, kelmarwatch.info", n_words=3), is_signed("Salt, pepper", n_words=2)
    (True, False)
    """
    if n_words > 8 or ends_sentence(line):
        return False
    name, comma, outlet = line.lstrip("—–- ").partition(", ")
    if not comma:
        return line[:1] in "—–" and is_name(name)
    return is_name(name) and " " in name and _OUTLET.fullmatch(outlet) is not None


def is_bio(line: str, authors: tuple[str, ...], before: list[str]) -> bool:
    """Whether a line at the end of a text tells who its author is.

    Parameters
    ----------
    line : str
        The line.
    authors : tuple of str
        Names in bylines.
    before : list of str
        The lines before it, where somebody who is only now introduced has no place.

    Examples
    --------
    >>> is_bio("Philippa Orde is a columnist for The Courier.", (), ["Plant trees."])
    True
    >>> is_bio("Orla Thorne is a professor of law.", (), ["The judge is called Thorne."])
    False
    """
    start = line.lstrip("*—–_ ")
    for author in authors:
        if start.startswith(" ".join(author.split()[-2:])) and " " in author:
            return True
    match = _BIO.match(start)
    return match is not None and _BIO_ROLE.search(start) is not None and not any(match[1].split(" ")[-1] in line for line in before)


def names_in(line: str) -> tuple[str, ...]:
    """Return the names a byline gives.

    >>> names_in("By Ada Finch and Tom Abara, Harrow Post")
    ('Ada Finch', 'Tom Abara')
    """
    lead = _LEAD.match(line)
    head = _PARTS.split(line[lead.end() if lead else 0 :].strip("—– "))[0]
    return tuple(name for part in head.split(" and ") if is_name(name := part.strip().split(" in ")[0]))


def _breaks_off(line: str) -> bool:
    return line.endswith((".", "!", "?", "…", ":", ";")) and not line.endswith(("Jr.", "Sr.", "M.D.", "Ph.D."))


def _are_names(text: str) -> bool:
    words = text.split()
    return (
        bool(words)
        and words[0][:1].isalpha()
        and all(word[:1].isupper() or word in _PARTICLES or word.lower() in _ROLES or "@" in word for word in words)
        and words[0] not in {"The", "In", "A", "An", "This"}
    ) or (len(words) <= 3 and bool(words) and words[-1].lower() in _ROLES)


def _is_name_in_place(line: str) -> bool:
    name, _, place = line.partition(" in ")
    return is_name(name) and " " in name and len(name.split()) == 2 and len(place.split()) <= 2 and place[:1].isupper()
