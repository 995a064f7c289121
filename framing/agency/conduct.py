"""Conduct: what people do in words, dealings and fortunes, milder than the deeds of harm and help, and how it shows them."""

from functools import cache
from typing import NamedTuple

import numpy as np

from framing.agency.agents import agent_after
from framing.agency.objects import object_after
from framing.agency.phrases import Phrase
from framing.agency.placing import is_finite, is_noun, placed
from framing.agency.reading import Reading, read
from framing.agency.subjects import DID, Doer, doer_of
from framing.agency.table import Entry, Form
from framing.agency.words import deed_words
from framing.article import Article
from framing.keytable import KeyTable
from framing.quotation.sentence import sentence_at
from framing.resources import data_path
from framing.sentences import Span
from framing.tables import number, read_table
from framing.tokens import keys_of
from framing.voice import voice_at

COLUMNS = ("conduct", "agent", "patient", "unless")
FORM_COLUMNS = ("conduct", "forms")


class Shown(NamedTuple):
    """How a row shows whoever does it, and whoever it is done to, from -1 to 1."""

    agent: float
    patient: float


class Conduct(NamedTuple):
    """One piece of conduct; spans are offsets in code points of the article's content.

    Attributes
    ----------
    start, end : int
        The verb.
    lemma : str
        Its entry in `data/conduct.tsv`.
    agent, patient : (int, int) or None
        Who does it, and to whom.
    shows : Shown
    negated : bool
        Whether it is denied, planned or only said.
    voice : str
    """

    start: int
    end: int
    lemma: str
    agent: Span | None
    patient: Span | None
    shows: Shown
    negated: bool
    voice: str


def conduct_of(article: Article) -> tuple[Conduct, ...]:
    """Return the conduct told in headline, body and block statements, in the order of the text.

    Use it as `article.derived(conduct_of)`, which computes it once.

    >>> article = Article("Ostland betrayed the league. The mayor was praised by nurses.")
    >>> [(one.lemma, article.content[slice(*one.agent)], one.shows.agent) for one in conduct_of(article)]
    [('betray', 'Ostland', -0.7), ('praise', 'nurses', 0.2)]
    """
    places = np.flatnonzero((_keys().find(article.tokens.keys) >= 0) & (article.sentence_of >= 0)).tolist()
    headline = {zone.kind: (zone.start, zone.end) for zone in article.zones if zone.kind == "headline"}.get("headline", (0, 0))
    found: list[Conduct] = []
    number_read, reading = -1, None
    for at in places:
        sentence = int(article.sentence_of[at])
        if sentence != number_read or reading is None:
            whole = sentence_at(article, sentence)
            number_read, reading = sentence, read(whole, headline=headline[0] <= whole.span[0] < headline[1])
        one = _conduct(article, reading, at - reading.sentence.first)
        if one is not None and not (found and found[-1].end > one.start):
            found.append(one)
    return tuple(found)


def _conduct(article: Article, reading: Reading, at: int) -> Conduct | None:
    for form in conduct_forms().get(reading.low[at], ()):
        verb = placed(reading, at, form)
        if verb is None or (reading.parts[at] == "open" and not is_finite(reading, verb) and not _after_helper(reading, verb.group, verb.begin)):
            continue
        if form.tags == {"gerund"} and is_noun(reading, verb) and verb.group == verb.begin:
            continue
        if reading.kind(verb.begin - 1) == "det" and not reading.firm(verb.begin):
            continue
        helpers = [i for i in range(verb.group, verb.begin) if reading.parts[i] not in ("adv", "neg", "time")]
        passive = (
            "participle" in form.tags and bool(helpers) and (reading.parts[helpers[-1]] == "be" or reading.low[helpers[-1]] in deed_words("get"))
        )
        doer: Doer = doer_of(reading, verb.group)
        agent, patient = (agent_after(reading, verb.end), doer.phrase) if passive else (doer.phrase, object_after(reading, verb.end))
        if not passive and not helpers and reading.word(verb.end) == "by":
            agent, patient = agent_after(reading, verb.end), None  # "a deal brokered by Ostland"
        negated = doer.status != DID or any(reading.parts[i] in ("neg", "modal") for i in range(verb.group, verb.begin))
        start, end = reading.sentence.text_span(verb.begin, verb.end)
        stretch = voice_at(article, start)
        return Conduct(
            start,
            end,
            form.entry.deed,
            _span(article, reading, agent),
            _span(article, reading, patient),
            _table()[form.entry.deed],
            negated,
            stretch.voice,
        )
    return None


def _after_helper(reading: Reading, group: int, begin: int) -> bool:
    return group < begin or reading.word(begin - 1) == "to"


def _span(article: Article, reading: Reading, phrase: Phrase | None) -> Span | None:
    if phrase is None:
        return None
    tokens, first = article.tokens, reading.sentence.first
    return int(tokens.starts[first + phrase[0]]), int(tokens.stem_ends[first + phrase[1] - 1])


@cache
def _table() -> dict[str, Shown]:
    return {row[0]: Shown(float(row[1]), float(row[2])) for row in _rows()}


@cache
def _rows() -> list[list[str]]:
    return read_table(data_path("conduct.tsv"), COLUMNS, checks={"agent": number(-1, 1), "patient": number(-1, 1)})


@cache
def conduct_forms() -> dict[str, tuple[Form, ...]]:
    """Return the forms of the verbs of conduct, those with most words first.

    >>> [form.entry.deed for form in conduct_forms()["abode"]]
    ['abide by']
    """
    unless = {row[0]: frozenset(row[3].split("|")) if row[3] != "-" else frozenset() for row in _rows()}
    found: dict[str, list[Form]] = {}
    for name, cells in read_table(data_path("conduct_forms.tsv"), FORM_COLUMNS):
        tagged: dict[str, set[str]] = {}
        for cell in cells.split(" "):
            tag, _, word = cell.partition(":")
            tagged.setdefault(word, set()).add(tag)
        entry = Entry(name, "verb", 0.0, True, frozenset(), "agent", "-", frozenset(), unless[name], (), tuple(name.split(" ")[1:]))
        for word, tags in tagged.items():
            found.setdefault(word, []).append(Form(entry, frozenset(tags)))
    return {word: tuple(sorted(forms, key=lambda form: -len(form.entry.after))) for word, forms in found.items()}


@cache
def _keys() -> KeyTable:
    return KeyTable(np.unique(keys_of(sorted(conduct_forms()))))
