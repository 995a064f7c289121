"""From words that name a target to a naming: whose words they are, and what they weigh."""

from framing.article import Article
from framing.naming.found import ASSERTED, DISTANCED, LIFTED, NEGATED, Found
from framing.naming.judging import OPPOSITE, weigh
from framing.naming.types import DESCRIPTION, GENERIC, Naming
from framing.naming.words import Words, listed
from framing.speakers import source_names
from framing.voice import Stretch, voice_at, voice_of
from framing.wordlists import word_list

_TURNED = -0.5  # what is denied, or held at arm's length, says half its opposite
_DOUBTED = 0.5


def naming_of(article: Article, words: Words, found: Found) -> Naming:
    """Return the naming that words make, with voice, source, weight and category."""
    start, end = words.span(found.first, found.last)
    weight, category = weigh(found.parts)
    if not weight:
        bare = all(part.category == GENERIC for part in found.parts) and not _says_more(words, found)
        category = GENERIC if bare else DESCRIPTION
    weight, category = _turned(words, found, weight, category)
    stretch, source = _voice(article, words, found)
    return Naming(start, end, words.content[start:end], weight, category, stretch, source, found.construction)


def _says_more(words: Words, found: Found) -> bool:
    """Whether a description holds more than its determiner and noun."""
    covered = {token for part in found.parts for token in range(part.first, part.last)}
    rest = [words.stems[i] for i in range(found.first, found.last) if i not in covered]
    return any(stem not in word_list("determiner") and stem not in listed("empty_modifier") for stem in rest)


def _turned(words: Words, found: Found, weight: float, category: str) -> tuple[float, str]:
    if found.polarity == ASSERTED or not weight:
        return weight, category
    if found.polarity == LIFTED:
        return 0.0, DESCRIPTION
    if found.polarity == NEGATED:
        return round(weight * _TURNED, 3), OPPOSITE.get(category, category)
    assert found.polarity == DISTANCED  # noqa: S101  # what is open was left out
    at = next(part.first for part in found.parts if part.weight)
    doubted = any(words.stems[i] in ("alleged", "supposed", "purported") for i in range(max(0, at - 2), at)) and weight < 0
    strongest = max((part.weight for part in found.parts), key=abs)
    if doubted:
        return round(strongest * _DOUBTED, 3), category
    return round(strongest * _TURNED, 3), OPPOSITE.get(category, category)


def _voice(article: Article, words: Words, found: Found) -> tuple[str, str | None]:
    names = article.derived(source_names)
    first = found.parts[0]
    if found.predicate:
        stretch = voice_at(article, words.starts[first.first])
        if found.agent is not None and stretch.voice not in ("direct", "scare"):
            begin, end = found.agent
            return "indirect", (_agent(words, begin, end) if end > begin else _name(stretch, names))
        if found.unsaid and stretch.voice == "author":
            return "ambiguous", None
    else:
        match = first.match
        term = match.term if match.term.pos == "noun" else match.term._replace(pos="noun")
        stretch = voice_of(article, match._replace(term=term, first_token=first.first, last_token=first.last))
        if found.unsaid and stretch.voice == "author":
            return "ambiguous", None
    return stretch.voice, _name(stretch, names)


def _name(stretch: Stretch, names: dict[tuple[int, int], str]) -> str | None:
    return names.get(stretch.source) if stretch.source else None


def _agent(words: Words, begin: int, end: int) -> str | None:
    while begin < end and words.stems[begin] in ("the", "a", "an", "its", "many", "some", "most"):
        begin += 1
    return words.text(begin, end) if begin < end else None
