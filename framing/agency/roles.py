"""Role: what a target is reported to have done, and what was done to it."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from math import fsum

from framing.agency.conduct import Conduct
from framing.agency.telling import Told
from framing.agency.types import Deed
from framing.sentences import Span

_DAMPING = 2
_REPORTED = 0.5  # what a source reports, not the author


def role_of(deeds: Iterable[Deed], spans: Collection[Span], conduct: Iterable[Conduct] = (), told: Iterable[Told] = ()) -> float | None:
    """Return the role of a target: negative for the agent of harm, positive for its victim and for who helps.

    Each deed that the author tells in its own voice, and that happened, counts once for each of its sides that holds a
    mention of the target: as agent its harm or help, as patient of harm the same weight in favour. Being helped is no
    conduct and counts nothing. Milder conduct counts by how it shows either side, and what is told of the target in
    loaded words of action or judgement by their weight; what only sources report counts half. The sum is divided by
    the number of all these plus 2, as stance is.

    Parameters
    ----------
    deeds : iterable of Deed
        From `deeds_of`.
    spans : collection of (int, int)
        The mentions of one target: its names, and the pronouns that stand for it.
    conduct : iterable of Conduct
        From `conduct_of`.
    told : iterable of Told
        From `told_of`, for the same mentions.

    Returns
    -------
    float or None
        Between -1 and 1; None where the target does and suffers nothing.

    Examples
    --------
    >>> from framing.agency import deeds_of
    >>> from framing.article import Article
    >>> article = Article("Ostland shelled the town.")
    >>> [round(role_of(deeds_of(article), [span]), 2) for span in ((0, 7), (16, 24))]
    [-0.27, 0.27]
    """
    weights: list[tuple[float, float]] = []
    spans = sorted(spans)
    for deed in deeds:
        if deed.negated or deed.voice != "author":
            continue
        if _holds(deed.agent, spans):
            weights.append((deed.harm, 1.0))
        if deed.harm < 0 and _holds(deed.patient, spans):
            weights.append((-deed.harm, 1.0))
    for one in conduct:
        counts = 1.0 if one.voice == "author" else _REPORTED
        if one.negated:
            continue
        weights += [(one.shows.agent, counts)] if one.shows.agent and _holds(one.agent, spans) else []
        weights += [(one.shows.patient, counts)] if one.shows.patient and _holds(one.patient, spans) else []
    weights += [(term.weight, 1.0 if term.voice == "author" else _REPORTED) for term in told]
    return fsum(weight * counts for weight, counts in weights) / (fsum(counts for _, counts in weights) + _DAMPING) if weights else None


def _holds(phrase: Span | None, spans: Sequence[Span]) -> bool:
    """Whether one of the mentions, which are sorted and do not overlap, shares a character with a phrase."""
    if phrase is None:
        return False
    at = bisect_left(spans, (phrase[1], 0))
    return at > 0 and spans[at - 1][1] > phrase[0]
