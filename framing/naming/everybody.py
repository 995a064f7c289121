"""All whom an article names: those the package knows, and those it introduces."""

from collections import defaultdict

from framing.article import Article
from framing.naming.aliases import NAME, Place, find_places, overlay, shipped_index
from framing.naming.judging import parts_of
from framing.naming.names import introduced, new_names, runs_of
from framing.naming.sets import AliasSet, shipped_sets
from framing.naming.words import Words, words_of


def everybody(article: Article) -> tuple[list[AliasSet], list[Place]]:
    """Return the alias sets of all whom the package knows and all whom the article introduces, and where they stand.

    Use it as `article.derived(everybody)`, which computes it once; owners of places are numbers of sets.
    """
    words = words_of(article)
    sets = list(shipped_sets())
    places = find_places(article, shipped_index())
    more = introduced(words, places)
    if more:
        places = overlay(places, _spelt(words, more, {token for place in places for token in range(place.first, place.last)}))
    taken = {token for place in places for token in range(place.first, place.last)}
    taken |= {token for part in parts_of(article).values() if part.weight and part.noun for token in range(part.first, part.last)}
    new, new_places = new_names(words, runs_of(words, taken), len(sets))
    return [*sets, *new], sorted([*places, *new_places])


def _spelt(words: Words, names: dict[tuple[str, ...], int], taken: set[int]) -> list[Place]:
    """Where names that the article introduced stand."""
    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for name, owner in names.items():
        by_first[name[0]].append((name, owner))
    found = []
    for i, stem in enumerate(words.stems):
        for name, owner in by_first.get(stem, ()):
            end = i + len(name)
            whole = tuple(words.stems[i:end]) == name and words.titled[i] and words.sentence[i] >= 0
            if whole and (len(name) > 1 or words.upper[i]) and not any(token in taken for token in range(i, end)):
                found.append(Place(i, end, owner, NAME))
    return found
