"""Whom a source belongs to or speaks for: a target of the article, by the alias sets and by what the article says."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from framing.article import Article
from framing.naming import Targets
from framing.naming.aliases import Place
from framing.naming.everybody import everybody
from framing.naming.sets import shipped_sets
from framing.naming.words import Words, words_of
from framing.sentences import Span
from framing.sources.words import source_words

_BY_LINK = frozenset({"of", "by", "to", "with", "for"})
_REACH = 9  # tokens between a body and that whose wing it is
_SPEAKING = frozenset({"official", "party", "company", "media", "document", None})
TYPE_OF_KIND = {
    "state": "official",
    "body": "official",
    "party": "party",
    "armed": "party",
    "group": "party",
    "union": "party",
    "company": "company",
    "faith": "party",
}


class Named(NamedTuple):
    """Somebody named at a place: offsets, the name results use, and the kind."""

    start: int
    end: int
    name: str
    kind: str
    stands_in: bool = False


def named_in(article: Article, targets: Targets) -> list[Named]:
    """Return all places where somebody is named or stood for, in order; targets go by the name they have in results."""
    sets, places = article.derived(everybody)
    words = words_of(article)
    found = {
        words.span(place.first, place.last): Named(*words.span(place.first, place.last), sets[place.owner].name, sets[place.owner].kind)
        for place in places
    }
    for target in targets.targets:
        for span in target.mentions:
            found[span] = Named(*span, target.name, target.kind or (found[span].kind if span in found else ""), span not in found)
    return sorted(found.values())


def umbrellas(article: Article, targets: Targets) -> dict[str, str]:
    """Return for each body named in the article that is somebody's umbrella, front or wing, whose it is.

    As a matter of record by `data/targets`, else as the article says: "the council, the political wing of the league".
    """
    sets, places = article.derived(everybody)
    words = words_of(article)
    used = {place.owner for place in places}
    found = {sets[owner].name: sets[owner].umbrella_of[0] for owner in used if sets[owner].umbrella_of}
    for place, other in pairwise(places):
        if place.owner != other.owner and sets[place.owner].kind != "person" and _is_wing(words, place, other):
            found.setdefault(sets[place.owner].name, sets[other.owner].name)
    return {_shown(name, targets): _shown(whose, targets) for name, whose in found.items()}


def affiliation_of(spans: Sequence[Span], kind: str | None, named: Sequence[Named], over: Mapping[str, str], article: Article) -> str | None:
    """Return the target a source belongs to or speaks for.

    Parameters
    ----------
    spans : sequence of (int, int)
        Where it is described, the phrases beside its words first.
    kind : str or None
        Its type.
    named : sequence of Named
        As `named_in` gives it.
    over : mapping of str to str
        As `umbrellas` gives it.
    article : Article
    """
    for start, end in spans:
        for one in _between(named, start, end):
            if one.kind not in TYPE_OF_KIND or one.end > end + 2:
                continue
            if one.stands_in and (one.kind in ("state", "body") or one.start > start + 4):
                continue
            if kind not in _SPEAKING and one.start > start + 4:
                continue
            if _is_apart(article.content[start : one.start], kind):
                continue
            return over.get(one.name, one.name)
        if kind == "official":
            state = _state_of(article.content[start:end])
            if state is not None:
                return state
    return None


@cache
def _adjectives() -> dict[str, str]:
    return {adjective: row.name for row in shipped_sets() if row.kind == "state" for adjective in row.adjectives}


def _state_of(description: str) -> str | None:
    """The state whose adjective opens a description: "Iranian Foreign Minister"."""
    words = description.split()[:4]
    return next((_adjectives()[word] for word in words if word in _adjectives()), None)


def kind_named(spans: Sequence[Span], named: Sequence[Named]) -> str | None:
    """Return the type that a known name gives a source: a state is official, an armed group a party to the conflict."""
    for start, end in spans:
        for one in _between(named, start, end):
            if one.end <= end + 2 and one.kind in TYPE_OF_KIND and not (one.stands_in and one.kind in ("state", "body")):
                return TYPE_OF_KIND[one.kind]
    return None


def type_of_name(span: Span, named: Sequence[Named], content: str) -> str | None:
    """Return the type of a source that is itself named there: "Tehran", "the MEK"."""
    start, end = span
    head = content[start:end]
    start += len(head) - len(head.removeprefix("the ").removeprefix("The "))
    at = bisect_left(named, (start,))
    if at < len(named) and named[at].start == start and named[at].end >= end - 2:
        return TYPE_OF_KIND.get(named[at].kind)
    return None


def _between(named: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    return named[bisect_left(named, (start,)) : bisect_left(named, (end,))]


def _is_apart(before: str, kind: str | None) -> bool:
    """Whether what stands before a name keeps it apart from the source: "an expert on Ostland", "the envoy to Ostland"."""
    words = before.lower().split()
    while words and words[-1] in ("the", "a", "an", "all", "its"):
        words.pop()
    if not words:
        return False
    near = words[-1]
    if near == "from":
        return kind not in ("official", "party", "company")
    return near in source_words("apart") or near.startswith(("anti", "pro-"))


def _is_wing(words: Words, place: Place, other: Place) -> bool:
    if words.sentence[place.first] != words.sentence[other.first] or other.first - place.last > _REACH:
        return False
    between = words.stems[place.last : other.first]
    if any(word in ("and", "said", "says", "but", "while") for word in between):
        return False
    if any(word in source_words("wing") for word in between):
        return next(word for word in reversed(between) if word != "the") in _BY_LINK
    apposed = words.gap(place.last).strip() in (",", "(", "—", "–")
    behind = words.stems[other.last : other.last + 4]
    return apposed and words.owns[other.last - 1] and any(word in source_words("wing") for word in behind)


def _shown(name: str, targets: Targets) -> str:
    target = targets.get(name)
    return target.name if target is not None else name
