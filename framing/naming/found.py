"""`Found`: words that name a target, before voice and weight are known."""

from typing import NamedTuple

from framing.naming.judging import Part

ASSERTED, NEGATED, DISTANCED, LIFTED, OPEN = "asserted", "negated", "distanced", "lifted", "open"


class Found(NamedTuple):
    """Words that name a target.

    Attributes
    ----------
    first, last : int
        Tokens of the naming.
    parts : list of Part
    owner : int
        Number of the target.
    construction : str
    predicate : bool
        Whether it is said of the target ("is a cult"), not presupposed ("the cult"): then it is its speaker's.
    polarity : str
        asserted, negated ("is no cult"), distanced ("so-called"), lifted ("no longer a terrorist group"), or open ("if it is a cult").
    agent : (int, int) or None
        Tokens of who calls it so in a passive ("described as a cult by its neighbours").
    unsaid : bool
        Whether it may be somebody's who is not named: a passive that leaves out who calls it so, a noun beside quoted words.
    """

    first: int
    last: int
    parts: list[Part]
    owner: int
    construction: str
    predicate: bool = False
    polarity: str = ASSERTED
    agent: tuple[int, int] | None = None
    unsaid: bool = False
