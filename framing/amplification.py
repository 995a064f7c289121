"""Amplification: how much loaded wording an article carries in the voices of its sources, whose, and whether it is disputed."""

from collections.abc import Iterable, Sequence
from math import fsum
from typing import NamedTuple

from framing.features.mentions import LOADED
from framing.mentions import Mention
from framing.sources import Source

REPORTED = frozenset({"direct", "indirect"})


class Side(NamedTuple):
    """Those who speak for one target, or one source on its own.

    Attributes
    ----------
    side : str or None
        The target they speak for, else the source's name; None where nobody is named.
    n_words : int
        Words of theirs.
    share : float
        Of all quoted and reported words, between 0 and 1.
    n_terms : int
        Loaded terms in their voice.
    against, in_favour : float
        Sums of the sizes of the weights of those against and in favour of what they name.
    challenged : bool
        Whether any of these sources is disputed.
    """

    side: str | None
    n_words: int
    share: float
    n_terms: int
    against: float
    in_favour: float
    challenged: bool


class Amplification(NamedTuple):
    """Loaded wording in sources' voices, beside that in the author's.

    Attributes
    ----------
    n_terms : int
        Loaded terms that sources say.
    against, in_favour : float
        Sums of the sizes of their weights, by sign.
    own_terms : int
        Loaded terms in the author's voice.
    unchallenged : float or None
        Share of the sources' loaded terms said by those whom nobody disputes; None without any.
    sides : tuple of Side
        Those with most loaded terms first.
    """

    n_terms: int
    against: float
    in_favour: float
    own_terms: int
    unchallenged: float | None
    sides: tuple[Side, ...]


def amplification_of(mentions: Iterable[Mention], sources: Sequence[Source]) -> Amplification:
    """Return how much loaded wording is carried in sources' voices.

    Parameters
    ----------
    mentions : iterable of Mention
        Those of loaded lexicons with a weight count.
    sources : sequence of Source

    Examples
    --------
    >>> amplification_of([], []).unchallenged is None
    True
    """
    loaded = [mention for mention in mentions if mention.weight and mention.lexicon in LOADED]
    reported = [mention for mention in loaded if mention.voice in REPORTED]
    by_name = {source.name: source for source in sources}
    members: dict[str | None, list[Source]] = {}
    for source in sources:
        members.setdefault(source.affiliation or source.name, []).append(source)
    terms: dict[str | None, list[float]] = {side: [] for side in members}
    calm = 0
    for mention in reported:
        known = by_name.get(mention.source) if mention.source is not None else None
        terms.setdefault((known.affiliation or known.name) if known else None, []).append(mention.weight)
        calm += not (known is not None and known.challenged)
    sides = [
        Side(
            side, sum(s.n_words for s in members.get(side, ())), fsum(s.share for s in members.get(side, ())), len(weights),
            _against(weights), _in_favour(weights), any(s.challenged for s in members.get(side, ())),
        )
        for side, weights in terms.items()
    ]  # fmt: skip
    weights = [mention.weight for mention in reported]
    return Amplification(
        n_terms=len(weights),
        against=_against(weights),
        in_favour=_in_favour(weights),
        own_terms=sum(mention.voice == "author" for mention in loaded),
        unchallenged=calm / len(weights) if weights else None,
        sides=tuple(sorted(sides, key=lambda side: (-side.n_terms, -side.n_words, side.side or ""))),
    )


def _against(weights: list[float]) -> float:
    return fsum(-weight for weight in weights if weight < 0)


def _in_favour(weights: list[float]) -> float:
    return fsum(weight for weight in weights if weight > 0)
