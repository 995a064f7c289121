"""What an article says a source is: the phrases that describe it, where it speaks and wherever else it is named."""

from collections import defaultdict

from framing.article import Article
from framing.naming.words import Words, words_of
from framing.sentences import Span
from framing.sources.kinds import nouns
from framing.sources.words import source_words
from framing.speakers import source_names
from framing.wordlists import word_list

_LEFT, _RIGHT, _PLACES = 7, 10, 12  # tokens, and places at which a name is looked at
_LINKS = frozenset({"of", "from", "at", "for", "with"})


def descriptions_of(article: Article) -> dict[str, list[Span]]:
    """Return for each source the places of the phrases that describe it, those beside its words first.

    Use it as `article.derived(descriptions_of)`, which computes it once.

    >>> article = Article("The league met. Ana Rell, its treasurer, spoke. It will pay, Rell said.")
    >>> [article.content[slice(*span)] for span in descriptions_of(article)["Rell"]]
    ['Rell', 'Ana Rell, its treasurer']
    """
    names = article.derived(source_names)
    found: dict[str, list[Span]] = defaultdict(list)
    for span, name in sorted(names.items()):
        if article.content[slice(*span)].lower() not in word_list("pronoun"):
            found[name].append(span)
    words = words_of(article)
    where = _positions(words)
    for name, spans in found.items():
        last = name.split()[-1]
        if not last[:1].isupper():
            continue
        for at in where.get(_stem(last), ())[:_PLACES]:
            around = _around(words, at)
            if around is not None and around not in spans:
                spans.append(around)
    return dict(found)


def _positions(words: Words) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, (stem, titled) in enumerate(zip(words.stems, words.titled, strict=True)):
        if titled:
            found[stem].append(at)
    return found


def _stem(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _around(words: Words, at: int) -> Span | None:
    """The name that ends at a token with what describes it on both sides; None where it stands bare."""
    first = at
    while first > 0 and words.tied(first) and words.titled[first - 1] and at - first < _LEFT and not words.owns[first - 1]:
        first -= 1
    begin = first
    while begin > 0 and words.tied(begin) and first - begin < _LEFT and not _ends_phrase(words, begin - 1):
        begin -= 1
    if begin == first and first > 0 and words.sentence[first - 1] == words.sentence[first] and words.gap(first).strip() == ",":
        begin = _apposed_before(words, first)
    end = at + 1
    if not words.owns[at] and end < len(words.stems) and words.sentence[end] == words.sentence[at]:
        gap = words.gap(end).strip()
        if gap == "," and words.stems[end].isdecimal() and words.gap(end + 1).strip() == "," and end + 1 < len(words.stems):
            end += 1  # "Pavel Dorn, 34, a shopkeeper"
        if (gap in (",", "(", "—", "–", "-") and _describes(words, end)) or (gap == "" and words.stems[end] in _LINKS):
            end = _end(words, end)
    return None if (begin, end) == (at, at + 1) else words.span(begin, end)


def _ends_phrase(words: Words, i: int) -> bool:
    stem = words.stems[i]
    if any(stem in word_list(kind) for kind in ("preposition", "conjunction", "be", "modal", "pronoun", "finite_verb", "clause_starter")):
        return stem not in ("of",) or words.titled[i]
    return stem.endswith("ed") and stem not in nouns()


def _apposed_before(words: Words, name: int) -> int:
    """Where "the union's president" begins before ", Ana Rell"; the name itself where no such phrase stands there."""
    i = name - 1
    while i > 0 and words.tied(i) and name - i < _LEFT:
        i -= 1
    opens = words.stems[i] in word_list("determiner") or words.owns[i] or (i + 1 < name and words.owns[i + 1])
    return i if opens and any(words.stems[j] in nouns() for j in range(i, name)) else name


def _describes(words: Words, i: int) -> bool:
    """Whether the words behind a comma or bracket describe the name before it."""
    if words.stems[i] in ("r", "d") and words.upper[i]:
        return True
    near = [j for j in range(i, min(i + 5, len(words.stems))) if j == i or words.tied(j)]
    if words.stems[i] not in source_words("opens_description") and not (words.stems[i] in nouns() and not words.titled[i]) and not words.owns[i]:
        return len(near) > 1 and any(words.stems[j] in nouns() for j in near[1:]) and not _ends_phrase(words, i)
    return True


def _end(words: Words, begin: int) -> int:
    end = begin + 1
    while end < len(words.stems) and words.tied(end) and end - begin < _RIGHT:
        end += 1
    return end
