"""What the page shows of one article: its record and text, made ready for a template to print."""

from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from framing.article import Article
from framing.reports._cards import Card, cards_of, grouped
from framing.reports._loaded import is_loaded
from framing.reports._marks import Paragraph, paragraphs_of
from framing.reports._namings import namings_of
from framing.reports._places import placed
from framing.reports._record import Record
from framing.reports._wording import own_sentences, short, signed, voice_words
from framing.speakers import source_names

_LEVELS = 10
_SHOWN_WORDS, _SHOWN_SOURCES, _SHOWN_CONTRIBUTIONS = 4, 40, 20
_SHOWN_TARGETS, _SHOWN_NAMINGS = 8, 12
_BEGINNING, _PHRASE = 60, 40
_OPENING, _CLOSING = frozenset("\"'“‘«„‹"), frozenset("\"'”’»“›")


class Cell(NamedTuple):
    """A sentence in the heat strip."""

    number: int
    probability: float
    level: int
    counts: bool
    words: str


class Quote(NamedTuple):
    """A quotation: its kind, who is quoted, and the letter of that source in the ledger."""

    kind: str
    letter: str
    said_by: str


class Contribution(NamedTuple):
    """A row of the table of contributions; `words` are (example, number of its sentence or -1)."""

    feature: str
    value: str
    amount: str
    is_up: bool
    share: int
    words: tuple[tuple[str, int], ...]
    n_more: int


class Speaker(NamedTuple):
    """A source in the ledger."""

    letter: str
    name: str
    n_words: int
    share: float
    about: str


class Named(NamedTuple):
    """A target, its stance in words and what it is called."""

    name: str
    stance: str
    called: list[tuple[str, str, str, int, str]]


class View(NamedTuple):
    """All that the page shows of an article."""

    record: Record
    heading: str
    paragraphs: list[Paragraph]
    cells: list[Cell]
    groups: list[tuple[str, int, list[Card]]]
    card_of: list[Card]
    quotes: list[Quote]
    named: list[Named]
    speakers: list[Speaker]
    amplified: str
    n_speakers: int
    contributions: list[Contribution]
    remainder: str


def view_of(record: Record, article: Article | None) -> View:
    """Return what the page shows of an article.

    Parameters
    ----------
    record : dict
        A record without an error.
    article : Article or None
        Its title and text; without them the article itself is not shown.
    """
    content = article.content if article else ""
    heading = heading_of(record, article)
    record = placed(record, shift=article.text_start if article else 0)
    loaded = [mention for mention in record["mentions"] if is_loaded(mention)]
    cards, card_of = cards_of(loaded)
    speakers = [Speaker(_letter(n), s["name"], s["n_words"], s["share"], _about(s)) for n, s in enumerate(record["sources"])]
    contributions, remainder = _contributions(record, content)
    return View(
        record=record,
        heading=heading,
        paragraphs=_paragraphs(record, content, loaded),
        cells=_cells(record, content),
        groups=grouped(cards),
        card_of=card_of,
        quotes=_quotes(record, article, {speaker.name: speaker.letter for speaker in speakers}),
        named=[_named(target) for target in record["targets"] if target["labels"]][:_SHOWN_TARGETS],
        speakers=speakers[:_SHOWN_SOURCES],
        amplified=_amplified(record["amplification"]),
        n_speakers=len(speakers),
        contributions=contributions,
        remainder=remainder,
    )


def heading_of(record: Record, article: Article | None) -> str:
    """Return the title, else the headline found in the text, else the id, in one line."""
    headline = next((zone for zone in record["zones"] if zone["zone"] == "headline"), None)
    found = article.text[headline["start"] : headline["end"]] if article and headline else ""
    return short(record["title"] or found or record["id"])


def _named(target: Record) -> Named:
    """What a target is called: the words, their weight, the voice, how often, and who says so."""
    stance = "too little to tell" if target["stance"] is None else f"stance {signed(target['stance'], 2)}"
    rows = namings_of(target)[:_SHOWN_NAMINGS]
    called = []
    for row in rows:
        said_by = voice_words(row.voice, row.source and short(row.source))
        called.append((short(row.text, _PHRASE), signed(row.weight) if row.weight else "", row.voice, row.times, said_by))
    return Named(short(target["name"]), stance, called)


def _amplified(amplification: Record) -> str:
    """How much loaded wording stands in sources' voices, beside the author's own."""
    n = amplification["n_terms"]
    calm = f"; {amplification['unchallenged']:.0%} of them are said by those whom nobody in the article disputes" if n else ""
    return f"Loaded terms: {amplification['own_terms']} of the author’s own, {n} in the voices of sources{calm}."


def _about(source: Record) -> str:
    """What is known of a source, in a few words: "official, for Ostland; disputed"."""
    kind = {"party": "party to the conflict", None: ""}.get(source["type"], source["type"])
    side = f"for {short(source['affiliation'], _PHRASE)}" if source["affiliation"] and source["affiliation"] != source["name"] else ""
    known = ", ".join(filter(None, (kind, side)))
    return "; ".join(filter(None, (known, "disputed" if source["challenged"] else "")))


def _letter(n: int) -> str:
    return chr(ord("A") + n) if n < 26 else str(n + 1)


def _paragraphs(record: Record, content: str, loaded: list[Record]) -> list[Paragraph]:
    quoted = [(_span(place), n) for n, quotation in enumerate(record["quotations"]) for place in quotation["content"]]
    return list(
        paragraphs_of(
            content,
            zones=[(_span(zone), zone["zone"]) for zone in record["zones"]],
            sentences=[_span(sentence) for sentence in record["sentences"]],
            quotations=[(_with_marks(content, span), number) for span, number in quoted],
            mentions=[_span(mention) for mention in loaded],
        )
    )


def _with_marks(content: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the quotation marks around it."""
    start, end = span
    start -= start > 0 and content[start - 1 : start] in _OPENING
    end += content[end : end + 1] in _CLOSING
    return start, end


def _span(place: Record) -> tuple[int, int]:
    return place["start"], place["end"]


def _cells(record: Record, content: str) -> list[Cell]:
    rows = zip(record["sentences"], own_sentences(record), strict=True)
    return [
        Cell(n, s["probability"], round(s["probability"] * _LEVELS), counts, short(content[s["start"] : s["end"]], _BEGINNING))
        for n, (s, counts) in enumerate(rows, 1)
    ]


def _quotes(record: Record, article: Article | None, letters: dict[str, str]) -> list[Quote]:
    names = source_names(article) if article else {}
    found = []
    for quotation in record["quotations"]:
        source = quotation["source"] and _span(quotation["source"])
        words = short(article.content[slice(*source)]) if source and article else ""
        name = names.get(source, words)
        found.append(Quote(quotation["kind"], letters.get(name, ""), name))
    return found


def _contributions(record: Record, content: str) -> tuple[list[Contribution], str]:
    """The rows shown, and what all others add."""
    rows = record["contributions"]
    shown = rows[:_SHOWN_CONTRIBUTIONS]
    largest = max((abs(row["contribution"]) for row in shown), default=1.0)
    starts = [sentence["start"] for sentence in record["sentences"]]
    found = []
    for row in shown:
        examples = Counter[str]()
        where: dict[str, tuple[str, int]] = {}
        for start, end in row["spans"] if content else ():
            words = short(content[start:end], _PHRASE)
            examples[words.casefold()] += 1
            where.setdefault(words.casefold(), (words, bisect_right(starts, start)))
        first = tuple(where[words] for words, _ in examples.most_common(_SHOWN_WORDS))
        amount = row["contribution"]
        share = round(100 * abs(amount) / largest)
        found.append(Contribution(row["feature"], f"{row['value']:.3g}", signed(amount, 3), amount > 0, share, first, len(examples) - len(first)))
    rest = record["remainder"] + sum(row["contribution"] for row in rows[_SHOWN_CONTRIBUTIONS:])
    return found, signed(rest, 3)
