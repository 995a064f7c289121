"""Words in quotation marks that nobody is said to have spoken: scare quotes, titles, nicknames, or speech without a name."""

import re

from framing.article import Article
from framing.quotation.marks import Quoted
from framing.quotation.types import Quotation
from framing.wordlists import word_list

_SCARE_LENGTH = 5  # words
_TITLE_LENGTH = 200  # characters
_WORD = re.compile(r"[\w'’-]+")


def is_title(article: Article, quoted: Quoted) -> bool:
    """Tell whether words in quotation marks are the title of a work, an article or a meeting: nobody's voice.

    >>> from framing.quotation.marks import quoted_stretches
    >>> article = Article('The play "Night of the Long Pier" opened.')
    >>> is_title(article, quoted_stretches(article)[0])
    True
    """
    text = article.content
    opening, closing = text[quoted.inner_start], text[quoted.inner_end - 1]
    if not quoted.closed or closing in ".,!" or quoted.inner_end - quoted.inner_start > _TITLE_LENGTH or not (opening.isupper() or opening.isdigit()):
        return False
    words = _WORD.findall(text, quoted.inner_start, quoted.inner_end)
    before = _WORD.findall(text, max(0, quoted.start - 60), quoted.start)
    last = before[-1].lower() if before else ""
    near = text[quoted.start - 2 : quoted.start].strip() if quoted.start > 1 else ""
    named = last in word_list("work") and near not in (".", "!", "?", ":", ",")
    return named or _is_title(words, text[quoted.inner_end - 1])


def unattributed(article: Article, quoted: Quoted) -> Quotation | None:
    """Judge a stretch in quotation marks that has no cue.

    Returns
    -------
    Quotation or None
        None for titles of works and meetings, nicknames, and words mentioned as words; a scare quote for up to five
        words; else direct speech of an unnamed source.
    """
    text = article.content
    inner = (quoted.inner_start, quoted.inner_end)
    words = _WORD.findall(text, *inner)
    if not words or (not quoted.closed and len(words) <= _SCARE_LENGTH):
        return None
    before = _WORD.findall(text, max(0, quoted.start - 60), quoted.start)
    last = before[-1].lower() if before else ""
    near = text[quoted.start - 2 : quoted.start].strip() if quoted.start > 1 else ""
    if (last in word_list("word_as_word") and near not in (".", "!", "?")) or is_title(article, quoted):
        return None
    if len(words) <= _SCARE_LENGTH and _is_nickname(text, quoted, before):
        return None
    kind = "scare" if len(words) <= _SCARE_LENGTH and text[quoted.inner_end - 1] not in ".,!?" else "direct"
    return Quotation(kind, None, None, (inner,), (inner,), endorsement=-0.5 if kind == "scare" else 0.0)


def _is_title(words: list[str], last: str) -> bool:
    """Three words or more, all but small ones capitalised, and no full stop inside the marks."""
    weighty = [word for word in words if word.lower() not in word_list("small_in_titles")]
    return len(words) > 1 and len(weighty) > 1 and last not in ".!" and all(word[0].isupper() or word[0].isdigit() for word in weighty)


def _is_nickname(text: str, quoted: Quoted, before: list[str]) -> bool:
    after = text[quoted.end : quoted.end + 2].strip()
    return bool(before) and before[-1][0].isupper() and after[:1].isupper() and text[quoted.start - 1 : quoted.start] == " "
