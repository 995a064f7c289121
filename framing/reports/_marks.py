"""The article's text as a tree for the page: paragraphs, sentences, quotations, marked phrases.

Read from left to right its pieces are the text, character for character.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from framing.reports._segments import NONE, Segment, flat_segments
from framing.sentences import Span


class Piece(NamedTuple):
    """A stretch of text; `mention` is the number of the loaded phrase it belongs to, or -1."""

    text: str
    mention: int
    is_first: bool
    is_last: bool


class Quoted(NamedTuple):
    """Pieces in one quotation, whose number is `quotation`, or -1; `is_last` where it ends."""

    quotation: int
    is_last: bool
    pieces: tuple[Piece, ...]


class Sentence(NamedTuple):
    """Quotations and what lies between them in one sentence, or in none: -1."""

    sentence: int
    is_first: bool
    quoted: tuple[Quoted, ...]


class Paragraph(NamedTuple):
    """The sentences of one zone; the white space between zones has the kind None."""

    kind: str | None
    sentences: tuple[Sentence, ...]


def paragraphs_of(
    text: str, *, zones: list[tuple[Span, str]], sentences: list[Span], quotations: list[tuple[Span, int]], mentions: list[Span]
) -> Iterator[Paragraph]:
    r"""Yield the paragraphs of a text.

    Parameters
    ----------
    text : str
    zones : list of ((start, end), kind)
    sentences, mentions : list of (start, end)
    quotations : list of ((start, end), number)
        A quotation in several stretches is listed as often.

    Examples
    --------
    >>> [p.kind for p in paragraphs_of("A.\n\nB.", zones=[((0, 2), "body"), ((4, 6), "body")], sentences=[], quotations=[], mentions=[])]
    ['body', None, 'body']
    """
    segments = flat_segments(len(text), [[span for span, _ in zones], sentences, [span for span, _ in quotations], mentions])
    seen: set[int] = set()
    for zone, in_zone in groupby(segments, key=lambda s: s.owners[0]):
        found = []
        for number, in_sentence in groupby(in_zone, key=lambda s: s.owners[1]):
            found.append(Sentence(number, number not in seen, tuple(_quoted(text, list(in_sentence), quotations, mentions))))
            seen.add(number)
        kind = zones[zone][1] if zone != NONE else None
        is_blank = all(piece.text.isspace() for sentence in found for quoted in sentence.quoted for piece in quoted.pieces)
        yield Paragraph(kind or (None if is_blank else "body"), tuple(found))


def _quoted(text: str, segments: list[Segment], quotations: list[tuple[Span, int]], mentions: list[Span]) -> Iterator[Quoted]:
    for at, group in groupby(segments, key=lambda s: s.owners[2]):
        inside = list(group)
        number = quotations[at][1] if at != NONE else NONE
        is_last = at != NONE and inside[-1].end >= min(quotations[at][0][1], len(text))
        yield Quoted(number, is_last, tuple(_piece(text, segment, mentions) for segment in inside))


def _piece(text: str, segment: Segment, mentions: list[Span]) -> Piece:
    start, end, owners = segment
    mention = owners[3]
    if mention == NONE:
        return Piece(text[start:end], NONE, False, False)
    return Piece(text[start:end], mention, start <= max(mentions[mention][0], 0), end >= min(mentions[mention][1], len(text)))
