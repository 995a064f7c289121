"""What the page shows of one article: its record and text, made ready for a template to print."""

from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from framing.article import Article
from framing.lexicon import Term, shipped
from framing.reports._loaded import is_loaded
from framing.reports._marks import Paragraph, paragraphs_of
from framing.reports._places import placed
from framing.reports._wording import endorsement_words, own_sentences, signed, strength_of, voice_words, weight_words
from framing.sources import source_names

Record = dict[str, Any]

_LEVELS = 10
_SHOWN_WORDS, _SHOWN_SOURCES, _SHOWN_CONTRIBUTIONS = 4, 40, 20
_TITLE, _BEGINNING, _PHRASE = 160, 60, 40
_OPENING, _CLOSING = frozenset("\"'“‘«„‹"), frozenset("\"'”’»“›")
_GROUPS = {
    "author": "In the article’s own voice",
    "scare": "In scare quotes, or in reported speech but perhaps the article’s own word",
    "ambiguous": "In scare quotes, or in reported speech but perhaps the article’s own word",
    "direct": "In sources’ words",
    "indirect": "In sources’ words",
}
_SIGNED = frozenset({"naming", "evaluation", "action", "euphemism"})


class Cell(NamedTuple):
    """A sentence in the heat strip."""

    number: int
    probability: float
    level: int
    counts: bool
    words: str


class Card(NamedTuple):
    """What is known of a loaded phrase; mentions that differ in nothing share it."""

    number: int
    term: str
    lexicon: str
    category: str
    size: float
    weight: str
    sign: str
    strength: str
    meaning: str
    voice: str
    said_by: str
    endorsement: str | None
    neutral: str | None
    accurate_when: str | None
    mentions: list[int]

    @property
    def brief(self) -> str:
        """The card in a few lines of plain text."""
        plainly = f"\nMore neutral: {self.neutral}" if self.neutral else ""
        accurate = f"\nCan be accurate: {self.accurate_when}" if self.accurate_when else ""
        endorsed = f", {self.endorsement}" if self.endorsement else ""
        return f"{self.term} {self.weight}\n{self.lexicon}, {self.category}: {self.meaning}\n{self.voice_line}{endorsed}{plainly}{accurate}"

    @property
    def voice_line(self) -> str:
        """Whose words it is, as the beginning of a line."""
        return self.said_by[0].upper() + self.said_by[1:]


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


class View(NamedTuple):
    """All that the page shows of an article."""

    record: Record
    heading: str
    paragraphs: list[Paragraph]
    cells: list[Cell]
    groups: list[tuple[str, int, list[Card]]]
    card_of: list[Card]
    quotes: list[Quote]
    speakers: list[Speaker]
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
    cards, card_of = _cards(loaded)
    speakers = [Speaker(_letter(n), s["name"], s["n_words"], s["share"]) for n, s in enumerate(record["sources"])]
    contributions, remainder = _contributions(record, content)
    return View(
        record=record,
        heading=heading,
        paragraphs=_paragraphs(record, content, loaded),
        cells=_cells(record, content),
        groups=_grouped(cards),
        card_of=card_of,
        quotes=_quotes(record, article, {speaker.name: speaker.letter for speaker in speakers}),
        speakers=speakers[:_SHOWN_SOURCES],
        n_speakers=len(speakers),
        contributions=contributions,
        remainder=remainder,
    )


def heading_of(record: Record, article: Article | None) -> str:
    """Return the title, else the headline found in the text, else the id, in one line."""
    headline = next((zone for zone in record["zones"] if zone["zone"] == "headline"), None)
    found = article.text[headline["start"] : headline["end"]] if article and headline else ""
    return _short(record["title"] or found or record["id"], _TITLE)


def _short(text: str, width: int) -> str:
    """One line of at most `width` characters."""
    line = " ".join(text[: 4 * width].split())
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"


def _letter(n: int) -> str:
    return chr(ord("A") + n) if n < 26 else str(n + 1)


def _paragraphs(record: Record, content: str, loaded: list[Record]) -> list[Paragraph]:
    return list(
        paragraphs_of(
            content,
            zones=[(_span(zone), zone["zone"]) for zone in record["zones"]],
            sentences=[_span(sentence) for sentence in record["sentences"]],
            quotations=[(_with_marks(content, _span(place)), n) for n, quotation in enumerate(record["quotations"]) for place in quotation["content"]],
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
        Cell(n, s["probability"], round(s["probability"] * _LEVELS), counts, _short(content[s["start"] : s["end"]], _BEGINNING))
        for n, (s, counts) in enumerate(rows, 1)
    ]


def _cards(loaded: list[Record]) -> tuple[list[Card], list[Card]]:
    """The cards, and for each mention its card."""
    known: dict[tuple[Any, ...], Card] = {}
    card_of = []
    for number, mention in enumerate(loaded):
        key = tuple(mention[name] for name in ("term", "lexicon", "category", "weight", "voice", "source", "endorsement"))
        if key not in known:
            known[key] = _card(len(known) + 1, mention)
        known[key].mentions.append(number)
        card_of.append(known[key])
    return list(known.values()), card_of


def _grouped(cards: list[Card]) -> list[tuple[str, int, list[Card]]]:
    """The cards by whose words they are, with the number of places; the strongest first."""
    ranked = sorted(cards, key=lambda card: (-card.size, card.number))
    groups = {name: [card for card in ranked if _GROUPS[card.voice] == name] for name in dict.fromkeys(_GROUPS.values())}
    return [(name, sum(len(card.mentions) for card in found), found) for name, found in groups.items() if found]


def _card(number: int, mention: Record) -> Card:
    lexicon, weight = mention["lexicon"], mention["weight"]
    term = _terms().get((lexicon, mention["term"]))
    return Card(
        number=number,
        term=mention["term"],
        lexicon=lexicon,
        category=mention["category"],
        size=abs(weight),
        weight=signed(weight),
        sign=("+" if weight > 0 else "−") if lexicon in _SIGNED else "",
        strength=strength_of(weight),
        meaning=weight_words(lexicon, weight),
        voice=mention["voice"],
        said_by=voice_words(mention["voice"], mention["source"] and _short(mention["source"], _TITLE)),
        endorsement=endorsement_words(mention["endorsement"]),
        neutral=term.neutral if term else None,
        accurate_when=term.accurate_when if term else None,
        mentions=[],
    )


@cache
def _terms() -> dict[tuple[str, str], Term]:
    return {(lexicon.name, term.term): term for lexicon in shipped().lexicons for term in lexicon.terms}


def _quotes(record: Record, article: Article | None, letters: dict[str, str]) -> list[Quote]:
    names = source_names(article) if article else {}
    found = []
    for quotation in record["quotations"]:
        source = quotation["source"] and _span(quotation["source"])
        words = _short(article.content[slice(*source)], _TITLE) if source and article else ""
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
            words = _short(content[start:end], _PHRASE)
            examples[words.casefold()] += 1
            where.setdefault(words.casefold(), (words, bisect_right(starts, start)))
        first = tuple(where[words] for words, _ in examples.most_common(_SHOWN_WORDS))
        amount = row["contribution"]
        share = round(100 * abs(amount) / largest)
        found.append(Contribution(row["feature"], f"{row['value']:.3g}", signed(amount, 3), amount > 0, share, first, len(examples) - len(first)))
    rest = record["remainder"] + sum(row["contribution"] for row in rows[_SHOWN_CONTRIBUTIONS:])
    return found, signed(rest, 3)
