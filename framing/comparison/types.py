"""The records of a comparison: several articles on one event, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.naming import Target
from framing.scoring import Score
from framing.sentences import Span


class TargetRow(NamedTuple):
    """One target across the articles; `told` has None where an article does not mention it."""

    name: str
    kind: str
    told: tuple[Target | None, ...]


class DesignationRow(NamedTuple):
    """A listing, ban, sanction or conviction of a target, and which articles tell it.

    Attributes
    ----------
    target : str
    what : str
        list, ban, sanctions or conviction.
    issuer : str or None
    lifted : bool
    dates : tuple of str
        As the articles give them.
    told_in, left_out_in : tuple of int
        Numbers of the articles that tell it, and of those that mention the target and do not.
    """

    target: str
    what: str
    issuer: str | None
    lifted: bool
    dates: tuple[str, ...]
    told_in: tuple[int, ...]
    left_out_in: tuple[int, ...]


class VoiceRow(NamedTuple):
    """Those who speak for one side, in each article.

    Attributes
    ----------
    side : str
        The target they speak for, else the source's own name.
    type : str or None
        The type of the source with most words.
    names : tuple of str
        The sources, those with most words first.
    n_words : tuple of int
        Words given to them, by article.
    shares : tuple of float
        Share of each article's words, between 0 and 1.
    challenged : tuple of bool
        Whether any of them is disputed there.
    """

    side: str
    type: str | None
    names: tuple[str, ...]
    n_words: tuple[int, ...]
    shares: tuple[float, ...]
    challenged: tuple[bool, ...]


class Only(NamedTuple):
    """What a single article says: a naming, a source, a designation, or a passage like nothing in the others.

    Attributes
    ----------
    article : int
    what : str
        naming, source, designation or passage.
    text : str
    span : (int, int) or None
        Its place in the article's content.
    target : str or None
    """

    article: int
    what: str
    text: str
    span: Span | None
    target: str | None = None


@dataclass(frozen=True, eq=False)
class Comparison:
    """Articles side by side.

    Attributes
    ----------
    scores : sequence of Score
        One for each article, in the order given; all that follows counts them from 0.
    names : tuple of str
        A short name for each: its outlet where all have different ones, else its id.
    targets : tuple of TargetRow
    designations : tuple of DesignationRow
    voices : tuple of VoiceRow
        Those with most words first.
    only : tuple of Only
    """

    scores: Sequence[Score]
    names: tuple[str, ...]
    targets: tuple[TargetRow, ...]
    designations: tuple[DesignationRow, ...]
    voices: tuple[VoiceRow, ...]
    only: tuple[Only, ...]

    def __repr__(self) -> str:
        return f"Comparison({', '.join(self.names)}; targets {', '.join(row.name for row in self.targets) or 'none'})"

    def _repr_html_(self) -> str:
        from framing.reports.comparison.html import comparison_html

        return comparison_html(self)
