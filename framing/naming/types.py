"""The records of naming: what a target is called, how it is listed, and the target itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import fsum
from typing import NamedTuple

from framing.sentences import Span

GENERIC = "generic"
DESCRIPTION = "description"
DESIGNATION = "designation"
_UNCOUNTED = frozenset({GENERIC, DESIGNATION})
_SHRINK = 2


class Naming(NamedTuple):
    """What a target is called at a place; offsets are code points of the article's content.

    Attributes
    ----------
    start, end : int
    text : str
        The words themselves.
    weight : float
        From -1, against the target, to 1; 0 for a description that judges nothing.
    category : str
        What it says of the target, after Hamborg et al. (2019): aggressor, victim, lawfulness, unlawfulness and so on;
        `description` where it judges nothing, `generic` for a noun that stands where a pronoun could, `designation` for
        a listing with its issuer or date.
    voice : str
        author, direct, indirect, scare or ambiguous.
    source : str or None
        Who says so.
    construction : str
        How the words are tied to the target: modifier, compound, apposition, copula, called, class or stand-in.
    """

    start: int
    end: int
    text: str
    weight: float
    category: str
    voice: str
    source: str | None
    construction: str


class Designation(NamedTuple):
    """A listing, ban, sanction or conviction: a plain fact where issuer or date is given.

    Attributes
    ----------
    start, end : int
        Where the words that say so stand.
    issuer : str or None
        Who decided it, as the article names it.
    what : str
        list, ban, sanctions or conviction.
    date : str or None
        A year or a phrase such as "last month".
    lifted : bool
        Whether the article says that it no longer holds.
    voice : str
    source : str or None
    """

    start: int
    end: int
    issuer: str | None
    what: str
    date: str | None
    lifted: bool
    voice: str
    source: str | None


@dataclass(frozen=True)
class Target:
    """Somebody the article is about.

    Attributes
    ----------
    name : str
    kind : str
        state, person, group, party, armed, union, company, faith or body; empty where nothing tells.
    aliases : tuple of str
        What else it goes by: as given, as the package knows it, and as the article introduces it.
    mentions : tuple of (int, int)
        Where it is meant, by name or by a description that stands for it.
    namings : tuple of Naming
        What it is called, in the order of the text.
    designations : tuple of Designation
    role : float or None
        By its reported conduct, from -1, agent of harm, to 1; None where none is reported.
    """

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    namings: tuple[Naming, ...] = ()
    designations: tuple[Designation, ...] = ()
    role: float | None = None

    @property
    def n_mentions(self) -> int:
        """How often it is meant."""
        return len(self.mentions)

    @property
    def stance(self) -> float | None:
        """For (1) or against (-1) the target, by what the author calls it; None where the author calls it nothing.

        The sum of the weights of the author's namings over their number plus two, so that a single word says little.
        Nouns that stand where a pronoun could ("the group") and designations are no namings in this sense.

        >>> called = Naming(0, 8, "the cult", -0.6, "dishonour", "author", None, "stand-in")
        >>> round(Target("Free Harbour Union", namings=(called,)).stance, 3)
        -0.2
        """
        weights = [naming.weight for naming in self.namings if naming.voice == "author" and naming.category not in _UNCOUNTED]
        return fsum(weights) / (len(weights) + _SHRINK) if weights else None


@dataclass(frozen=True)
class Targets(Mapping[str, Target]):
    """Targets by name, those mentioned most first; an alias finds its target too.

    Attributes
    ----------
    targets : tuple of Target

    Examples
    --------
    >>> found = Targets((Target("Free Harbour Union", aliases=("FHU",)),))
    >>> found["FHU"].name, list(found)
    ('Free Harbour Union', ['Free Harbour Union'])
    """

    targets: tuple[Target, ...] = ()

    def __getitem__(self, name: str) -> Target:
        for target in self.targets:
            if target.name == name:
                return target
        for target in self.targets:
            if any(alias.casefold() == name.casefold() for alias in (target.name, *target.aliases)):
                return target
        near = get_close_matches(name, list(self), 1)
        raise KeyError(f"no target '{name}'" + (f"; did you mean '{near[0]}'?" if near else f"; found: {', '.join(self) or 'none'}"))

    def __iter__(self) -> Iterator[str]:
        return (target.name for target in self.targets)

    def __len__(self) -> int:
        return len(self.targets)
