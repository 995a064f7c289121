"""The records of one quotation, and of one report in the tokens of its sentence."""

from typing import NamedTuple

from framing.sentences import Span

TokenSpan = tuple[int, int]


class Report(NamedTuple):
    """A report, in token numbers of its sentence.

    `nominal` tells a content that is no clause ("condemned the attack", "urged them to leave"): its nouns may be the
    author's.
    """

    subject: TokenSpan | None
    cue: TokenSpan
    parts: list[TokenSpan]
    nominal: bool = False


class Quotation(NamedTuple):
    """Reported speech or thought; all spans are offsets in code points of the article's content.

    Attributes
    ----------
    kind : str
        direct, indirect, mixed, block or scare.
    source, cue : (int, int) or None
        The words that name the speaker, and those that mark the attribution.
    content : tuple of (int, int)
        What is reported, in one stretch or several.
    quoted : tuple of (int, int)
        The stretches of it that stand in quotation marks.
    endorsement : float
        How far the cue vouches for the content, from -1 to 1.
    nominal : bool
        Whether the content is no clause ("condemned the attack"): its wording may be the author's.
    """

    kind: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    endorsement: float = 0.0
    nominal: bool = False
