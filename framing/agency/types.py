"""The record of one deed."""

from typing import NamedTuple

from framing.sentences import Span

FORMS = ("active", "passive", "agentless", "nominal", "euphemised")


class Deed(NamedTuple):
    """What somebody does to somebody, as it is told; all spans are offsets in code points of the article's content.

    Attributes
    ----------
    start, end : int
        The verb or noun that tells the deed.
    lemma : str
        Its entry in `data/deeds.tsv`: "shoot"; of what is told around the deed, the word that does so: "die".
    form : str
        active; passive, with its agent; agentless, a passive without; nominal, a noun; or euphemised: "died after an
        incident", "officer-involved shooting", "clashes erupted", "was caught in crossfire".
    harm : float
        From -1, harm, to 1, help.
    agent, patient : (int, int) or None
        The noun phrases that name who does it and to whom.
    negated : bool
        Denied, prevented, attempted, feared or planned: it did not happen as told.
    voice : str
        As `framing.voice.voice_of` gives it; "indirect" too where the author only passes on a charge ("allegedly shot").
    source : str or None
        Who says so, where it is not the author.
    """

    start: int
    end: int
    lemma: str
    form: str
    harm: float
    agent: Span | None
    patient: Span | None
    negated: bool
    voice: str
    source: str | None
