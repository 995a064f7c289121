"""What words say of whom they are applied to: weights of the lexicons, kinds that a noun can stand for, categories."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.errors import FramingError
from framing.lexicon import Match, Term, matches_of
from framing.matching import Matcher, compile_phrases
from framing.naming.types import DESCRIPTION, GENERIC
from framing.naming.words import listed
from framing.resources import data_path

SAID = "said"  # of an adjective: it judges where it is said of somebody, not before a noun ("is right", "the right wing")
MEASURE = "measure"  # a law, plan, deal or policy
COLLECTIVE = frozenset({"party", "armed", "group", "union", "company", "faith", "body", ""})
_FEELING = 0.5
_TITLE_CASE = 0.6  # share of capitals that makes a headline
_OPPOSITE = {
    "aggressor": "safety", "unlawfulness": "lawfulness", "untrustworthiness": "trustworthiness", "dishonour": "honour",
    "unreason": "reason", "danger": "safety", "weakness": "power", "poor_quality": "quality", "victim": "aggressor",
}  # fmt: skip
OPPOSITE = {**_OPPOSITE, **{good: bad for bad, good in _OPPOSITE.items() if good != "aggressor"}, "safety": "danger"}


class Part(NamedTuple):
    """Words that say something of whom they are applied to; tokens first to last - 1.

    `kinds` are those it can stand for as a noun, empty for what cannot ("corrupt"); `plural` whether it is one.
    `match` is the lexicon's, where a lexicon lists it.
    """

    first: int
    last: int
    weight: float
    category: str
    noun: bool
    kinds: frozenset[str]
    plural: bool
    match: Match


class Description(NamedTuple):
    """A row of `data/descriptions.tsv`; forms are its singular and plural."""

    word: str
    noun: bool
    kinds: frozenset[str]
    weight: float
    category: str
    plural: str | None


def parts_of(article: Article) -> dict[int, Part]:
    """Return the longest part that begins at each token, computed once.

    >>> article = Article("The greedy regime fell.")
    >>> [part.weight for part in parts_of(article).values()]
    [-0.6, -0.6]
    """
    return article.derived(_parts)


def weigh(parts: list[Part]) -> tuple[float, str]:
    """Return the weight and category of words taken together: the strongest against and the strongest in favour, summed; none against the head.

    >>> weigh([])
    (0.0, 'description')
    """
    if parts and parts[-1].noun and parts[-1].weight:  # a "professional agitator" is none in favour
        parts = [part for part in parts if part.weight * parts[-1].weight > 0]
    against = min((part for part in parts if part.weight < 0), key=lambda part: part.weight, default=None)
    favour = max((part for part in parts if part.weight > 0), key=lambda part: part.weight, default=None)
    if against is None and favour is None:
        return 0.0, DESCRIPTION
    found = [part for part in (against, favour) if part is not None]
    strongest = max(found, key=lambda part: abs(part.weight))  # of equals the one against
    return round(sum(part.weight for part in found), 3), strongest.category


def category_of(term: Term, lexicon: str) -> str:
    """Return the category of a lexicon's term."""
    by_word, by_category = _categories()
    side = 0 if term.weight < 0 else 1
    for word in reversed(term.term.lower().replace("-", " ").split()):
        if by_word.get(word, ("-", "-"))[side] != "-":
            return by_word[word][side]
    return by_category[lexicon, term.category][side]


@cache
def descriptions() -> tuple[Description, ...]:
    """Return the rows of `data/descriptions.tsv`."""
    path = data_path("descriptions.tsv")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]
    found = []
    for cells in rows:
        if len(cells) != len(Description._fields) or cells[1] not in ("noun", "adj"):
            raise FramingError(f"{path.name}: expected word, noun or adj, kinds, weight, category and plural, found {cells}")
        word, pos, of, weight, category, plural = cells
        kinds = frozenset(kind for part in of.split("|") if part != "-" for kind in (COLLECTIVE if part == "collective" else (part,)))
        found.append(Description(word, pos == "noun", kinds, float(weight), category, None if plural == "-" else plural))
    return tuple(found)


@cache
def _forms() -> tuple[Matcher, tuple[tuple[Description, bool], ...]]:
    """The matcher of all forms, and for each the row and whether it is its plural."""
    forms = {form: (row, form != row.word) for row in reversed(descriptions()) for form in (row.word, row.plural) if form}
    return compile_phrases(list(forms)), tuple(forms.values())


@cache
def _categories() -> tuple[dict[str, tuple[str, str]], dict[tuple[str, str], tuple[str, str]]]:
    rows = [line.split("\t") for line in data_path("naming_categories.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]
    words = {key: (against, favour) for kind, key, against, favour in rows if kind == "word"}
    return words, {(kind, key): (against, favour) for kind, key, against, favour in rows if kind != "word"}


def _parts(article: Article) -> dict[int, Part]:
    found: dict[int, Part] = {}
    for match in matches_of(article):
        if match.lexicon in ("naming", "evaluation") and _names(match):
            if _is_name(article, match.first_token, match.last_token) and match.term.term.islower():
                continue
            part = _of_lexicon(article, match)
            known = found.get(match.first_token)
            if known is None or known.last < part.last:
                found[match.first_token] = part
    matcher, rows = _forms()
    firsts, lasts, numbers = (column.tolist() for column in matcher.search(article.tokens))
    for at in np.argsort(firsts, kind="stable").tolist():
        row, plural = rows[numbers[at]]
        if row.weight and row.word.islower() and _is_name(article, firsts[at], lasts[at]):
            continue
        part = _of_description(article, firsts[at], lasts[at], row, plural)
        known = found.get(part.first)
        if known is None or known.last < part.last:
            found[part.first] = part
        elif known.last == part.last and part.noun and known.weight:
            kinds = part.kinds if not known.kinds else known.kinds | part.kinds
            found[part.first] = known._replace(noun=True, kinds=kinds, plural=part.plural)
        elif known.last == part.last and not known.noun:
            found[part.first] = part._replace(weight=part.weight or known.weight)
    return dict(sorted(found.items()))


def _is_name(article: Article, first: int, last: int) -> bool:
    """Whether a capital in mid-sentence makes a name of one word: "the Democratic leader", "The Guardian"."""
    tokens = article.tokens
    if last - first > 1 or not tokens.is_title[first] or tokens.is_upper[first]:
        return False
    if article.words[first].lower() in listed("party_adjective"):
        return True
    if article.words[first].lower() in listed("name_word") and last < len(tokens) and tokens.joined[last] and tokens.is_title[last]:
        return True  # "Saint Louis"
    sentence = int(article.sentence_of[first])
    if sentence < 0:
        return False
    begin, end = article.sentence_tokens[sentence].tolist()
    if first == begin or tokens.parted[first]:
        return False
    return bool(tokens.is_title[begin:end].mean() < _TITLE_CASE)


def _names(match: Match) -> bool:
    """Whether a term can name or describe somebody: no passing feeling."""
    term = match.term
    if term.pos not in ("noun", "adj", "phrase"):
        return False
    return term.category != "emotion" or abs(term.weight) >= _FEELING


def _of_lexicon(article: Article, match: Match) -> Part:
    term = match.term
    kinds: frozenset[str] = frozenset()
    surface = article.content[match.start : match.end].lower().replace("-", " ").split()
    plural = surface[-1:] != term.term.lower().replace("-", " ").split()[-1:] or (term.pos == "phrase" and surface[-1].endswith("s"))
    if match.lexicon == "naming" and term.pos != "adj":
        if term.category == "state":
            kinds = frozenset({"state"})
        elif term.category in ("policy", "act"):
            kinds = frozenset({MEASURE})
        elif term.category == "partisan":
            kinds = COLLECTIVE | {"person"}  # "the far right", "a far-right party"
        elif plural or term.category == "group":
            kinds = COLLECTIVE
        else:
            kinds = frozenset({"person"})
    category = category_of(term, match.lexicon)
    return Part(match.first_token, match.last_token, term.weight, category, term.pos != "adj", kinds, plural, match)


def _of_description(article: Article, first: int, last: int, row: Description, plural: bool) -> Part:
    pos = "noun" if row.noun else "adj"
    category = row.category
    if row.weight:
        by_word, _ = _categories()
        sides = [by_word[word][row.weight > 0] for word in reversed(row.word.lower().replace("-", " ").split()) if word in by_word]
        category = next((side for side in sides if side != "-"), category)
    term = Term(row.word, pos, category, row.weight, None, None, None, ())
    tokens = article.tokens
    match = Match(int(tokens.starts[first]), int(tokens.stem_ends[last - 1]), "descriptions", term, first, last)
    kinds = row.kinds
    if plural and "person" in kinds and "" in kinds:
        kinds = kinds - {"person"}
    elif not plural and "person" in kinds and "" in kinds and row.category != GENERIC:
        kinds = frozenset({"person"}) | (kinds & {"state"})
    elif plural and kinds == {"person"}:
        kinds = frozenset()
    return Part(first, last, row.weight, category, row.noun, kinds, plural, match)
