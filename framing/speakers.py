"""Speakers: the name of each source of an article, resolved from surnames, pronouns and descriptions."""

import re

from framing.article import Article
from framing.quotation import quotations_of
from framing.sentences import Span
from framing.wordlists import word_list

_LOOKS = 6  # places at which a surname is looked at
_ADVERBS = ("later ", "earlier ", "meanwhile ", "additionally ", "also ")
_LEADING = ("the ", "a ", "an ", "late ", "among ", "both ", "on ")
_SPOKEN = re.compile(
    r"(?:a |an |the |its |his |her |their )?(?:\w+ ){0,2}(?:statement|communique|communiqué|press release|letter|message|post|tweet)s?"
    r" (?:of|by|from|(?:issued|released|published|sent|posted) by) (?=(?:the )?[^\W\d_a-z])"
)
_LATER = re.compile(r"(?:\w+ ){1,4}(?:later|earlier|ago|after|before) ")
_TITLES = frozenset(
    "activist ambassador archbishop ayatollah bishop capt cardinal chancellor col commissioner congressman congresswoman "
    "councillor dame dr founder gen gov haulier imam justice king lady lawmaker leader lord lt miss minister mr mrs ms pope "
    "premier president-elect prince princess prof prosecutor queen rabbi rep resident rev secretary sen senator sgt sheikh "
    "sir spokesman spokesperson spokeswoman student witness".split()
)
_MANY = frozenset({"police", "people", "staff", "crew", "family"})
_ALIKE = 7  # letters from which on a name spelt in one word is that spelt in two


def source_names(article: Article) -> dict[Span, str]:
    """Return a name for each source span of the article's quotations; pronouns that stay unresolved are left out."""
    found: dict[Span, str] = {}
    by_last: dict[str, str] = {}
    joined: dict[str, str] = {}  # by the letters of the last two or three words
    person: str | None = None
    body: str | None = None
    many: str | None = None
    for span in sorted({q.source for q in quotations_of(article) if q.source is not None}):
        text = " ".join(article.content[slice(*span)].split())
        if text.lower() in word_list("pronoun"):
            meant = {"he": person, "she": person, "it": body, "they": many}.get(text.lower())
            if meant is not None:
                found[span] = meant
            continue
        name = _short(text)
        words = name.split()
        if not words or not words[-1][0].isupper():
            found[span] = body = name or text
            many = body if (body.endswith("s") and not body.endswith("ss")) or body in _MANY else many
            continue
        known = by_last.get(words[-1]) or (joined.get(_letters(name)) if len(words) == 1 else None)
        if known is not None and (len(words) == 1 or known in name or name in known):
            name = known
        by_last[words[-1]] = found[span] = name
        parts = name.split()
        for n in (2, 3):
            if len(letters := _letters("".join(parts[-n:]))) >= _ALIKE and len(parts) >= n:
                joined.setdefault(letters, name)
        if (len(parts) > 1 and all(word[0].isupper() for word in parts[-2:])) or (len(parts) == 1 and _has_first_name(article.content, name)):
            person = name
        else:
            body = name
            many = name if len(parts) > 1 or name.isupper() or name.endswith("s") else None  # "they" are no "Pompeo"
    return found


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.lower()))


def _has_first_name(content: str, surname: str) -> bool:
    """Whether a word with a capital stands before the name somewhere: "John McCain", and so McCain is "he" or "she"."""
    at = -1
    for _ in range(_LOOKS):
        at = content.find(f" {surname}", at + 1)
        if at < 0:
            return False
        first = content[max(0, at - 20) : at].split()[-1:]
        if first and first[0].isalpha() and first[0].istitle():
            return True
    return False


def _short(text: str) -> str:
    """The name without a leading article or "late", and without what follows a comma."""
    later = _LATER.match(text)
    text = text[later.end() :] if later and text[later.end() : later.end() + 1].isupper() else text
    text = text[spoken.end() :] if (spoken := _SPOKEN.match(text)) else text
    first, _, second = (part.strip() for part in text.partition(","))
    named = second.split(",")[0].split()
    if named and not first[-1:].isspace() and not first.split()[-1][:1].isupper() and len(named) < 5 and all(word[0].isupper() for word in named):
        first = " ".join(named)  # "its founder, Kit Moran"
    head = first.removesuffix("’s").removesuffix("'s")
    while head.lower().startswith((*_LEADING, *_ADVERBS)) and len(head.split()) > 1:
        rest = head.split(None, 1)[1]
        if head[0].isupper() and rest[0].isupper() and not head.lower().startswith(("the ", *_ADVERBS)):
            break  # "A Better Way", "On Target"
        if head.startswith("The Hague"):
            break
        head = rest
    return _without_titles(head)


def _without_titles(name: str) -> str:
    """The personal name behind a description: "MEK leader Maryam Rajavi", "Iranian Foreign Minister Javad Zarif"."""
    words = name.split()
    cut = next((i for i, word in enumerate(words) if word in ("of", "from", "at", "with", "who")), 0)
    if cut in (2, 3) and all(word[0].isupper() for word in words[:cut]) and words[cut + 1 : cut + 2] and words[cut + 1][0].islower():
        return " ".join(words[:cut])  # "Kit Moran of the harbour office"
    if any(word.lower() in ("of", "for", "at", "and") for word in words):
        return name
    titles = word_list("role") | _TITLES
    at = next((i for i in range(len(words) - 2, -1, -1) if not words[i][0].isupper() or words[i].lower().rstrip(".") in titles), None)
    if at is None or words[at].lower().rstrip(".") not in titles:
        return name
    rest = words[at + 1 :]
    return " ".join(rest) if all(word[0].isupper() for word in rest) and len(rest) < 5 else name
