"""Captions: lines that belong to a picture, known by its credit."""

import re

from framing.zones.agencies import CREDIT, agencies

_AGENCY = f"(?:{'|'.join(agencies(CREDIT))})"
_CREDIT = re.compile(
    rf"\((?:[^()/:|]{{1,40}}/ ?)?{_AGENCY}(?: (?:Photo|photo|Images|file|File|pool))?(?: ?[/:] ?[^()]{{1,60}})?\)\.?$"
    rf"|\((?:{_AGENCY} )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]ile|[Cc]redit|[Pp]hotograph)(?: ?[:/]| by | courtesy | via |\))[^()]{{0,80}}"
    rf"|\({_AGENCY} [Pp]hoto[^()]{{0,60}}\)"
    rf"|\b{_AGENCY}\s?/\s?[A-Z][a-z][\w.’' -]{{1,40}}$"
    rf"|[a-z.]\s?/\s?{_AGENCY}\b(?! (?:poll|survey))"
    rf"|\| {_AGENCY}\b"
    r"|\b(?:Photo|Image|Picture|Photograph|Photography|Credit)s?(?:\s(?:by|credit|courtesy|copyright))?\s?[:/]\s?[A-Z©]"
    r"|\([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3} ?/ ?[A-Z][\w.’' -]{1,40}\)$"
    r"|\b(?:Photo|Photograph|Picture) (?:by|courtesy)\b"
)
_HINTS = ("Photo", "Image", "Picture", "Credit", "photo", "image", "file", *agencies(CREDIT))
_NEAR_START = 40
_NEAR_END = 60
_POLL = re.compile(r"\b(?:poll|polls|survey|surveys)\b")


def is_caption(line: str) -> bool:
    """Whether a line is a caption or a credit.

    Examples
    --------
    >>> is_caption("Ash rises over Stora on May 2. Hanne Lund/AFP"), is_caption("The goat (Photo: Ole Marn)")
    (True, True)
    >>> is_caption("He/she must be named, an aide said (the file had both).")
    False
    """
    in_brackets = line.endswith((")", ")."))
    if not (in_brackets or "/" in line or "Photo" in line or "Image" in line or "Credit" in line or "Picture" in line or " | " in line):
        return False
    if line[0] in '"“' or not (in_brackets or any(hint in line for hint in _HINTS)):
        return False
    match = _CREDIT.search(line)
    if match is None:
        return False
    if "/" in match[0] and not in_brackets and _POLL.search(line):
        return False
    return match.start() < _NEAR_START or match.end() > len(line) - _NEAR_END
