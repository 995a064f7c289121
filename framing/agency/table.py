"""The table of deeds: verbs and nouns of harm and help, and their forms."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.article import Article
from framing.errors import FramingError
from framing.keytable import KeyTable
from framing.resources import data_path
from framing.tokens import Ints, keys_of

COLUMNS = ("deed", "pos", "harm", "patient", "owner", "need", "only", "unless")
FORM_COLUMNS = ("deed", "pos", "base", "third", "past", "participle", "gerund")
TAGS = {"verb": ("base", "third", "past", "participle", "gerund"), "noun": ("base", "plural")}


class Entry(NamedTuple):
    """One row of the table.

    Attributes
    ----------
    deed, pos : str
        The lemma; verb or noun.
    harm : float
        From -1 to 1.
    takes_object : bool
        Whether a verb's object is its patient.
    prepositions : frozenset of str
        After which the patient stands, too or instead.
    owner : str
        Whether a noun's possessor is its agent or its patient.
    need : str
        What the patient must be: a kind of `data/deed_words.tsv`, "victim", "party" or "-".
    only, unless : frozenset of str
        Words one of which must stand before a noun; words that make it innocent.
    before, after : tuple of str
        The words that stand around the one that inflects: "tear" of tear-gas, "down" of gun down.
    """

    deed: str
    pos: str
    harm: float
    takes_object: bool
    prepositions: frozenset[str]
    owner: str
    need: str
    only: frozenset[str]
    unless: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]


class Form(NamedTuple):
    """What a word may be a form of, and which forms: base, third, past, participle, gerund, plural."""

    entry: Entry
    tags: frozenset[str]


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Return the forms of the words that inflect, the entries with most words first.

    >>> [(form.entry.deed, sorted(form.tags)) for form in forms()["shot"]][-1]
    ('shoot', ['participle', 'past'])
    """
    entries = {(entry.deed, entry.pos): entry for entry in _entries()}
    found: dict[str, dict[Entry, set[str]]] = {}
    for deed, pos, *cells in _rows("deed_forms.tsv", FORM_COLUMNS):
        for tag, cell in zip(TAGS[pos], cells, strict=False):
            for word in cell.split("|") if cell != "-" else ():
                found.setdefault(word, {}).setdefault(entries[deed, pos], set()).add(tag)
    return {word: tuple(Form(entry, frozenset(tags)) for entry, tags in sorted(of.items(), key=_longest)) for word, of in found.items()}


def places_of(article: Article) -> Ints:
    """Return the tokens that may tell a deed.

    >>> article = Article("Police shot him; nobody fell.")
    >>> [article.words[i] for i in places_of(article)]
    ['shot']
    """
    return np.flatnonzero((_keys().find(article.tokens.keys) >= 0) & (article.sentence_of >= 0)).astype(np.int64)


def _longest(item: tuple[Entry, set[str]]) -> tuple[int, str, str]:
    return -len(item[0].deed.split()), item[0].pos, item[0].deed


@cache
def _keys() -> KeyTable:
    return KeyTable(np.unique(keys_of(sorted(forms()))))


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(_entry(dict(zip(COLUMNS, row, strict=True))) for row in _rows("deeds.tsv", COLUMNS))


def _entry(row: dict[str, str]) -> Entry:
    places = row["patient"].split("|")
    first, *rest = row["deed"].split(" ")
    if row["pos"] == "noun":
        *rest, last = row["deed"].split(" ")
        before: tuple[str, ...] = (*rest, *last.split("-")[:-1])
        after: tuple[str, ...] = ()
    else:
        before, after = tuple(first.split("-")[:-1]), tuple(rest)
    return Entry(
        row["deed"],
        row["pos"],
        float(row["harm"]),
        "object" in places,
        frozenset(places) - {"object"},
        row["owner"],
        row["need"],
        _set(row["only"]),
        _set(row["unless"]),
        before,
        after,
    )


def _set(cell: str) -> frozenset[str]:
    return frozenset(cell.split("|")) if cell != "-" else frozenset()


def _rows(name: str, columns: tuple[str, ...]) -> list[list[str]]:
    lines = [line for line in data_path(name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split("\t") for line in lines]
    wrong = next((row for row in rows if len(row) != len(columns)), None)
    if rows[0] != list(columns) or wrong is not None:
        raise FramingError(f"{name}: expected the cells {', '.join(columns)}; found {wrong or rows[0]}; reinstall the package")
    return rows[1:]
