"""Text: a comparison as a person reads it in a terminal."""

from collections.abc import Sequence
from typing import Any, BinaryIO

from rich.table import Table
from rich.text import Text

from framing.comparison.comparing import designation_words
from framing.comparison.outlets import NamingRow, OutletComparison
from framing.comparison.types import Comparison
from framing.naming import Target
from framing.reports._namings import called_in
from framing.reports._wording import short
from framing.reports.comparison.jsonl import article_record
from framing.reports.text import COLOURS, clean, console, plain_table

_NAMINGS, _SOURCED, _VOICES, _ONLY = 5, 4, 10, 8
_PER_TARGET = 10
_SURE = 0.1
_NAME = 24


def render(comparison: Comparison, out: BinaryIO) -> None:
    """Write the articles side by side."""
    with console(out) as screen:
        for part in (_articles(comparison), _targets(comparison), _designations(comparison), _voices(comparison), *_only(comparison)):
            if part is not None:
                screen.print(part)


def render_outlets(comparison: OutletComparison, out: BinaryIO) -> None:
    """Write for each target the outlets, the namings that differ, and places to read."""
    with console(out) as screen:
        n = sum(comparison.outlets.values())
        screen.print(Text(f"{n:,} articles of {len(comparison.outlets)} outlets; namings in the authors' own voice", style="bold"))
        for name in comparison.targets:
            rows = [row for row in comparison.rows if row.target == name]
            if rows:
                screen.print(_outlets(name, rows))
                namings = [row for row in comparison.namings if row.target == name and row.log_odds > 0][:_PER_TARGET]
                if namings:
                    screen.print(_odds(namings))
                    for row in namings:
                        for line in row.lines[:2]:
                            screen.print(_concordance(row, line))


def _head(comparison: Comparison) -> list[str]:
    return [f"{n} {clean(name)[:_NAME]}" for n, name in enumerate(comparison.names, 1)]


def _articles(comparison: Comparison) -> Table:
    table = plain_table("Articles (own, sourced: loaded phrases in the author's voice and in sources'; share: of words that are sources')")
    for name in ("", "article", "probability", "words", "own", "sourced", "share", "grade"):
        table.add_column(name, justify="left" if name == "article" else "right", no_wrap=True)
    for n, (score, name) in enumerate(zip(comparison.scores, comparison.names, strict=True), 1):
        row = article_record(n, score, name)
        low, high = row["interval"]
        title = row["title"] or next((score.article.content[z.start : z.end] for z in score.zones if z.kind == "headline"), "")
        grade = row["readability"].get("flesch_kincaid_grade")
        table.add_row(
            str(n), Text(short(clean(f"{name}: {title}" if title else name), 44)), f"{row['probability']:.2f} ({low:.2f}-{high:.2f})",
            str(row["n_tokens"]), str(row["own_loaded"]), str(row["sourced_loaded"]), f"{row['sourced_share']:.0%}",
            "" if grade is None else f"{grade:.1f}",
        )  # fmt: skip
    return table


def _targets(comparison: Comparison) -> Table | None:
    if not comparison.targets:
        return None
    table = plain_table("What each calls them (stance: by the author's own namings; role: by reported conduct; in brackets: who else says it)")
    table.add_column("who", no_wrap=True, max_width=22)
    for name in ("article", "times", "stance", "role"):
        table.add_column(name, justify="left" if name == "article" else "right", no_wrap=True)
    table.add_column("called", overflow="fold")
    names = _head(comparison)
    for row in comparison.targets:
        shown = row.name
        for name, target in zip(names, row.told, strict=True):
            if target is None:
                table.add_row(Text(clean(shown)), Text(name), "", "", "", Text("not mentioned", style="dim"))
            else:
                table.add_row(Text(clean(shown)), Text(name), str(target.n_mentions), _signed(target.stance), _signed(target.role), _called(target))
            shown = ""
    return table


def _signed(value: float | None) -> str:
    return "" if value is None else f"{value:+.2f}"


def _called(target: Target) -> Text:
    rows = called_in(target)
    own, others = [row for row in rows if row.voice == "author"][:_NAMINGS], [row for row in rows if row.voice != "author"][:_SOURCED]
    parts = []
    for row in (*own, *others):
        told = "" if row.voice == "author" else f" [{clean(row.source)[:26] if row.source else row.voice}]"
        weight = f" {row.weight:+.1f}" if row.weight else ""
        parts.append(
            Text.assemble((clean(row.text), COLOURS[row.voice] if row.weight else ""), weight, f" ×{row.times}" if row.times > 1 else "", told)
        )
    return Text(", ").join(parts)


def _designations(comparison: Comparison) -> Table | None:
    if not comparison.designations:
        return None
    table = plain_table("Designations, told or left out")
    for name in ("of", "what", "told in", "left out in"):
        table.add_column(name, overflow="fold")
    for row in comparison.designations:
        table.add_row(Text(clean(row.target)), Text(clean(designation_words(row))), _numbers(row.told_in), _numbers(row.left_out_in))
    return table


def _numbers(articles: Sequence[int]) -> str:
    return ", ".join(str(n + 1) for n in articles)


def _voices(comparison: Comparison) -> Table | None:
    if not comparison.voices:
        return None
    table = plain_table("Whose voices are heard (share of each article's words; ! disputed there)")
    table.add_column("speaking for", no_wrap=True, max_width=30)
    table.add_column("type", no_wrap=True)
    for n in range(len(comparison.names)):
        table.add_column(str(n + 1), justify="right", no_wrap=True, min_width=4)
    table.add_column("who", overflow="fold")
    for row in comparison.voices[:_VOICES]:
        shares = [f"{share:.0%}{'!' if disputed else ''}" if share else "" for share, disputed in zip(row.shares, row.challenged, strict=True)]
        who = ", ".join(name for name in row.names if name != row.side)
        table.add_row(Text(clean(row.side)), row.type or "", *shares, Text(short(clean(who), 50)))
    return table


def _only(comparison: Comparison) -> list[Table]:
    tables = []
    for n, name in enumerate(_head(comparison)):
        rows = [only for only in comparison.only if only.article == n]
        if rows:
            table = plain_table(f"Only in {name}")
            table.add_column("", no_wrap=True)
            table.add_column("", overflow="fold")
            for only in rows[: _ONLY * 2]:
                about = f" ({clean(only.target)})" if only.target else ""
                table.add_row(only.what, Text(short(clean(only.text), 200) + about))
            tables.append(table)
    return tables


def _outlets(name: str, rows: Sequence[Any]) -> Table:
    table = plain_table(clean(name))
    for column in ("outlet", "articles", "mentions", "own namings", "stance", "sources' stance"):
        table.add_column(column, justify="left" if column == "outlet" else "right")
    shown = [row for row in rows if row.n_namings or row.sourced is not None]
    for row in shown:
        numbers = (str(row.n_articles), str(row.n_mentions), str(row.n_namings))
        table.add_row(Text(clean(row.outlet)), *numbers, _signed(row.stance), _signed(row.sourced))
    if len(rows) > len(shown):
        table.caption, table.caption_justify = f"and {len(rows) - len(shown)} more that mention it and call it nothing", "left"
    return table


def _odds(rows: Sequence[NamingRow]) -> Table:
    table = plain_table("  Used more by (log-odds with informative prior, 90% interval; q: false-discovery rate)")
    for column in ("outlet", "naming", "here", "elsewhere", "weight", "log-odds", "interval", "q"):
        table.add_column(column, justify="left" if column in ("outlet", "naming") else "right")
    for row in rows:
        style = "bold" if row.q <= _SURE else ""
        table.add_row(
            Text(clean(row.outlet)), Text(clean(row.naming), style=style), str(row.n), str(row.n_elsewhere), f"{row.weight:+.1f}",
            f"{row.log_odds:+.2f}", f"{row.low:+.2f} to {row.high:+.2f}", f"{row.q:.3f}",
        )  # fmt: skip
    return table


def _concordance(row: NamingRow, line: Any) -> Text:
    return Text.assemble(f"    {clean(row.outlet)[:18]:18} …{clean(line.before):>60} ", (f"«{clean(line.text)}»", "bold"), f" {clean(line.after)}…")
