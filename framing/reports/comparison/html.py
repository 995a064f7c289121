"""HTML: a comparison as one page that loads nothing and in which nothing of an article can run."""

from typing import Any, BinaryIO, NamedTuple

from framing.comparison.comparing import designation_words
from framing.comparison.outlets import OutletComparison
from framing.comparison.types import Comparison
from framing.naming import Target
from framing.reports._namings import Called, called_in
from framing.reports._page import fragment_of, whole_page
from framing.reports._wording import short, signed, voice_words
from framing.reports.comparison.jsonl import article_record

_NAMINGS, _VOICES, _PER_TARGET, _WORDS = 12, 25, 25, 60


class Cell(NamedTuple):
    """A target in one article: how often it is named, its stance and role, and what it is called."""

    n_mentions: int
    stance: str
    role: str
    called: list[tuple[Called, str, str]]


def render(comparison: Comparison, out: BinaryIO) -> None:
    """Write the articles side by side."""
    for piece in whole_page("comparison.html.j2", title=f"{len(comparison.scores)} articles compared", **_shown(comparison)):
        out.write(piece.encode("utf-8", "replace"))


def render_outlets(comparison: OutletComparison, out: BinaryIO) -> None:
    """Write for each target the outlets, the namings that differ, and places to read."""
    parts = [
        (
            name,
            [row for row in comparison.rows if row.target == name],
            [row for row in comparison.namings if row.target == name and row.log_odds > 0][:_PER_TARGET],
        )
        for name in comparison.targets
    ]
    title = f"{sum(comparison.outlets.values()):,} articles of {len(comparison.outlets)} outlets"
    for piece in whole_page("outlets.html.j2", title=title, parts=[part for part in parts if part[1]]):
        out.write(piece.encode("utf-8", "replace"))


def comparison_html(comparison: Comparison) -> str:
    """Return a comparison as HTML to be shown in a notebook."""
    return fragment_of("comparison_body.html.j2", **_shown(comparison))


def _shown(comparison: Comparison) -> dict[str, Any]:
    articles = [article_record(n, score, name) for n, (score, name) in enumerate(zip(comparison.scores, comparison.names, strict=True))]
    only = [(name, [one for one in comparison.only if one.article == n]) for n, name in enumerate(comparison.names)]
    return {
        "names": comparison.names,
        "articles": articles,
        "targets": [(row.name, row.kind, [_cell(target) for target in row.told]) for row in comparison.targets],
        "designations": [(row, designation_words(row)) for row in comparison.designations],
        "voices": [(row, short(", ".join(name for name in row.names if name != row.side), _WORDS)) for row in comparison.voices[:_VOICES]],
        "n_voices": len(comparison.voices),
        "only": [(name, rows) for name, rows in only if rows],
    }


def _cell(target: Target | None) -> Cell | None:
    if target is None:
        return None
    rows = called_in(target)[:_NAMINGS]
    called = [(row, signed(row.weight) if row.weight else "", voice_words(row.voice, row.source and short(row.source, _WORDS))) for row in rows]
    stance = "too little to tell" if target.stance is None else signed(target.stance)
    return Cell(target.n_mentions, stance, "" if target.role is None else signed(target.role), called)
