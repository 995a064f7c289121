"""The record of one source in the ledger."""

from typing import NamedTuple

TYPES = ("official", "party", "expert", "witness", "company", "media", "document", "vague")


class Source(NamedTuple):
    """One source of an article.

    Attributes
    ----------
    name : str
        As the article names it.
    n_words : int
        Words of it that the article quotes or reports.
    share : float
        Share of the words of all sources, between 0 and 1.
    type : str or None
        official, party (to the conflict: parties, unions, campaigns, armed groups, accused), expert, witness, company, media,
        document or vague ("critics"); None where the article does not tell.
    affiliation : str or None
        The target it belongs to or speaks for, by its own name; for an umbrella body or front, that whose it is.
    challenged : bool or None
        Whether another voice, or the author, disputes what it says; None where nothing of it is reported.
    order : int
        Its place among the sources in the order in which they are first heard, from 1.
    cues : tuple of str
        The verbs and phrases that report it, in the order of the text, each once.
    """

    name: str
    n_words: int
    share: float
    type: str | None = None
    affiliation: str | None = None
    challenged: bool | None = None
    order: int = 0
    cues: tuple[str, ...] = ()
