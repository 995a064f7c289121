"""Voice: whose words each stretch of an article is in, and how far the author stands behind them."""

from bisect import bisect_right
from typing import NamedTuple

from framing.article import Article
from framing.lexicon import Match
from framing.quotation import Quotation, quotations_of, titles_of
from framing.quotation.cues import endorsement
from framing.sentences import Span
from framing.wordlists import word_list

VOICES = ("author", "direct", "indirect", "scare", "ambiguous")
_REPORTED = ("indirect", "mixed")
_OUTER = {"mixed": "indirect", "block": "direct"}
_NEAR = 8  # quotations before one that may hold it


class Stretch(NamedTuple):
    """A stretch of text in one voice; `source` is the span that names the speaker."""

    start: int
    end: int
    voice: str
    source: Span | None
    endorsement: str | None


def stretches_of(article: Article) -> tuple[Stretch, ...]:
    """Return the stretches that are not simply the author's, in order and without overlap.

    Where quotations nest, the inner one speaks.

    Parameters
    ----------
    article : Article
        Any article.

    Examples
    --------
    >>> article = Article('Iran calls the group a "cult" and said it must go.')
    >>> [(s.voice, article.content[s.start : s.end]) for s in stretches_of(article)][:2]
    [('indirect', 'the group a "'), ('direct', 'cult')]
    """
    return article.derived(_stretches)


def voice_at(article: Article, start: int) -> Stretch:
    """Return the stretch that holds an offset; the author's if no other does.

    >>> voice_at(Article("Snow fell."), 0).voice
    'author'
    """
    stretches = stretches_of(article)
    at = bisect_right(stretches, (start, float("inf"))) - 1
    if at >= 0 and stretches[at].start <= start < stretches[at].end:
        return stretches[at]
    return Stretch(start, start, "author", None, None)


def voice_of(article: Article, match: Match) -> Stretch:
    """Return the voice of a term where it stands.

    A naming inside indirect speech ("Police said the thugs had fled", "the presence of Ostland thugs") may be the
    outlet's own word: it is ambiguous. What is predicated there ("said the law was a sham") is the source's. Where the
    wording is open anyway ("condemned the raid of these thugs"), "this" and "these" point from where the author stands.

    Parameters
    ----------
    article : Article
        The article in which the term was found.
    match : Match
        The term and its place.
    """
    stretch = voice_at(article, match.start)
    if stretch.voice == "ambiguous" and _determiner(article, match, stretch.start) in ("this", "these"):
        return Stretch(stretch.start, stretch.end, "author", None, None)
    if stretch.voice == "indirect" and _names(article, match, stretch.start) and not _is_predicate(article, match, stretch):
        return stretch._replace(voice="ambiguous")
    return stretch


def _names(article: Article, match: Match, floor: int) -> bool:
    """Whether the term belongs to a definite noun phrase, opens the reported clause as its subject, or has a name before it."""
    determiner = _determiner(article, match, floor)
    if determiner is not None:
        return determiner in word_list("definite")
    tokens, at = article.tokens, match.first_token
    if match.term.pos != "noun":
        return False
    before = article.content[tokens.starts[at - 1] : tokens.ends[at - 1]].lower() if at else ""
    if at and tokens.joined[at] and tokens.is_title[at - 1] and tokens.starts[at - 1] > floor and before not in word_list("pronoun"):
        return not tokens.is_title[at]
    opens = at == 0 or not tokens.joined[at] or tokens.starts[at - 1] < floor
    return bool(opens and before not in ("a", "an", "as"))


def _is_predicate(article: Article, match: Match, stretch: Stretch) -> bool:
    """Whether the term is what something is called: "called the union thugs", where the noun phrase before it is the object."""
    tokens, at = article.tokens, match.first_token
    first = int(tokens.starts.searchsorted(stretch.start))
    if match.end != stretch.end or at - first < 2 or not first:
        return False
    return article.content[tokens.starts[first - 1] : tokens.ends[first - 1]].lower() in word_list("naming_verb")


def _determiner(article: Article, match: Match, floor: int) -> str | None:
    """The article or pronoun that opens the term's noun phrase, up to three words before it; None where there is none."""
    tokens, at = article.tokens, match.first_token
    for back in range(1, 4):
        if not tokens.joined[at - back + 1] or at - back < 0 or tokens.starts[at - back] < floor:
            return None
        word = article.content[tokens.starts[at - back] : tokens.ends[at - back]].lower()
        if word in word_list("definite") or word in ("a", "an"):
            return word
        if word in word_list("before_predicate") or word in word_list("preposition") or word in word_list("conjunction") or word == "that":
            return None
    return None


def _stretches(article: Article) -> tuple[Stretch, ...]:
    """Paint quotations from the narrowest to the widest, so that the inner voice is on top; titles lie below them all."""
    quotations = quotations_of(article)
    clauses = sorted((*span, number) for number, q in enumerate(quotations) if not q.nominal and q.kind != "scare" for span in q.content)
    starts = [start for start, _, _ in clauses]
    layers: list[tuple[int, int, Stretch]] = []
    for number, quotation in enumerate(quotations):
        if not _is_theirs(article, quotation, number, clauses, starts):
            continue
        kind, source = quotation.kind, quotation.source
        stance = "distanced" if kind == "scare" else endorsement(quotation.endorsement)
        outer = "ambiguous" if quotation.nominal and kind in _REPORTED else _OUTER.get(kind, kind)
        layers += [(1, end - start, Stretch(start, end, outer, source, stance)) for start, end in quotation.content]
        if kind == "mixed":
            width = sum(end - start for start, end in quotation.content)
            layers += [(0, width, Stretch(start, end, "direct", source, stance)) for start, end in quotation.quoted]
    layers += [(2, 0, Stretch(start, end, "ambiguous", None, None)) for start, end in titles_of(article)]
    layers.sort(key=lambda layer: layer[:2])
    return _painted([stretch for _, _, stretch in layers])


def _painted(layers: list[Stretch]) -> tuple[Stretch, ...]:
    """Lay out stretches so that none overlaps another; what comes first in the list stays whole."""
    placed: list[Stretch] = []
    starts: list[int] = []
    for layer in layers:
        at = bisect_right(starts, layer.start)
        position = max(layer.start, placed[at - 1].end) if at else layer.start
        while position < layer.end:
            limit = min(layer.end, starts[at]) if at < len(starts) else layer.end
            if position < limit:
                placed.insert(at, layer if (position, limit) == layer[:2] else layer._replace(start=position, end=limit))
                starts.insert(at, position)
                at += 1
            if at >= len(starts):
                break
            position = max(position, placed[at].end)
            at += 1
    return tuple(placed)


def _is_theirs(article: Article, quotation: Quotation, number: int, clauses: list[tuple[int, int, int]], starts: list[int]) -> bool:
    """Whether a quotation speaks for itself where it stands inside somebody else's.

    "She said Ostland had shown that it cannot be trusted" and "they claim that Ostland backed the riots" are her words
    and theirs: Ostland says nothing here.
    """
    if quotation.cue is None or quotation.kind not in _REPORTED:
        return True
    start, end = quotation.content[0]
    at = bisect_right(starts, start)
    if not any(outer_end >= end and outer <= quotation.cue[0] and n != number for outer, outer_end, n in clauses[max(0, at - _NEAR) : at]):
        return True
    cue = article.content[slice(*quotation.cue)].lower().split()
    weak = quotation.nominal or any(word in word_list("evidential_verb") for word in cue)
    return not weak or any(word in word_list("naming_verb") for word in cue)
