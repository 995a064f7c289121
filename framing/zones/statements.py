"""Block statements: paragraphs that a line with a colon hands over to somebody else."""

import re

from framing.zones.lines import ends_sentence

_ANNOUNCES = re.compile(
    r"\b(?:statement|letter|message|post|communiqu[eé]|declaration|press release|e-?mail|speech|wrote|writes|said|says|read|reads|stated|declared"
    r"|according to|announced|repl(?:y|ies|ied)|respon(?:se|ds|ded)|answers?|answered|comment(?:s|ed)|tweet(?:s|ed)|posted|added|explained)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b")
_CUT = ("[…]", "[...]", "(…)", "(...)", "…", "...")
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,40}: ?[\"“]")
_HEADING = 8  # spaces in a subhead at most
_MARKS = "\"'“‘«„•*-–—"


def mark_statements(lines: list[str], kinds: list[str]) -> None:
    """Mark lines that a statement noun or verb and a colon announce, without quotation marks, and lines with "> ".

    Examples
    --------
    >>> kinds = ["body", "body", "body"]
    >>> mark_statements(["The union wrote:", "We are tired.", "The owner is away."], kinds)
    >>> kinds
    ['body', 'block', 'body']
    """
    previous = ""
    for i, line in enumerate(lines):
        if kinds[i] == "body" and (line[0] == ">" or previous == "block" or (i and lines[i - 1][-1] == ":")):
            announced = previous == "body" and lines[i - 1].endswith(":") and _ANNOUNCES.search(lines[i - 1]) is not None
            follows = previous == "block" and (
                lines[i - 1].endswith(_CUT) or ((_WE.search(lines[i - 1]) or "[" in lines[i - 1]) and _WE.search(line) is not None)
            )
            if line.startswith("> ") or (
                (announced or follows) and line[0] not in _MARKS and (ends_sentence(line) or line.count(" ") > _HEADING) and not _SPEAKER.match(line)
            ):
                kinds[i] = "block"
        previous = kinds[i]
