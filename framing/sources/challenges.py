"""Which sources are challenged: what they say is denied by another voice, answered by one, or doubted by the author."""

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
    found = {name for number, name, quotation in said if _doubted(article, number, quotation)}
    for number, name, quotation in said:
        others = [(n, other) for n, other, _ in said if other != name and not (sides.get(other) and sides.get(other) == sides.get(name))]
        cue = _words(article, quotation.cue)
        if cue & source_words("denial"):
            text = _words(article, (quotation.content[0][0], quotation.content[-1][1]))
            meant = {other for _, other in others if _short(other) in text}
            if not meant and (text & source_words("claim") or not quotation.nominal):
                meant = {other for n, other in others if 0 <= number - n <= _NEAR}
            if not meant and _is_denial(cue):
                meant = {other for n, other in others if abs(number - n) == 1 or n == number}
            found |= meant
        elif _turns(article, number) and not cue & source_words("agreement"):
            found |= {other for n, other in others if n == number - 1 and not any(o == name and m == n for m, o, _ in said)}
    return frozenset(found)


def _is_denial(cue: set[str]) -> bool:
    return bool(cue & source_words("plain_denial"))


def _doubted(article: Article, number: int, quotation: Quotation) -> bool:
    """Whether the author doubts it: by the cue, or in words of its own in the same sentence or the next."""
    cue = _words(article, quotation.cue)
    if cue & word_list("doubting_adverb") and endorsement(quotation.endorsement) == "distanced":
        return True
    start, end = article.sentences[number]
    outside = _without(article.content, start, end, quotation.content)
    return any(doubt in outside for doubt in source_words("doubt"))


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


def _short(name: str) -> str:
    return name.lower().split()[-1]
