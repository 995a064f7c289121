"""Cards: what is known of each loaded phrase, grouped by whose words it is."""

from functools import cache
from typing import Any, NamedTuple

from framing.lexicon import Term, shipped
from framing.reports._record import Record
from framing.reports._wording import endorsement_words, short, signed, strength_of, voice_words, weight_words

_GROUPS = {
    "author": "In the article’s own voice",
    "scare": "In scare quotes, or in reported speech but perhaps the article’s own word",
    "ambiguous": "In scare quotes, or in reported speech but perhaps the article’s own word",
    "direct": "In sources’ words",
    "indirect": "In sources’ words",
}
_SIGNED = frozenset({"naming", "evaluation", "action", "euphemism"})


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


def cards_of(loaded: list[Record]) -> tuple[list[Card], list[Card]]:
    """Return the cards, and for each mention its card."""
    known: dict[tuple[Any, ...], Card] = {}
    card_of = []
    for number, mention in enumerate(loaded):
        key = tuple(mention[name] for name in ("term", "lexicon", "category", "weight", "voice", "source", "endorsement"))
        if key not in known:
            known[key] = _card(len(known) + 1, mention)
        known[key].mentions.append(number)
        card_of.append(known[key])
    return list(known.values()), card_of


def grouped(cards: list[Card]) -> list[tuple[str, int, list[Card]]]:
    """Return the cards by whose words they are, with the number of places; the strongest first."""
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
        said_by=voice_words(mention["voice"], mention["source"] and short(mention["source"])),
        endorsement=endorsement_words(mention["endorsement"]),
        neutral=term.neutral if term else None,
        accurate_when=term.accurate_when if term else None,
        mentions=[],
    )


@cache
def _terms() -> dict[tuple[str, str], Term]:
    return {(lexicon.name, term.term): term for lexicon in shipped().lexicons for term in lexicon.terms}
