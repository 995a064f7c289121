"""What is counted of each quotation: its kind, its cue, its source."""

from functools import cache, lru_cache

import numpy as np

from framing.article import Article
from framing.features.mentions import matches_counted
from framing.lexicon import Match, shipped
from framing.quotation import Quotation, quotations_of
from framing.quotation.cues import PREPOSITIONAL, endorsement
from framing.sentences import Span
from framing.tokens import Ints
from framing.wordlists import word_list

SOURCING = "sourcing"
_REMEMBERED = 4096  # of the words that sources and cues are written in, those met last
_RATE = "per 1,000 tokens"
_COUNTED = {
    "direct_quotations": f"direct quotations {_RATE}",
    "indirect_quotations": f"clauses of reported speech {_RATE}",
    "mixed_quotations": f"clauses of reported speech with quoted words {_RATE}",
    "block_quotations": f"block statements {_RATE}",
    "scare_quotations": f"scare quotes {_RATE}",
    "endorsed": f"quotations that the author vouches for by the cue {_RATE}",
    "neutral": f"quotations that the author neither vouches for nor doubts {_RATE}",
    "distanced": f"quotations that the author doubts by the cue {_RATE}",
    "without_source": f"quotations without a source {_RATE}",
    "pronoun_sources": f"quotations of which a pronoun is the source {_RATE}",
    "according_to": f'quotations marked by "according to" {_RATE}',
}


HIDDEN = ("named", "described")  # counted for the shares of kinds of sources, without a column


@cache
def described() -> dict[str, str]:
    """Return the events that have a column, with what each counts."""
    cues = {f"cues.{name}": f"quotations whose cue is a {name} verb or phrase {_RATE}" for name in sorted(set(_cue_categories().values()))}
    anonymous = {
        f"anonymous.{name}": f"quotations whose source is anonymous, of the kind '{name}' of the lexicon of sourcing, {_RATE}"
        for lexicon in shipped().lexicons
        if lexicon.name == SOURCING
        for name in lexicon.categories
    }
    return _COUNTED | cues | anonymous


@cache
def numbers() -> dict[str, int]:
    """Return the number of each event by its name, those without a column last."""
    return {name: number for number, name in enumerate((*described(), *HIDDEN))}


def events_of(article: Article) -> tuple[Ints, Ints]:
    """Return where each quotation begins for which an event counts, and the number of the event."""
    counts = [len(kinds) for kinds in article.derived(_kinds)]
    begins = np.array([quotation.content[0][0] for quotation in quotations_of(article)], dtype=np.int64)
    return np.repeat(begins, counts), np.array([kind for kinds in article.derived(_kinds) for kind in kinds], dtype=np.int64)


def places_of(article: Article) -> list[tuple[int, Span]]:
    """Return the number of each event and the place to show: the cue of the quotation, where it has one."""
    quotations = zip(quotations_of(article), article.derived(_kinds), strict=True)
    return [(kind, quotation.cue or quotation.content[0]) for quotation, kinds in quotations for kind in kinds]


def _kinds(article: Article) -> list[list[int]]:
    """For each quotation the numbers of the events that count for it."""
    text = article.content
    terms = [match for match in matches_counted(article) if match.lexicon == SOURCING]
    found = []
    for quotation in quotations_of(article):
        kinds = [_kind(quotation.kind)]
        if quotation.kind != "scare":
            kinds.append(_stance(quotation.endorsement))
            kinds.append(_source(text[slice(*quotation.source)] if quotation.source is not None else ""))
            if quotation.cue is not None:
                kinds += _cue(text[slice(*quotation.cue)].lower())
            if terms:
                kinds += _anonymous(quotation, terms)
        found.append(kinds)
    return found


@cache
def _kind(kind: str) -> int:
    return numbers()[f"{kind}_quotations"]


@lru_cache(_REMEMBERED)
def _stance(weight: float) -> int:
    return numbers()[endorsement(weight)]


@lru_cache(_REMEMBERED)
def _source(source: str) -> int:
    """The event of a source as it is written; empty for none."""
    if not source:
        return numbers()["without_source"]
    words = source.split()
    if len(words) == 1 and words[0].lower() in word_list("pronoun"):
        return numbers()["pronoun_sources"]
    common = word_list("unnamed_source")
    named = any(word[0].isupper() and word.strip(".,").lower() not in common for word in words)
    return numbers()["named" if named else "described"]


@lru_cache(_REMEMBERED)
def _cue(cue: str) -> tuple[int, ...]:
    """The events of a cue in lower case."""
    category = _cue_categories().get(cue)
    names = ["according_to"] if cue.startswith(PREPOSITIONAL) else []
    return tuple(numbers()[name] for name in [*names, *([f"cues.{category}"] if category is not None else [])])


def _anonymous(quotation: Quotation, terms: list[Match]) -> list[int]:
    """The kinds of anonymity of its source, or of its cue where it has none."""
    place = quotation.source or quotation.cue
    if place is None:
        return []
    categories = {match.term.category for match in terms if match.start < place[1] and place[0] < match.end}
    return [numbers()[f"anonymous.{name}"] for name in sorted(categories)]


@cache
def _cue_categories() -> dict[str, str]:
    """The category of each form of the lexicons of cues; "according to" tells nothing of the author's stance."""
    found = {PREPOSITIONAL: "neutral", f"{PREPOSITIONAL} to": "neutral"}
    for lexicon in shipped().lexicons:
        if lexicon.marks_cues:
            found |= {form: lexicon.terms[index].category for form, index in lexicon.forms if index >= 0}
    return found
