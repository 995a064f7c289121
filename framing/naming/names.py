"""Names that the package does not know: acronyms the article introduces, persons by surname and title, organisations."""

from collections import Counter, defaultdict
from functools import cache
from itertools import product
from typing import NamedTuple

from framing.naming.aliases import NAME, Place
from framing.naming.sets import AliasSet, shipped_sets
from framing.naming.words import Words, listed
from framing.wordlists import word_list

_LONGEST = 8
_MANY, _TITLE_CASE = 4, 0.6
_ADVERBIAL = ("erally", "ently", "antly", "edly", "ically", "inally", "onally", "fully", "ously")
_KIND_WORDS = ("party", "armed", "union", "company", "faith", "group", "body")


@cache
def demonyms() -> frozenset[str]:
    """Return the adjectives of states: "Iranian" alone names nobody."""
    return frozenset(adjective for row in shipped_sets() if row.kind == "state" for adjective in row.adjectives)


class Run(NamedTuple):
    """Words with capitals that follow one another; `name` is the first token after titles."""

    first: int
    name: int
    last: int


def runs_of(words: Words, taken: set[int]) -> list[Run]:
    """Return the runs of words with capitals outside tokens that are taken."""
    found = []
    i, n = 0, len(words.stems)
    shouted = _headlines(words)
    inside = {
        words.stems[i]
        for i in range(1, n)
        if words.titled[i] and words.sentence[i] == words.sentence[i - 1] >= 0 and words.sentence[i] not in shouted
    }
    while i < n:
        if not _opens(words, i, taken, inside) or (words.sentence[i] in shouted and words.stems[i] not in inside):
            i += 1
            continue
        j = i + 1
        while j < n and j - i < _LONGEST and words.tied(j) and j not in taken and not words.owns[j - 1]:
            if words.titled[j] and words.stems[j] not in listed("no_name"):
                j += 1
            elif _joins(words, j) and j + 1 < n and words.tied(j + 1) and words.titled[j + 1] and j + 1 not in taken:
                j += 2
            else:
                break
        name = i
        while name < j and words.stems[name] in listed("title"):
            name += 1
        if name < j and not (j - name == 1 and words.content[words.starts[name] : words.ends[name]] in demonyms()):
            found.append(Run(i, name, j))
        i = j
    return found


def _headlines(words: Words) -> set[int]:
    """The sentences in which most words have a capital, which tells nothing there; none where the article has no others."""
    counts: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    stopped = set()
    for i, (titled, sentence) in enumerate(zip(words.titled, words.sentence, strict=True)):
        counts[sentence][titled] += 1
        if i + 1 == len(words.sentence) or words.sentence[i + 1] != sentence:
            stopped |= {sentence} if "." in words.gap(i + 1) else set()
    found = {
        sentence
        for sentence, (low, high) in counts.items()
        if sentence >= 0 and sentence not in stopped and high >= _MANY and high / (low + high) >= _TITLE_CASE
    }
    return found if len(found) * 2 < len(counts) else set()


def introduced(words: Words, places: list[Place]) -> dict[tuple[str, ...], int]:
    """Return the acronyms and full names that the article gives in brackets after a known name, with its number.

    "Mujahedin-e Khalq (MEK)", "MEK (People's Mujahedin)".
    """
    by_first = {place.first: place for place in places}
    found = {}
    for place in places:
        i = place.last
        if place.how != NAME or i >= len(words.stems) or words.gap(i).strip() != "(" or i in by_first:
            continue
        j = i
        while j < len(words.stems) and j - i < _LONGEST and words.titled[j] and (j == i or words.gap(j).strip() in ("", "-")):
            j += 1
        if j > i and words.gap(j).lstrip().startswith(")") and (j - i > 1 or words.upper[i]):
            found[tuple(words.stems[i:j])] = place.owner
    return found


def new_names(words: Words, runs: list[Run], first_number: int) -> tuple[list[AliasSet], list[Place]]:
    """Return the persons and organisations among the runs as alias sets, numbered from `first_number`, and their places."""
    names: dict[str, list[tuple[int, int]]] = defaultdict(list)
    acronyms: dict[str, str] = {}
    kinds: dict[str, str] = {}
    persons: dict[str, None] = {}  # in the order of the article, each once
    alone = Counter(words.stems[run.name] for run in runs if run.last - run.name == 1)
    for run in runs:
        text = words.text(run.name, run.last)
        names[text].append((run.name, run.last))
        last = run.last - run.name
        kind = _kind(words, run)
        if kind:
            kinds[text] = kind
        acronym = _acronym(words, run)
        if acronym:
            acronyms[acronym] = text
            kinds.setdefault(text, "group")
        elif (
            not kind
            and words.stems[run.last - 1] not in listed("no_person")
            and (_has_title(words, run) or (1 < last < 5 and (alone[words.stems[run.last - 1]] or _acts_as_person(words, run))))
        ):
            persons[text] = None
    meant = _whom({text: len(names[text]) for text in persons})
    number = {}
    sets: list[AliasSet] = []
    places: list[Place] = []
    for text, spans in names.items():
        owner = acronyms.get(text) or meant.get(text) or (meant.get(_surname(text)) if " " not in text else None) or text
        if owner not in number:
            number[owner] = first_number + len(sets)
            kind = kinds.get(owner, "person" if owner in persons else "")
            sets.append(AliasSet(owner, kind, tuple(name for name, full in acronyms.items() if full == owner)))
        known = sets[number[owner] - first_number]
        if text != owner and text not in known.aliases:
            sets[number[owner] - first_number] = known._replace(aliases=(*known.aliases, text))
        places += [Place(first, last, number[owner], NAME) for first, last in spans]
    return sets, places


def _whom(persons: dict[str, int]) -> dict[str, str]:
    """The full name that each name and surname of a person means, by how often each name is given.

    Names with one surname are one person's where a given name agrees; the surname alone means who is named most, of equals the first.
    """
    people: list[list[str]] = []
    for text in sorted(persons, key=lambda text: -len(text.split())):
        same = next((one for one in people if _surname(one[0]) == _surname(text) and _given_agree(one[0], text)), None)
        if same is not None:
            same.append(text)
        elif " " in text or not any(_surname(one[0]) == _surname(text) for one in people):
            people.append([text])
    found: dict[str, str] = {}
    for one in sorted(people, key=lambda one: -sum(persons[text] for text in one)):
        found.setdefault(_surname(one[0]), one[0])
        found |= {text: one[0] for text in one if " " in text}
    return found


def _given_agree(one: str, other: str) -> bool:
    """Whether two full names share a given name, its initial or its short form: "John R. Bolton" and "J. Bolton", "Chris" and "Christopher"."""
    pairs = product(_given(one), _given(other))
    return any(x == y or (min(len(x), len(y)) != 2 and (x.startswith(y) or y.startswith(x))) for x, y in pairs)


def _given(text: str) -> list[str]:
    """The names before the surname, without "van" and "of"."""
    return [word.casefold().strip(".") for word in text.split()[:-1] if word[0].isupper()]


def _surname(text: str) -> str:
    """The last word, without "al-": Bashar al-Assad is Bashar Assad."""
    last = text.split()[-1]
    return last[3:] if last.lower().startswith(("al-", "el-")) and len(last) > 3 else last


def _opens(words: Words, i: int, taken: set[int], inside: set[str]) -> bool:
    """Whether a name can begin here; a word that opens a sentence must have a capital inside one too, or a name after it."""
    if not words.titled[i] or i in taken or words.sentence[i] < 0 or words.stems[i] in listed("no_name"):
        return False
    if words.hyphened(i) and not words.titled[i - 1]:
        return False
    begins = i == 0 or words.sentence[i - 1] != words.sentence[i]
    if words.stems[i].endswith(("ly", "ing")) and ((begins and words.stems[i] not in inside) or words.stems[i].endswith(_ADVERBIAL)):
        return False  # "Generally Fundamentalists ..."
    follows = i + 1 < len(words.stems) and words.tied(i + 1) and words.titled[i + 1]
    return not begins or follows or words.owns[i] or words.stems[i] in inside


def _joins(words: Words, j: int) -> bool:
    if words.stems[j] in listed("small_connector"):
        return True
    return words.stems[j] in ("of", "for") and words.stems[j - 1] not in listed("title")


def _kind(words: Words, run: Run) -> str:
    for kind in _KIND_WORDS:
        if any(words.stems[i] in listed(f"{kind}_word") for i in range(run.name, run.last)) and run.last - run.name > 1:
            return kind
    return ""


def _acronym(words: Words, run: Run) -> str | None:
    """The acronym in brackets after a name of two words or more, if its first letter is the name's."""
    i = run.last
    if run.last - run.name < 2 or i >= len(words.stems) or words.gap(i).strip() != "(" or not words.upper[i]:
        return None
    text = words.content[words.starts[i] : words.ends[i]]
    initials = {words.stems[j][0] for j in range(run.name, run.last)}
    fits = text[0].lower() in initials and words.gap(i + 1).lstrip().startswith(")") and 1 < len(text) < 9
    return text if fits else None


def _has_title(words: Words, run: Run) -> bool:
    if run.last - run.name > 4:
        return False
    before = words.stems[run.name - 1] if words.tied(run.name) else ""
    return before in listed("honorific") or (before in word_list("role") and run.last - run.name < 4)


def _acts_as_person(words: Words, run: Run) -> bool:
    """Whether a verb of speech, an age or "who" stands beside it."""
    after = words.stems[run.last] if run.last < len(words.stems) else ""
    return after in ("said", "says", "told", "who", "added", "tweeted", "argued") or (after.isdecimal() and words.gap(run.last).strip() == ",")
