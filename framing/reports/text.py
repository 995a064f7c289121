"""Text: what a person reads in a terminal."""

import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from framing.reports._loaded import STRENGTH, is_loaded
from framing.reports._namings import namings_of
from framing.reports._record import Record, text_of

_SHOWN_MENTIONS, _SHOWN_SOURCES, _SHOWN_CONTRIBUTIONS, _SHOWN_PLACES = 12, 8, 10, 3
_CONTEXT = 34
_SHOWN_CUES, _SHOWN_SIDES = 3, 4
_SHOWN_TARGETS, _SHOWN_NAMINGS = 6, 8
_EVEN = 0.5
_WIDTH = 130
COLOURS = {"author": "bold red", "scare": "bold magenta", "ambiguous": "yellow", "direct": "cyan", "indirect": "cyan"}


def render(records: Iterable[Record], out: BinaryIO, *, texts: Sequence[str] = ()) -> None:
    """Write a table of all articles, and for each one what its score rests on, phrases in context where its text is given."""
    with console(out) as screen:
        kept = list(records)
        if len(kept) > 1:
            screen.print(_overview(kept))
        for number, record in enumerate(kept):
            if record["error"] is None:
                for part in article_parts(record, text_of(record, texts, number)):
                    screen.print(part)


def render_contributions(records: Iterable[Record], out: BinaryIO, *, texts: Sequence[str], top: int) -> None:
    """Write the largest contributions to each score, with the words they come from."""
    with console(out) as screen:
        for number, record in enumerate(records):
            if record["error"] is None:
                screen.print(Text(clean(record["id"]), style="bold"))
                n = len(record["contributions"])
                screen.print(f"decision {record['decision']:+.3f} = intercept {record['intercept']:+.3f} + {n} contributions")
                screen.print(contribution_table(record["contributions"], text_of(record, texts, number), top))


def article_parts(record: Record, text: str) -> Iterator[Any]:
    """Yield the parts of one article's report."""
    yield Text.assemble("\n", (clean(record["id"]), "bold"), f"  {clean(record['title'])}" if record["title"] else "")
    yield _verdict(record)
    for note in record["notes"]:
        yield Text(f"  note: {clean(note)}", style="dim")
    mentions = [m for m in record["mentions"] if is_loaded(m)]
    if mentions:
        yield _mention_table(mentions, text)
    if any(target["labels"] for target in record["targets"]):
        yield _target_table(record["targets"])
    if record["sources"]:
        yield _source_table(record["sources"])
        yield _amplified(record["amplification"])
    yield contribution_table(record["contributions"], text, _SHOWN_CONTRIBUTIONS)
    indices = ", ".join(f"{name.replace('_', ' ')} {value:.1f}" for name, value in record["readability"].items())
    yield Text(f"  Readability: {indices}")


def contribution_table(contributions: list[Record], text: str, top: int) -> Table:
    """Return the table of contributions with the words they come from."""
    table = plain_table("What moves the score (contributions, from the average text)")
    table.add_column("", justify="right", no_wrap=True, min_width=6)
    table.add_column("feature", no_wrap=True, min_width=28)
    table.add_column("where", overflow="ellipsis", no_wrap=True)
    for row in contributions[:top]:
        shown = [clean(text[start:end]) for start, end in row["spans"][:_SHOWN_PLACES]] + ["title"] * ("title_spans" in row)
        more = f" (+{len(row['spans']) - _SHOWN_PLACES})" if len(row["spans"]) > _SHOWN_PLACES else ""
        absent = "none here" if row["value"] == 0 else ""
        where = Text(" | ".join(filter(None, shown)) + more) if shown else Text(absent, style="dim")
        table.add_row(f"{row['contribution']:+.3f}", Text(clean(row["feature"])), where)
    return table


def _verdict(record: Record) -> Text:
    low, high = record["interval"]
    about = "one sentence" if record["n_sentences"] == 1 else f"{record['n_sentences']} sentences"
    return Text.assemble(
        f"  {clean(record['label'])}, probability ",
        (f"{record['probability']:.2f}", "bold"),
        f" (90% interval {low:.2f} to {high:.2f}; {about}; prior {record['model']['prior']:.2f})",
        "\n  undecided: the interval holds 0.5" if low < _EVEN < high else "",
    )


def _overview(records: list[Record]) -> Table:
    table = plain_table("Articles")
    for name in ("probability", "interval", "label", "sentences", "own loaded", "quoted loaded", "article"):
        table.add_column(name, justify="left" if name in ("label", "article") else "right")
    for record in records:
        name = clean(record["id"])
        if record["error"] is not None:
            table.add_row("", "", "error", "", "", "", Text(f"{name}: {clean(record['error'])}"))
            continue
        low, high = record["interval"]
        numbers = (str(record["n_sentences"]), str(record["amplification"]["own_terms"]), str(record["amplification"]["n_terms"]))
        table.add_row(f"{record['probability']:.2f}", f"{low:.2f}-{high:.2f}", Text(clean(record["label"])), *numbers, Text(name))
    return table


def _mention_table(mentions: list[Record], text: str) -> Table:
    ranked = sorted(mentions, key=lambda m: (m["voice"] != "author", -abs(m["weight"]), m["start"]))[:_SHOWN_MENTIONS]
    table = plain_table(
        "Loaded phrases, + in favour, - against, of what is named; in brackets: how strong it sounds"
        + (f", {len(ranked)} of {len(mentions)}" if len(mentions) > len(ranked) else "")
    )
    table.add_column("weight", justify="right", no_wrap=True, min_width=6)
    table.add_column("voice", no_wrap=True, min_width=20)
    table.add_column("category", no_wrap=True, min_width=10)
    table.add_column("in context", no_wrap=True, overflow="ellipsis")
    for mention in sorted(ranked, key=lambda m: m["start"]):
        colour = COLOURS[mention["voice"]]
        voice = mention["voice"] + (f": {clean(mention['source'])}" if mention["source"] else "")
        weight, context = _weight(mention), _in_context(mention, text, colour)
        table.add_row(weight, Text(voice[:32], style=colour), Text(clean(mention["category"])), context)
    return table


def _weight(mention: Record) -> str:
    """The weight; in brackets where it is no judgement of anybody, as in "utter"."""
    weight = f"{mention['weight']:+.1f}"
    return f"({weight})" if mention["lexicon"] in STRENGTH else weight


def _in_context(mention: Record, text: str, colour: str) -> Text:
    start, end = mention["start"], mention["end"]
    if not text or mention.get("in") == "title":
        return Text(clean(mention["term"]), style=colour)
    before, phrase, after = text[max(0, start - _CONTEXT) : start], text[start:end], text[end : end + _CONTEXT // 2]
    return Text.assemble(clean(before, trim=False), (f"«{clean(phrase)}»", colour), clean(after, trim=False))


def _source_table(sources: list[Record]) -> Table:
    table = plain_table("Who is heard (share of all quoted and reported words)")
    for name in ("words", "share"):
        table.add_column(name, justify="right")
    for name in ("source", "type", "speaks for", "disputed", "reported by"):
        table.add_column(name, no_wrap=name != "reported by")
    for source in sources[:_SHOWN_SOURCES]:
        disputed = "yes" if source["challenged"] else ""
        verbs = clean(", ".join(source["cues"][:_SHOWN_CUES]))[:40]
        table.add_row(
            str(source["n_words"]), f"{source['share']:.0%}", Text(clean(source["name"])[:34]), Text(source["type"] or ""),
            Text(clean(source["affiliation"] or "")[:22]), disputed, Text(verbs),
        )  # fmt: skip
    return table


def _amplified(amplification: Record) -> Text:
    """One line: how much loaded wording stands in sources' voices, of which side, disputed or not."""
    n, own = amplification["n_terms"], amplification["own_terms"]
    sides = [f"{clean(side['side'] or 'nobody named')[:28]} {side['n_terms']}" for side in amplification["sides"] if side["n_terms"]][:_SHOWN_SIDES]
    calm = f", {amplification['unchallenged']:.0%} of them undisputed" if amplification["unchallenged"] is not None else ""
    return Text(f"  Loaded terms: the author's own {own}, in sources' voices {n}{calm}" + (f" ({'; '.join(sides)})" if sides else ""))


def _target_table(targets: list[Record]) -> Table:
    table = plain_table("What it calls them (stance: by the author's own namings, -1 against to +1 for; in brackets: who else says it)")
    table.add_column("stance", justify="right", no_wrap=True, min_width=6)
    table.add_column("who", no_wrap=True, min_width=16)
    table.add_column("called", overflow="fold")
    for target in [target for target in targets if target["labels"]][:_SHOWN_TARGETS]:
        stance = "" if target["stance"] is None else f"{target['stance']:+.2f}"
        called = Text(", ").join(_naming(*row) for row in namings_of(target)[:_SHOWN_NAMINGS])
        table.add_row(stance, Text(clean(target["name"])[:28]), called)
    return table


def _naming(text: str, weight: float, voice: str, source: str | None, times: int) -> Text:
    told = "" if voice == "author" else f" [{clean(source)[:28] if source else voice}]"
    strength = f" {weight:+.1f}" if weight else ""
    return Text.assemble((clean(text), COLOURS[voice] if weight else ""), strength, f" ×{times}" if times > 1 else "", told)


def plain_table(title: str) -> Table:
    """Return an empty table without rules, its title on the left."""
    return Table(title=title, title_justify="left", box=None, padding=(0, 2))


def clean(text: str, *, trim: bool = True) -> str:
    """Return one line, white space folded, without characters that would steer a terminal."""
    folded = " ".join(text.split())
    if not trim and folded:
        folded = (" " if text[0].isspace() else "") + folded + (" " if text[-1].isspace() else "")
    return "".join(character for character in folded if unicodedata.category(character) not in ("Cc", "Cf"))


@contextmanager
def console(out: BinaryIO) -> Iterator[Console]:
    """Write to a binary stream as to a terminal."""
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", write_through=True)
    try:
        yield Console(file=text, highlight=False, markup=False, emoji=False, width=None if text.isatty() else _WIDTH)
    finally:
        text.detach()
