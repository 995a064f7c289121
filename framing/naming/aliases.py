"""Where the aliases of targets stand in an article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import combining

from framing.article import Article
from framing.matching import Matcher, compile_phrases
from framing.naming.sets import AliasSet, shipped_sets
from framing.naming.words import Words, listed, words_of

NAME, ADJECTIVE, METONYM, OWN = "name", "adjective", "metonym", "own word"


class Place(NamedTuple):
    """Tokens first to last - 1 that mean the target numbered `owner`; `how` they do."""

    first: int
    last: int
    owner: int
    how: str


class _Entry(NamedTuple):
    """What an alias needs of the text: for each word whether it must be all capitals (2), begin with one (1) or neither (0)."""

    shape: tuple[int, ...]
    owners: tuple[tuple[int, str], ...]


class Index(NamedTuple):
    """Alias sets, compiled to be looked up together."""

    matcher: Matcher
    entries: tuple[_Entry, ...]


def compile_sets(sets: Sequence[AliasSet]) -> Index:
    """Compile alias sets; owners are their numbers."""
    owners: dict[str, list[tuple[int, str]]] = defaultdict(list)
    shapes: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(sets):
        name = row.name.split(" (")[0] if row.name.endswith(")") else row.name
        for how, forms in ((NAME, (name, *row.aliases)), (ADJECTIVE, row.adjectives), (METONYM, row.metonyms), (OWN, row.own_words)):
            for form in forms:
                bare = _without_title(form.split(" (")[0].removeprefix("the "))
                if how == NAME and form == name and row.name.endswith(")") and name not in row.aliases:
                    continue
                key = " ".join(_parts(bare)).lower()
                shapes[key] = _freer(shapes.get(key), _shape(bare))
                if (number, how) not in owners[key]:
                    owners[key].append((number, how))
    spellings = list(owners)
    return Index(compile_phrases(spellings), tuple(_Entry(shapes[form], tuple(owners[form])) for form in spellings))


@cache
def shipped_index() -> Index:
    """Return the alias sets that ship with the package, compiled."""
    return compile_sets(shipped_sets())


def find_places(article: Article, index: Index) -> list[Place]:
    """Return the places of the targets of an index, the longest first at each place, none inside another.

    An alias of several targets means the one that the article names in another way too, and none where it names neither.
    """
    words = words_of(article)
    found: list[tuple[int, int, tuple[tuple[int, str], ...]]] = []
    free = 0
    firsts, lasts, numbers = (column.tolist() for column in index.matcher.search(article.tokens))
    for begin, end, number in sorted(zip(firsts, lasts, numbers, strict=True), key=lambda row: (row[0], -row[1])):
        entry = index.entries[number]
        if begin >= free and words.sentence[begin] >= 0 and _cased(words, begin, end, entry.shape) and not _in_compound(words, begin, end):
            owners = tuple(owner for owner in entry.owners if _means(words, begin, end, owner[1]))
            if owners:
                found.append((begin, end, owners))
            free = end
    sure = Counter(owners[0][0] for _, _, owners in found if len({number for number, _ in owners}) == 1)
    places = []
    for begin, end, owners in found:
        kept = [owner for owner in owners if sure[owner[0]]] if len({number for number, _ in owners}) > 1 else list(owners)
        if len({number for number, _ in kept}) == 1:
            places.append(Place(begin, end, *kept[0]))
    return places


def overlay(places: Iterable[Place], over: Iterable[Place]) -> list[Place]:
    """Return all places in order; those `over` others win where they overlap."""
    taken = {token: place for place in over for token in range(place.first, place.last)}
    kept = [place for place in places if not any(token in taken for token in range(place.first, place.last))]
    return sorted([*kept, *set(taken.values())])


def _without_title(form: str) -> str:
    """Leave out a title with a full stop, which parts tokens: "Dr. King"."""
    first, _, rest = form.partition(" ")
    return rest if rest and first.endswith(".") and first[:-1].lower() in listed("honorific") else form


def _freer(one: tuple[int, ...] | None, other: tuple[int, ...]) -> tuple[int, ...]:
    """What two spellings of a form need together: "Tariffs" and "tariffs" are found with or without the capital."""
    return other if one is None or len(one) != len(other) else tuple(min(pair) for pair in zip(one, other, strict=True))


def _shape(form: str) -> tuple[int, ...]:
    words = _parts(form)
    return tuple(2 if word.isupper() and sum(map(str.isalpha, word)) > 1 else int(word[:1].isupper()) for word in words)


def _parts(form: str) -> list[str]:
    """The words of a form; hyphens part them as white space does."""
    kept = (character if character.isalnum() or character in "'’." or combining(character) else " " for character in form)
    return "".join(kept).split()


def _cased(words: Words, begin: int, end: int, shape: tuple[int, ...]) -> bool:
    """Whether the words begin with capitals where the alias does; an acronym must be one."""
    if len(shape) != end - begin:
        return True
    if shape == (2,) and (begin and words.upper[begin - 1] and end < len(words.stems) and words.upper[end]):
        return len(words.stems[begin]) > 2  # "JOIN US NOW"
    if not any(shape) and words.titled[begin] and _is_a_name(words, begin, end):
        return False
    return all(words.upper[begin + i] if need == 2 and len(shape) == 1 else words.titled[begin + i] or not need for i, need in enumerate(shape))


def _is_a_name(words: Words, begin: int, end: int) -> bool:
    """Whether a common noun with a capital is somebody's name: "Bill Shorten", "said Bill"."""
    opens = begin == 0 or words.sentence[begin - 1] != words.sentence[begin]
    after = end < len(words.stems) and words.tied(end) and words.titled[end]
    before = not opens and words.titled[begin - 1]
    return (after and opens) or (not opens and not before and not after)


def _in_compound(words: Words, begin: int, end: int) -> bool:
    """Whether a hyphen makes another word of it: "anti-Iran", "Iran-backed"."""
    return (words.hyphened(begin) and not words.titled[begin - 1]) or (words.hyphened(end) and not words.titled[end])


def _means(words: Words, begin: int, end: int, how: str) -> bool:
    """Whether an adjective or a metonym stands for a government here."""
    if how == METONYM:
        before = words.stems[begin - 1] if words.tied(begin) else ""
        dateline = words.gap(end).strip()[:1] in ("-", "—", "–", "(") and not words.tied(begin)
        return before not in listed("location_preposition") and not dateline
    if how == OWN:
        part_of_name = begin > 1 and words.stems[begin - 1] == "of" and words.titled[begin - 2] and words.tied(begin) and words.tied(begin - 1)
        return not part_of_name  # "Council of Resistance"
    if how == ADJECTIVE:
        after = [words.stems[i] for i in range(end, min(end + 3, len(words.stems))) if all(words.tied(j) for j in range(end, i + 1))]
        return bool(after) and (after[0] in listed("government_noun") or (len(after) > 1 and after[1] in listed("government_noun")))
    return True
