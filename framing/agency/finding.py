"""The deeds of an article: the table looked up in its tokens, each hit read in its sentence."""

from framing.agency.euphemisms import places_around, told_around
from framing.agency.nouns import noun_deed
from framing.agency.phrases import Phrase, head_of
from framing.agency.placing import reads_as_verb
from framing.agency.reading import Reading, read
from framing.agency.table import Form, forms, places_of
from framing.agency.types import Deed
from framing.agency.verbs import Found, verb_deed
from framing.agency.words import deed_words
from framing.article import Article
from framing.lexicon import Match, Term
from framing.quotation.sentence import sentence_at
from framing.sentences import Span
from framing.speakers import source_names
from framing.voice import voice_at, voice_of


def deeds_of(article: Article) -> tuple[Deed, ...]:
    """Return the deeds told in headline, body and block statements, in the order of the text.

    Use it as `article.derived(deeds_of)`, which computes it once.

    Parameters
    ----------
    article : Article
        Any article.

    Examples
    --------
    >>> article = Article("Police shot a man on Monday. He died after an incident, police said.")
    >>> for deed in deeds_of(article):
    ...     agent, patient = (span and article.content[slice(*span)] for span in (deed.agent, deed.patient))
    ...     print(deed.lemma, deed.form, agent, patient, deed.voice)
    shoot active Police a man author
    die euphemised None He indirect
    """
    found: list[Deed] = []
    places = sorted([*((at, False) for at in places_of(article).tolist()), *((at, True) for at in places_around(article).tolist())])
    by_sentence: dict[int, list[tuple[int, bool]]] = {}
    numbers = article.sentence_of
    for at, around in places:
        by_sentence.setdefault(int(numbers[at]), []).append((at, around))
    if not by_sentence:
        return ()
    headline = {zone.kind: (zone.start, zone.end) for zone in article.zones if zone.kind == "headline"}.get("headline", (0, 0))
    for number, hits in by_sentence.items():
        sentence = sentence_at(article, number)
        reading = read(sentence, headline=headline[0] <= sentence.span[0] < headline[1])
        found += [_deed(article, reading, one) for one in _in_sentence(reading, hits)]
    return tuple(found)


def _in_sentence(reading: Reading, hits: list[tuple[int, bool]]) -> list[Found]:
    """The deeds of one sentence; of two readings that overlap the first and longer stays."""
    first = reading.sentence.first
    found: list[Found] = []
    for at, around in hits:
        one = told_around(reading, at - first) if around else _told(reading, at - first)
        if one is not None and not any(one.begin < other.end and other.begin < one.end for other in found):
            found.append(one)
    agents = [one.agent for one in found if one.agent is not None]
    return sorted(one for one in found if not (one.entry.pos == "noun" and any(_heads(reading, one, agent) for agent in agents)))


def _told(reading: Reading, at: int) -> Found | None:
    verbs = [form for form in forms()[reading.low[at]] if form.entry.pos == "verb"]
    for form in verbs:
        one = verb_deed(reading, at, form)
        if one is not None:
            return one
    if any(reads_as_verb(reading, at, form) for form in verbs):
        return None
    for form in forms()[reading.low[at]]:
        one = noun_deed(reading, at, form) if form.entry.pos == "noun" and _may_be_noun(reading, at, form) else None
        if one is not None:
            return one
    return None


def _may_be_noun(reading: Reading, at: int, form: Form) -> bool:
    """Whether a word that may be a verb stands where a noun would: not after "to", "will" or "they"."""
    if reading.firm(at) or at == 0:
        return True
    before = reading.parts[at - 1]
    if reading.low[at - 1] == "to" and "plural" not in form.tags:
        return reading.low[at].endswith("ing")
    return before not in ("modal", "do", "rel") and (before != "pron" or reading.low[at - 1] == "her")


def _heads(reading: Reading, one: Found, agent: Phrase) -> bool:
    """Whether a noun is the head of what another deed names as its agent: "the rebel attack killed ten"."""
    return agent[0] <= one.begin and one.end <= agent[1] and (one.end == agent[1] or reading.low[one.end] == "of")


def _deed(article: Article, reading: Reading, one: Found) -> Deed:
    """The deed in offsets of the article, with its voice."""
    sentence, tokens = reading.sentence, article.tokens
    start, end = sentence.text_span(one.begin, one.end)
    first, last = sentence.first + one.begin, sentence.first + one.end
    if one.entry.pos == "verb":  # predicated, so whose the clause is; a noun may be the author's own word
        stretch = voice_at(article, start)
    else:
        term = Term(one.entry.deed, one.entry.pos, "deed", one.entry.harm, None, None, None, ())
        stretch = voice_of(article, Match(start, end, "deeds", term, first, last))
    name = article.derived(source_names).get(stretch.source) if stretch.source is not None else None
    voice = "indirect" if one.said and stretch.voice == "author" else stretch.voice

    def span(phrase: Phrase | None) -> Span | None:
        if phrase is None or (reading.low[phrase[0]] in ("who", "which") and phrase[1] - phrase[0] == 1):
            return None
        begin, after = phrase
        head = head_of(reading, phrase)
        owned = reading.word(head + 1) == "of" or any(reading.possessive(i) for i in range(begin, head))
        if owned and reading.low[head] in deed_words("opposed_to"):
            begin, after = head, head + 1  # "Ostland's critics" are no part of Ostland
        return int(tokens.starts[sentence.first + begin]), int(tokens.stem_ends[sentence.first + after - 1])

    return Deed(start, end, one.entry.deed, one.form, one.entry.harm, span(one.agent), span(one.patient), one.negated, voice, name)
