"""What is counted of each quotation: its kind, its cue, its source."""

from functools import cache

import numpy as np

from framing.article import Article
from framing.features.mentions import mentions_of
from framing.lexicon import Match, shipped
from framing.quotation import Quotation, quotations_of
from framing.quotation.cues import PREPOSITIONAL, endorsement
from framing.sentences import Span
from framing.tokens import Ints
from framing.wordlists import word_list

SOURCING = "sourcing"
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


def events_of(article: Article) -> tuple[Ints, Ints, list[Span]]:
    """Return what is counted of an article's quotations.

    Returns
    -------
    places, kinds : arrays of int, shape (n_events,)
        Where the quotation begins, and the number of the event.
    spans : list of (int, int)
        The place to show: the cue where there is one.
    """
    number = numbers()
    found = [
        (quotation.content[0][0], number[name], quotation.cue or quotation.content[0])
        for quotation, anonymous in zip(quotations_of(article), _anonymous(article), strict=True)
        for name in (*_marks(article, quotation), *anonymous)
    ]
    places, kinds, spans = zip(*found, strict=True) if found else ((), (), ())
    return np.array(places, dtype=np.int64), np.array(kinds, dtype=np.int64), list(spans)


def _marks(article: Article, quotation: Quotation) -> list[str]:
    """The names of the events of one quotation, but for its anonymity."""
    found = [f"{quotation.kind}_quotations"]
    if quotation.kind == "scare":
        return found
    found += [endorsement(quotation.endorsement), _source_kind(article.content, quotation.source)]
    if quotation.cue is not None:
        cue = article.content[slice(*quotation.cue)].lower()
        if cue.startswith(PREPOSITIONAL):
            found.append("according_to")
        category = _cue_categories().get(cue)
        if category is not None:
            found.append(f"cues.{category}")
    return found


def _source_kind(text: str, source: Span | None) -> str:
    if source is None:
        return "without_source"
    words = text[slice(*source)].split()
    if len(words) == 1 and words[0].lower() in word_list("pronoun"):
        return "pronoun_sources"
    common = word_list("unnamed_source")
    named = any(word[0].isupper() and word.strip(".,").lower() not in common for word in words)
    return "named" if named else "described"


def _anonymous(article: Article) -> list[list[str]]:
    """For each quotation the kinds of anonymity of its source, or of its cue where it has none."""
    terms = [match for match in mentions_of(article).matches if match.lexicon == SOURCING]
    return [[f"anonymous.{name}" for name in sorted(_categories(quotation, terms))] for quotation in quotations_of(article)]


def _categories(quotation: Quotation, terms: list[Match]) -> set[str]:
    place = (quotation.source or quotation.cue) if terms else None
    return set() if place is None else {match.term.category for match in terms if match.start < place[1] and place[0] < match.end}


@cache
def _cue_categories() -> dict[str, str]:
    """The category of each form of the lexicons of cues, in lower case; "according to" tells nothing of the author's stance."""
    found = {PREPOSITIONAL: "neutral", f"{PREPOSITIONAL} to": "neutral"}
    for lexicon in shipped().lexicons:
        if lexicon.marks_cues:
            found |= {form.lower(): lexicon.terms[index].category for form, index in lexicon.forms if index >= 0}
    return found
