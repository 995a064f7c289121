"""Which sources are challenged: what they say is denied by another voice, answered by one, or doubted by the author."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from framing.article import Article
from framing.quotation import Quotation, quotations_of
from framing.quotation.cues import endorsement
from framing.sentences import Span
from framing.sources.words import source_words
from framing.speakers import source_names
from framing.wordlists import word_list

_NEAR = 3  # sentences


def challenged_sources(article: Article, sides: Mapping[str, str | None]) -> frozenset[str]:
    """Return the names of the sources whose words somebody disputes.

    A source is challenged where a source of another side denies something beside its words or by its name, where one
    answers it in the next sentences with "but" or "however", or where the author doubts it ("falsely claimed", "without
    evidence").

    Parameters
    ----------
    article : Article
    sides : mapping of str to str or None
        The affiliation of each source: those of one side do not challenge each other.
    """
    names = article.derived(source_names)
    said = [(_sentence(article, q), names[q.source], q) for q in quotations_of(article) if q.source in names and q.kind != "scare"]
    speakers: dict[int, set[str]] = defaultdict(set)
    by_last: dict[str, set[str]] = defaultdict(set)
    for number, name, _ in said:
        speakers[number].add(name)
        by_last[_last(name)].add(name)
    found: set[str] = set()
    for number, name, quotation in said:
        if _doubted(article, number, quotation, speakers):
            found.add(name)
        found |= {other for other in _answered(article, number, quotation, speakers, by_last) if not _are_one(name, other, sides)}
    return frozenset(found)


def _answered(article: Article, number: int, quotation: Quotation, speakers: Mapping[int, set[str]], by_last: Mapping[str, set[str]]) -> set[str]:
    """All whom a quotation denies or answers, whatever their side."""

    def heard(first: int, last: int) -> set[str]:
        return {name for n in range(first, last + 1) for name in speakers.get(n, ())}

    cue = _words(article, quotation.cue)
    if cue & source_words("denial"):
        text = _words(article, (quotation.content[0][0], quotation.content[-1][1]))
        meant = {name for word in text for name in by_last.get(word, ())}
        if not meant and (text & source_words("claim") or not quotation.nominal):
            meant = heard(number - _NEAR, number)
        if len(meant) <= 1 and cue & source_words("plain_denial"):
            meant = meant | heard(number - 1, number + 1)
        return meant
    if _turns(article, number) and not cue & source_words("agreement"):
        return heard(number - 1, number - 1) - heard(number, number)
    return set()


def _are_one(name: str, other: str, sides: Mapping[str, str | None]) -> bool:
    """Whether two sources are the same or of one side."""
    return name == other or (sides.get(name) is not None and sides.get(name) == sides.get(other))


def _doubted(article: Article, number: int, quotation: Quotation, speakers: Mapping[int, set[str]]) -> bool:
    """Whether the author doubts it: by the cue, or in words of its own in the same sentence, or in the next if nobody speaks there."""
    if _words(article, quotation.cue) & word_list("doubting_adverb") and endorsement(quotation.endorsement) == "distanced":
        return True
    own = _without(article.content, *article.sentences[number], quotation.content)
    if number + 1 < len(article.sentences) and number + 1 not in speakers:
        own += " " + _without(article.content, *article.sentences[number + 1], quotation.content)
    return any(doubt in own for doubt in source_words("doubt"))


def _without(content: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """The sentence without what is quoted in it, in small letters."""
    kept, at = [], start
    for begin, stop in sorted(spans):
        if begin < end and stop > start:
            kept.append(content[at : max(at, begin)])
            at = max(at, stop)
    kept.append(content[at:end])
    return " ".join(" ".join(kept).lower().split())


def _turns(article: Article, number: int) -> bool:
    """Whether a sentence turns against the one before it."""
    start, end = article.sentences[number]
    words = article.content[start:end].lower().split()
    return bool(words) and (words[0].strip("“\"'‘,") in source_words("turn") or any(word.strip(",") == "however" for word in words[:12]))


def _sentence(article: Article, quotation: Quotation) -> int:
    starts = [quotation.content[0][0], *([quotation.cue[0]] if quotation.cue else [])]
    place = starts[-1]
    return max(0, int(article.sentence_spans[:, 0].searchsorted(place, side="right")) - 1)


def _words(article: Article, span: Span | None) -> set[str]:
    return {word.strip(".,;:“”\"'’") for word in article.content[slice(*span)].lower().split()} if span is not None else set()


def _last(name: str) -> str:
    return name.lower().split()[-1]
