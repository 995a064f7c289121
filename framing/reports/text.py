"""Text: what a person reads in a terminal."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table

_SHOWN_MENTIONS, _SHOWN_SOURCES, _SHOWN_CONTRIBUTIONS = 12, 8, 10
_CONTEXT = 34
_WIDTH = 130
_LOADED = {"reporting": (2.0, 2.0), "intensity": (2.0, 0.5), "sourcing": (0.3, 2.0)}
_COLOURS = {"author": "bold red", "scare": "bold magenta", "ambiguous": "yellow", "direct": "cyan", "indirect": "cyan"}


def render(records: Iterable[dict[str, Any]], out: BinaryIO, *, texts: dict[str, str] | None = None) -> None:
    """Write a table of all articles, and for each one what its score rests on.

    Parameters
    ----------
    records : iterable of records
    out : binary stream
    texts : dict, optional
        Text of each article by id, to show phrases in context.
    """
    with _console(out) as console:
        kept = list(records)
        if len(kept) > 1:
            console.print(_overview(kept))
        for record in kept:
            if record["error"] is None:
                for part in article_parts(record, (texts or {}).get(record["id"], "")):
                    console.print(part)


def render_contributions(records: Iterable[dict[str, Any]], out: BinaryIO, *, texts: dict[str, str], top: int) -> None:
    """Write the largest contributions to each score, with the words they come from."""
    with _console(out) as console:
        for record in records:
            if record["error"] is None:
                console.print(f"[bold]{escape(record['id'])}[/bold]")
                n = len(record["contributions"])
                console.print(f"decision {record['decision']:+.3f} = intercept {record['intercept']:+.3f} + {n} contributions")
                console.print(contribution_table(record["contributions"], texts.get(record["id"], ""), top))


@contextmanager
def _console(out: BinaryIO) -> Iterator[Console]:
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", write_through=True)
    try:
        yield Console(file=text, highlight=False, width=None if text.isatty() else _WIDTH)
    finally:
        text.detach()


def article_parts(record: dict[str, Any], text: str) -> Iterator[Any]:
    """Yield the parts of one article's report."""
    low, high = record["interval"]
    yield f"\n[bold]{escape(record['id'])}[/bold]" + (f"  {escape(record['title'])}" if record["title"] else "")
    yield _headline(record, low, high)
    for note in record["notes"]:
        yield f"  [dim]note: {escape(note)}[/dim]"
    mentions = [m for m in record["mentions"] if is_loaded(m)]
    if mentions:
        yield _mention_table(mentions, text)
    if record["sources"]:
        yield _source_table(record["sources"])
    yield contribution_table(record["contributions"], text, _SHOWN_CONTRIBUTIONS)
    indices = ", ".join(f"{name.replace('_', ' ')} {value:.1f}" for name, value in record["readability"].items())
    yield f"  Readability: {indices}"


def is_loaded(mention: dict[str, Any]) -> bool:
    """Whether a mention is shown as a loaded phrase: a hedge is none, a mere "said" neither."""
    against, for_it = _LOADED.get(mention["lexicon"], (0.15, 0.15))
    return bool(mention["weight"] >= for_it or mention["weight"] <= -against)


def contribution_table(contributions: list[dict[str, Any]], text: str, top: int) -> Table:
    """Return the table of contributions with the words they come from."""
    table = Table(title="What moves the score (contributions to the decision)", title_justify="left", box=None, padding=(0, 2))
    table.add_column("", justify="right", no_wrap=True, min_width=6)
    table.add_column("feature", no_wrap=True, min_width=28)
    table.add_column("where", overflow="ellipsis", no_wrap=True)
    for row in contributions[:top]:
        spans = row["spans"][:3]
        where = " | ".join(" ".join(text[start:end].split()) for start, end in spans)
        more = f" (+{len(row['spans']) - 3})" if len(row["spans"]) > 3 else ""
        table.add_row(
            f"{row['contribution']:+.3f}",
            escape(row["feature"]),
            escape(where + more) if text and spans else "[dim]none here[/dim]" if not row["value"] else "" if not row["spans"] else "",
        )
    return table


def _headline(record: dict[str, Any], low: float, high: float) -> str:
    n = record["n_sentences"]
    about = f"about {round(record['probability'] * n)} of {n} sentences" if n > 1 else "one sentence"
    return (
        f"  {escape(record['label'])}, probability [bold]{record['probability']:.2f}[/bold] (90% interval {low:.2f} to {high:.2f}; {about}; "
        f"prior {record['model']['prior']:.2f})"
    )


def _overview(records: list[dict[str, Any]]) -> Table:
    table = Table(title="Articles", title_justify="left", box=None, padding=(0, 2))
    for name in ("probability", "interval", "label", "sentences", "own loaded", "quoted loaded", "article"):
        table.add_column(name, justify="left" if name in ("label", "article") else "right")
    for record in records:
        if record["error"] is not None:
            table.add_row("", "", "error", "", "", "", f"{escape(record['id'])}: {escape(record['error'])}")
            continue
        loaded = [m for m in record["mentions"] if is_loaded(m)]
        own = sum(m["voice"] == "author" for m in loaded)
        low, high = record["interval"]
        table.add_row(
            f"{record['probability']:.2f}", f"{low:.2f}-{high:.2f}", escape(record["label"]), str(record["n_sentences"]),
            str(own), str(len(loaded) - own), escape(record["id"]),
        )  # fmt: skip
    return table


def _mention_table(mentions: list[dict[str, Any]], text: str) -> Table:
    ranked = sorted(mentions, key=lambda m: (m["voice"] != "author", -abs(m["weight"]), m["start"]))[:_SHOWN_MENTIONS]
    more = f", {len(ranked)} of {len(mentions)}" if len(mentions) > len(ranked) else ""
    table = Table(title=f"Loaded phrases{more}", title_justify="left", box=None, padding=(0, 2))
    table.add_column("weight", justify="right", no_wrap=True, min_width=6)
    table.add_column("voice", no_wrap=True, min_width=20)
    table.add_column("category", no_wrap=True, min_width=10)
    table.add_column("in context", no_wrap=True, overflow="ellipsis")
    for mention in sorted(ranked, key=lambda m: m["start"]):
        colour = _COLOURS[mention["voice"]]
        voice = mention["voice"] + (f": {mention['source']}" if mention["source"] else "")
        table.add_row(
            f"{mention['weight']:+.1f}", f"[{colour}]{escape(voice[:32])}[/{colour}]", escape(mention["category"]), _in_context(mention, text, colour)
        )
    return table


def _in_context(mention: dict[str, Any], text: str, colour: str) -> str:
    start, end = mention["start"], mention["end"]
    if not text or mention.get("in") == "title":
        return escape(mention["term"])
    before = " ".join(text[max(0, start - _CONTEXT) : start].split())
    after = " ".join(text[end : end + _CONTEXT // 2].split())
    gap = " " if text[start - 1 : start].isspace() else ""
    tail = " " if text[end : end + 1].isspace() else ""
    return f"{escape(before)}{gap}[{colour}]{escape(' '.join(text[start:end].split()))}[/{colour}]{tail}{escape(after)}"


def _source_table(sources: list[dict[str, Any]]) -> Table:
    table = Table(title="Who is heard", title_justify="left", box=None, padding=(0, 2))
    for name in ("words", "share", "source"):
        table.add_column(name, justify="left" if name == "source" else "right")
    for source in sources[:_SHOWN_SOURCES]:
        table.add_row(str(source["n_words"]), f"{source['share']:.0%}", escape(source["name"]))
    return table
