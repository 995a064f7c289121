"""Captions: lines that belong to a picture, known by its credit or by how they begin."""

import re

_AGENCY = r"(?:REUTERS|Reuters|AFP|EPA|AP|Getty|Getty Images|Xinhua|Anadolu|Bloomberg|Shutterstock|UPI|TASS|ANSA|dpa)"
_CREDIT = re.compile(
    rf"\((?:[^()/:|]{{1,40}}/ ?)?{_AGENCY}(?: (?:Photo|photo|Images|file|File|pool))?(?: ?[/:] ?[^()]{{1,60}})?\)\.?$"
    rf"|\((?:{_AGENCY} )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]ile|[Cc]redit|[Pp]hotograph)(?: ?[:/]| by | courtesy | via |\))[^()]{{0,80}}"
    rf"|\({_AGENCY} [Pp]hoto[^()]{{0,60}}\)"
    rf"|\b{_AGENCY}\s?/\s?[A-Z][a-z]"
    rf"|[a-z.]\s?/\s?{_AGENCY}\b"
    rf"|\| {_AGENCY}\b"
    r"|\b(?:Photo|Image|Picture|Photograph|Photography|Credit)s?(?:\s(?:by|credit|courtesy|copyright))?\s?[:/]\s?[A-Z©]"
    r"|\([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3} ?/ ?[A-Z][\w.’' -]{1,40}\)$"
    r"|\b(?:Photo|Photograph|Picture) (?:by|courtesy)\b"
)
_WORDS = ("Photo", "Image", "Picture", "Credit", "image", "photo")
_START = re.compile(
    r"\(?(?:file photo|file image|file picture|pictured[:,]|in this (?:file )?(?:photo|image|picture)|caption:|hide caption|image caption|image copyright"
    r"|toggle caption|enlarge this image|photo gallery|photo:|image:|picture:|above:|below:|left:|right:)",
    re.IGNORECASE,
)
_NEAR_END = 100


def is_caption(line: str) -> bool:
    """Whether a line is a caption or a credit.

    Examples
    --------
    >>> is_caption("Ash rises over Stora on May 2. Hanne Lund/AFP"), is_caption("File photo: the opera house")
    (True, True)
    >>> is_caption("He/she must be named, an aide said (the file had both).")
    False
    """
    if _START.match(line):
        return True
    if "/" not in line and "(" not in line and "|" not in line and not any(word in line for word in _WORDS):
        return False
    match = _CREDIT.search(line)
    if match is None or line[:1] in "\"“":
        return False
    return match.start() < 30 or match.end() > len(line) - _NEAR_END
