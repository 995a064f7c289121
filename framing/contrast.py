"""The contrast corpus: invented events, each told five times, with who is called what by whom marked in the text."""

from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from framing.article import Article
from framing.errors import DatasetError
from framing.resources import data_path
from framing.sentences import Span

FRAMINGS = ("hostile", "critical", "neutral", "sympathetic", "promotional")
KINDS = ("protest", "strike", "court", "border", "election", "company", "research", "sport", "faith", "reform", "accident", "war")
PARTS = ("source", "cue", "content")


class MarkedTarget(NamedTuple):
    """A target: its name, what it is, and what else it goes by."""

    name: str
    type: str
    aliases: tuple[str, ...]


class MarkedNaming(NamedTuple):
    """Words that characterise a target; `sign` is -1 against, 0, or 1 for; `designation` its issuer and year, if it is one."""

    span: Span
    target: str
    sign: int
    voice: str
    source: str | None
    designation: str | None


class MarkedQuotation(NamedTuple):
    """Source, cue and content of a quotation; each may be in several stretches."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class Telling(NamedTuple):
    """One of the five articles; spans are offsets of the article's content."""

    framing: str
    to: str
    outlet_type: str
    article: Article
    namings: tuple[MarkedNaming, ...]
    quotations: tuple[MarkedQuotation, ...]


class Event(NamedTuple):
    """An event: what happened, the targets by id, and five tellings of it."""

    id: str
    kind: str
    date: str
    place: str
    summary: str
    targets: dict[str, MarkedTarget]
    tellings: tuple[Telling, ...]

    def aliases(self) -> dict[str, list[str]]:
        """Return the names of the targets and their aliases, as `targets_of` takes them."""
        return {target.name: [target.name, *target.aliases] for target in self.targets.values()}


@cache
def contrast_events() -> tuple[Event, ...]:
    """Return the events of `data/contrast`, by id.

    >>> len(contrast_events()[0].tellings)
    5
    """
    return tuple(read_event(path) for path in sorted(data_path("contrast").glob("*.xml")))


def read_event(path: Path) -> Event:
    """Read one event.

    Raises
    ------
    DatasetError
        If the file is no XML or lacks what an event needs.
    """
    try:
        root = ET.parse(path).getroot()  # noqa: S314  # a file of this package
        targets = {
            t.attrib["id"]: MarkedTarget(t.attrib["name"], t.attrib["type"], tuple(a.text or "" for a in t.findall("alias")))
            for t in root.findall("target")
        }
        name, kind, date, place = (root.attrib[key] for key in ("id", "kind", "date", "place"))
        tellings = tuple(_telling(element, name, date) for element in root.findall("article"))
    except (ET.ParseError, KeyError, ValueError) as error:
        raise DatasetError(f"{path.name}: cannot be read: {error}; see docs/contrast.md for the format") from None
    return Event(name, kind, date, place, (root.findtext("summary") or "").strip(), targets, tellings)


def _telling(element: ET.Element, event: str, date: str) -> Telling:
    pieces: list[str] = []
    spans: list[tuple[ET.Element, Span]] = []
    length = 0

    def walk(node: ET.Element) -> None:
        nonlocal length
        start = length
        for text, child in ((node.text, None), *((child.tail, child) for child in node)):
            if child is not None:
                walk(child)
            if text:
                pieces.append(text)
                length += len(text)
        spans.append((node, (start, length)))

    def paragraph(node: ET.Element) -> None:
        nonlocal length
        if pieces:
            pieces.append("\n\n")
            length += 2
        walk(node)

    title = next(iter(element.findall("title")))
    for node in (title, *element.findall("p")):
        paragraph(node)
    content = "".join(pieces)
    end = next(span[1] for node, span in spans if node is title)
    framing = element.attrib["framing"]
    article = Article(content[end + 2 :], title=content[:end], outlet=element.attrib["outlet"], date=date, id=f"{event}-{framing}")
    namings = tuple(
        MarkedNaming(span, node.attrib["target"], int(node.attrib["sign"]), node.attrib["voice"], node.get("source"), node.get("designation"))
        for node, span in sorted(spans, key=lambda row: row[1])
        if node.tag == "naming"
    )
    return Telling(framing, element.attrib["to"], element.attrib["outlet_type"], article, namings, _quotations(spans))


def _quotations(spans: list[tuple[ET.Element, Span]]) -> tuple[MarkedQuotation, ...]:
    found: dict[str, dict[str, list[Span]]] = {}
    for node, span in sorted(spans, key=lambda row: row[1]):
        if node.tag in PARTS:
            found.setdefault(node.attrib["q"], {part: [] for part in PARTS})[node.tag].append(span)
    return tuple(MarkedQuotation(*(tuple(parts[part]) for part in PARTS)) for _, parts in sorted(found.items()))
