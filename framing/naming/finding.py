"""Targets of an article, with all that it calls them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from framing.agency import conduct_of, deeds_of, role_of, told_of
from framing.article import Article
from framing.naming.aliases import NAME, OWN, Index, Place, compile_sets, find_places, overlay
from framing.naming.attributes import apposition, attributes, fits, polarity_of
from framing.naming.bare import bare_namings
from framing.naming.designations import Listing, listings
from framing.naming.everybody import everybody
from framing.naming.found import Found
from framing.naming.given import check_targets, kind_of
from framing.naming.judging import Part, parts_of
from framing.naming.predicates import predicates
from framing.naming.pronouns import pronoun_places
from framing.naming.sets import AliasSet, shipped_sets
from framing.naming.standins import STAND_IN, roles_of, stand_ins
from framing.naming.types import DESCRIPTION, DESIGNATION, GENERIC, Designation, Naming, Target, Targets
from framing.naming.voices import naming_of
from framing.naming.words import Words, words_of
from framing.quotation import quotations_of
from framing.quotation.marks import quoted_stretches
from framing.speakers import source_names
from framing.voice import voice_at

_MOST, _OFTEN, _VERY_OFTEN = 12, 2, 4
_OWN_WEIGHT = 0.3
_LISTED_AS = frozenset({"designated", "listed", "named", "proscribed"})


def targets_of(article: Article, given: Mapping[str, Sequence[str]] | None = None) -> Targets:
    """Return the targets of an article and what it calls each of them, in whose voice.

    Parameters
    ----------
    article : Article
    given : mapping of str to sequence of str, optional
        Names and aliases of the targets wanted; each is listed, found or not. A name without aliases goes by what the
        package knows of it. Without `given`, targets are found: those named twice or judged once, twelve at most.

    Returns
    -------
    Targets
        Those mentioned most first.

    Examples
    --------
    >>> article = Article("The Free Harbour Union is a corrupt sect. The sect's leaders met.")
    >>> targets_of(article, {"FHU": ["Free Harbour Union"]})["FHU"].namings[0].text
    'a corrupt sect'
    """
    if given is None:
        return article.derived(_found)
    return _targets(article, check_targets({name: list(aliases) for name, aliases in given.items()}))


def _found(article: Article) -> Targets:
    return _targets(article, None)


def _targets(article: Article, given: dict[str, tuple[str, ...]] | None) -> Targets:
    words = words_of(article)
    sets, places = _people(article, words, given)
    parts = parts_of(article)
    named, claimed = _with_names(words, parts, places, sets)
    standing, everywhere = stand_ins(words, parts, places, sets, roles_of(words, places, sets), claimed)
    spoken = [(span, q.source) for q in quotations_of(article) if q.kind in ("direct", "block") and q.source for span in q.content]
    pronouns = pronoun_places(words, everywhere, sets, spoken)
    later = _of_others(words, parts, everywhere, pronouns, sets, claimed)
    namings: dict[int, list[Naming]] = defaultdict(list)
    bare = _unclaimed(
        bare_namings(words, parts, everywhere, sets, len(given) if given is not None else None, claimed, article.derived(_quoting)), claimed
    )
    for found in (*named, *standing, *later, *bare):
        namings[found.owner].append(naming_of(article, words, found))
    for place in places:
        if place.how == OWN:
            namings[place.owner].append(_own_word(article, words, place))
    listed = listings(words, everywhere, sets)
    mentions: dict[int, list[Place]] = defaultdict(list)
    for place in everywhere:
        mentions[place.owner].append(place)
    wanted = range(len(given)) if given is not None else sorted(mentions)
    found_targets = [
        _target(article, words, sets[number], mentions[number], namings[number], [one for one in listed if one.owner == number]) for number in wanted
    ]
    if given is None:
        found_targets = [target for target in found_targets if _matters(target)]
    ranked = sorted(found_targets, key=lambda target: (-target.n_mentions, target.mentions[:1]))
    return Targets(tuple(ranked if given is not None else ranked[:_MOST]))


def _quoting(article: Article) -> set[int]:
    """The sentences that hold words in quotation marks."""
    starts = article.sentence_spans[:, 0]
    return {int(starts.searchsorted(stretch.start, side="right")) - 1 for stretch in quoted_stretches(article)}


def _people(article: Article, words: Words, given: dict[str, tuple[str, ...]] | None) -> tuple[list[AliasSet], list[Place]]:
    """All whom the article names: the targets given first, then those the package knows, then those it introduces."""
    sets, places = article.derived(everybody)
    sets = list(sets)
    if given is None:
        return sets, places
    own = list(_given_sets(tuple(given.items())))
    wanted: dict[str, int | None] = {}
    for number, row in enumerate(own):
        for alias in {alias.casefold() for alias in (row.name, *row.aliases)}:
            wanted[alias] = None if alias in wanted else number  # of two targets: nobody's
    moved: dict[int, int] = {}
    for number in range(len(shipped_sets()), len(sets)):  # what the article says of a target given: that it is a person, its acronym
        row = sets[number]
        owner = next((found for alias in (row.name, *row.aliases) if (found := wanted.get(alias.casefold())) is not None), None)
        if owner is not None:
            moved[number] = owner
            own[owner] = own[owner]._replace(kind=own[owner].kind or row.kind)
    places = [place._replace(owner=moved.get(place.owner, place.owner + len(own))) for place in places]
    whole = {place.first: place.last for place in places if len(own) <= place.owner < len(own) + len(shipped_sets()) and place.how == NAME}
    wider = {token for first, last in whole.items() for token in range(first, last)}
    wanted_places = [place for place in find_places(article, _given_index(tuple(own))) if not _inside(place, whole, wider)]
    return [*own, *sets], sorted(overlay(places, wanted_places))


def _inside(place: Place, whole: Mapping[int, int], wider: set[int]) -> bool:
    """Whether a place is part of another, longer name that the package knows: "Iran" in "National Council of Resistance of Iran"."""
    if place.first not in wider:
        return False
    first = next(at for at in range(place.first, -1, -1) if at in whole)
    return whole[first] >= place.last and whole[first] - first > place.last - place.first


@lru_cache(maxsize=16)
def _given_sets(given: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[AliasSet, ...]:
    known = {alias.casefold(): row for row in reversed(shipped_sets()) for alias in (*row.aliases, row.name)}
    found = []
    for name, aliases in given:
        row = next((known[alias.casefold()] for alias in aliases if alias.casefold() in known), None)
        if row is None:
            found.append(AliasSet(name, kind_of(aliases), aliases[1:]))
        elif len(aliases) == 1:
            found.append(row._replace(name=name, aliases=tuple(dict.fromkeys([row.name, *row.aliases]))))
        else:
            listed = {alias.casefold() for alias in aliases}
            adjectives = tuple(one for one in row.adjectives if one.casefold() in listed)
            metonyms = tuple(one for one in row.metonyms if one.casefold() in listed)
            plain = tuple(one for one in aliases if one != name and (one in row.aliases or one not in (*adjectives, *metonyms)))
            found.append(AliasSet(name, row.kind, plain, adjectives, metonyms, row.own_words))
    return tuple(found)


@lru_cache(maxsize=16)
def _given_index(own: tuple[AliasSet, ...]) -> Index:
    return compile_sets(own)


def _with_names(words: Words, parts: dict[int, Part], places: list[Place], sets: list[AliasSet]) -> tuple[list[Found], set[int]]:
    """Namings that stand with a name, and the tokens they take."""
    found: list[Found] = []
    claimed: set[int] = set()
    for number, place in enumerate(places):
        kind = sets[place.owner].kind
        if place.how == OWN:
            continue
        here = attributes(words, parts, place, kind)
        phrase = apposition(words, parts, place)
        if phrase is not None:
            owner = _apposed_to(words, phrase.head, places, number, sets)
            if owner is not None:
                polarity = polarity_of(words, phrase.first, phrase.parts)
                here.append(Found(phrase.first, phrase.last, phrase.parts, owner, "apposition", polarity=polarity))
        found += _unclaimed(here, claimed, range(place.first, place.last))
    found += _unclaimed(predicates(words, parts, places, sets), claimed)
    return found, claimed


def _of_others(
    words: Words, parts: dict[int, Part], places: list[Place], pronouns: list[Place], sets: list[AliasSet], claimed: set[int]
) -> list[Found]:
    """Namings said of stand-ins and of what pronouns mean."""
    standing = [place for place in places if place.how == STAND_IN]
    return _unclaimed(predicates(words, parts, sorted([*standing, *pronouns]), sets), claimed)


def _unclaimed(found: list[Found], claimed: set[int], own: range = range(0)) -> list[Found]:
    """What takes no token that another naming has; it claims its own."""
    kept = []
    for one in found:
        span = range(one.first, one.last)
        if not any(token in claimed for token in span if token not in own):
            kept.append(one)
            claimed.update(span)
    return kept


def _apposed_to(words: Words, head: Part, places: list[Place], number: int, sets: list[AliasSet]) -> int | None:
    """The name that an apposition belongs to: the one beside it, or the one before that in the sentence whose kind fits."""
    for place in reversed(places[max(0, number - 3) : number + 1]):
        kind = sets[place.owner].kind
        if words.sentence[place.first] != words.sentence[places[number].first]:
            return None
        if fits(head, kind) and (kind or place == places[number]):
            return place.owner
    return None


def _own_word(article: Article, words: Words, place: Place) -> Naming:
    start, end = words.span(place.first, place.last)
    stretch = voice_at(article, start)
    source = article.derived(source_names).get(stretch.source) if stretch.source else None
    return Naming(start, end, words.content[start:end], _OWN_WEIGHT, "honour", stretch.voice, source, "own word")


def _target(article: Article, words: Words, row: AliasSet, places: list[Place], namings: list[Naming], listed: list[Listing]) -> Target:
    designations = tuple(_designation(article, words, one) for one in listed)
    plain = [one for one in designations if one.issuer or one.date]
    kept = [_as_fact(naming) if _tells_listing(naming) or any(_says_listing(naming, one) for one in plain) else naming for naming in namings]
    told = [Naming(d.start, d.end, words.content[d.start : d.end], 0.0, DESIGNATION, d.voice, d.source, "designation") for d in plain]
    covered = {naming.start for naming in kept if naming.category == DESIGNATION}
    every = sorted({*kept, *(one for one in told if one.start not in covered)})
    spans = tuple(words.span(place.first, place.last) for place in places)
    return Target(row.name, row.kind, row.aliases, spans, tuple(every), designations, role=_role(article, spans))


def _role(article: Article, spans: tuple[tuple[int, int], ...]) -> float | None:
    """Return the target's role by its reported conduct and how it is told."""
    return role_of(article.derived(deeds_of), spans, article.derived(conduct_of), told_of(article, spans))


def _designation(article: Article, words: Words, one: Listing) -> Designation:
    start, end = words.span(one.first, one.last)
    stretch = voice_at(article, start)
    source = article.derived(source_names).get(stretch.source) if stretch.source else None
    return Designation(start, end, one.issuer, one.what, one.date, one.lifted, stretch.voice, source)


def _says_listing(naming: Naming, designation: Designation) -> bool:
    """Whether a naming is part of a designation: the same words, or "a terrorist organisation" behind "designated as"."""
    if naming.start <= designation.start < naming.end:
        return True
    return naming.construction in ("called", "apposition") and 0 <= naming.start - designation.end < 12 and "terrorist" in naming.text.lower()


def _tells_listing(naming: Naming) -> bool:
    """Whether a naming says itself that somebody listed the target: "a named terrorist organisation"."""
    said = naming.text.lower().split()
    return any(word in _LISTED_AS and following.startswith("terror") for word, following in pairwise(said))


def _as_fact(naming: Naming) -> Naming:
    return naming._replace(weight=0.0, category=DESIGNATION)


def _matters(target: Target) -> bool:
    judged = any(naming.weight or naming.category == DESIGNATION for naming in target.namings)
    described = any(naming.category in (DESCRIPTION, GENERIC) for naming in target.namings)
    return judged or (target.n_mentions >= _OFTEN and (bool(target.kind) or described)) or target.n_mentions >= _VERY_OFTEN
