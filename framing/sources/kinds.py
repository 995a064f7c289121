"""What a source is: official, party, expert, witness, company, media, document or vague, by the words that describe it."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from framing.resources import data_path
from framing.sources.types import TYPES
from framing.sources.words import source_words
from framing.tables import one_of, read_table

RELATIONAL = "relational"
_ALONE = ("official", "party", "expert", "witness", "company")
_LONGEST = 4  # words of a phrase in the table
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*[.]?(?<!\.\.)|,|[(\[]|[)\]]|—|–| - ")


class Chunk(NamedTuple):
    """A noun phrase cut at its first preposition: words before it, that word, and what follows."""

    head: list[str]
    link: str
    rest: list[str]


@cache
def nouns() -> dict[str, str]:
    """Return the type of each noun or phrase of `data/source_types.tsv`.

    >>> nouns()["professor"], nouns()["attorney general"]
    ('expert', 'official')
    """
    rows = read_table(data_path("source_types.tsv"), ("type", "words"), checks={"type": one_of(*TYPES, RELATIONAL)})
    return {phrase.replace("_", " "): kind for kind, phrases in rows for phrase in phrases.split(" ")}


def type_of(description: str, known: Callable[[str], str | None] = lambda name: None) -> str | None:
    """Return the type of a source by a phrase that describes it; None where no word of it tells.

    The head noun decides; what a relational noun ("spokesman", "leader") speaks for, or else what stands before it.

    Parameters
    ----------
    description : str
        A noun phrase, its parts divided by commas: "Ana Rell, a spokeswoman for the harbour union".
    known : callable
        Gives the type of a name that is known otherwise, or None.

    Examples
    --------
    >>> [type_of(d) for d in ("Ana Rell, a spokeswoman for the harbour union", "the interior ministry", "two retired professors", "Ana Rell")]
    ['party', 'official', 'expert', None]
    """
    for part in _parts(description):
        found = _of_chunk(part, known)
        if found is not None:
            return found
    return None


def _parts(text: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in _WORD.findall(text):
        if word in ",—–()[]" or word == " - ":
            parts.append([])
        else:
            parts[-1].append(word.replace("’", "'"))
    return [part for part in parts if part]


def _of_chunk(words: list[str], known: Callable[[str], str | None], depth: int = 0) -> str | None:
    if len(words) > 1 and words[0].lower() in ("who", "whose"):
        return _of_relative(words[1:], known, depth)
    chunk = _cut(words)
    at = _typed(chunk.head)
    if at is None:
        named = known(" ".join(chunk.head)) if chunk.head else None
        return named or (_of_chunk(chunk.rest, known, depth + 1) if _passes_on(chunk, depth) else None)
    kind, begin = at
    if kind != RELATIONAL:
        return kind
    if chunk.link in source_words("speaks_for") and depth < 3:
        below = _of_chunk(chunk.rest, known, depth + 1)
        if below is not None and below not in ("vague", "document"):
            return "party" if chunk.head[begin].lower() in source_words("pleads") and below != "official" else below
    before = _typed(chunk.head[:begin])
    while before is not None and before[0] == RELATIONAL:
        before = _typed(chunk.head[: before[1]])
    if before is not None:
        return before[0]
    named = known(" ".join(chunk.head[:begin])) if begin else None
    return named or next((kind for kind in _ALONE if chunk.head[begin].lower() in source_words(f"alone_{kind}")), None)


def _of_relative(words: list[str], known: Callable[[str], str | None], depth: int) -> str | None:
    """The type by what somebody does: "who teaches law", "who owns the mill", "whose brother died"."""
    verb = next((word.lower() for word in words if word.lower() not in ("has", "have", "had", "also", "once", "now", "long")), "")
    kind = next((kind for kind in _ALONE if verb in source_words(f"who_{kind}")), None)
    if kind is not None:
        return kind
    if verb in source_words("who_leads") and depth < 2:
        return _of_chunk(words[words.index(verb) + 1 :], known, depth + 1) if verb in words else None
    return None


def _passes_on(chunk: Chunk, depth: int) -> bool:
    """Whether what follows the preposition may tell: "those in the union", "a number of critics", "Kit Moran of the harbour office"."""
    if not chunk.rest or depth > 1:
        return False
    if depth == 0 and chunk.link in source_words("belongs_to") and all(word[0].isupper() for word in chunk.head):
        return True
    return all(word.lower() in source_words("opening") | source_words("quantity") for word in chunk.head)


def _cut(words: list[str]) -> Chunk:
    """Cut a phrase at its first preposition; one inside a phrase of the table ("chief of staff") is no cut."""
    begin = 0
    while (
        begin < len(words) - 1
        and (words[begin].lower() in source_words("opening") or words[begin].isdecimal())
        and not (begin and words[begin][0].isupper())
    ):
        begin += 1
    for i in range(begin, len(words)):
        if words[i].lower() in source_words("cut") and not _inside_phrase(words, i):
            return Chunk(words[begin:i], words[i].lower(), words[i + 1 :])
    return Chunk(words[begin:], "", [])


def _inside_phrase(words: list[str], i: int) -> bool:
    for first in range(max(0, i - _LONGEST + 1), i):
        for last in range(i + 2, min(len(words), first + _LONGEST) + 1):
            if _plain(words[first:last]) in nouns():
                return True
    return False


def _typed(words: list[str]) -> tuple[str, int] | None:
    """The type of the last known noun or phrase among the words, and where it begins; a surname is none."""
    for last in range(len(words), 0, -1):
        if last == len(words) and _is_surname(words):
            continue
        for first in range(max(0, last - _LONGEST), last):
            kind = nouns().get(_plain(words[first:last]))
            if kind is not None:
                return kind, first
    return None


def _is_surname(words: list[str]) -> bool:
    """Whether the last word ends a personal name: "Ann Baker", "haulier Otto King", not "Vessin Police"."""
    if len(words) < 2 or not words[-1][:1].isupper() or words[-1].isupper():
        return False
    before = words[-2]
    if not before[:1].isupper() or words[-1].lower() not in source_words("surname"):
        return False
    return _plain([before]) not in nouns() or len(words) > 2


def _plain(words: list[str]) -> str:
    return " ".join(word.lower().rstrip(".").removesuffix("'s").removesuffix("'") for word in words)
