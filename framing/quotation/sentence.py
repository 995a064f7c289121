"""The tokens of one sentence, as the search for clauses reads them."""

from bisect import bisect_right
from typing import NamedTuple

from framing.article import Article
from framing.quotation.wordclasses import FIRM, TITLED, bits_of, low_words
from framing.sentences import Span

_BEYOND = (FIRM, FIRM)  # after the last token


class _Columns(NamedTuple):
    """The tokens as lists: in lower case, their classes and offsets; the first of each sentence and the one after its last."""

    words: list[str]
    bits: list[int]
    starts: list[int]
    ends: list[int]
    edges: list[int]


class Sentence(NamedTuple):
    """The tokens of one sentence.

    Attributes
    ----------
    first : int
        The number of its first token in the article.
    low : list of str
        Its words in lower case.
    bits : list of int
        Their word classes (`wordclasses`); `FIRM` where the sentence begins, and for the two places after its last word.
    span : (int, int)
        Offsets of the sentence.
    text : str
        The content of the article.
    starts, ends : list of int
        Offsets of all tokens of the article.
    """

    first: int
    low: list[str]
    bits: list[int]
    span: Span
    text: str
    starts: list[int]
    ends: list[int]

    def firm(self, i: int) -> bool:
        """Whether punctuation stands before token i, or the sentence begins or ends there."""
        return i <= 0 or i >= len(self.low) or bool(self.bits[i] & FIRM)

    def titled(self, i: int) -> bool:
        """Whether token i begins with a capital."""
        return bool(self.bits[i] & TITLED)

    def gap(self, i: int) -> str:
        """The text between token i and the one before it."""
        at = self.first + i
        return self.text[self.ends[at - 1] if i else self.span[0] : self.starts[at] if i < len(self.low) else self.span[1]]

    def text_span(self, i: int, j: int) -> Span:
        """The offsets of tokens i to j - 1."""
        return self.starts[self.first + i], self.ends[self.first + j - 1]


def sentence_at(article: Article, number: int) -> Sentence:
    """Return the tokens of a sentence of the article, computed once."""
    known = article.derived(_sentences)
    found = known[number]
    if found is None:
        words, bits, starts, ends, edges = article.derived(_columns)
        first, last = edges[2 * number], edges[2 * number + 1]
        classes = bits[first:last]
        classes[0] |= FIRM
        classes += _BEYOND
        found = known[number] = Sentence(first, words[first:last], classes, article.sentences[number], article.content, starts, ends)
    return found


def sentence_number(article: Article, token: int) -> int:
    """Return the number of the sentence of a token, -1 outside headline and body.

    >>> sentence_number(Article("One. Two words."), 2)
    1
    """
    at = bisect_right(article.derived(_columns).edges, token)
    return at >> 1 if at & 1 else -1


def token_starts(article: Article) -> list[int]:
    """Return the offsets of all tokens as a list, for looking up single places."""
    return article.derived(_columns).starts


def _sentences(article: Article) -> list[Sentence | None]:
    return [None] * len(article.sentences)


def _columns(article: Article) -> _Columns:
    tokens = article.tokens
    columns = (bits_of(article), tokens.starts, tokens.ends, article.sentence_tokens.ravel())
    return _Columns(low_words(article), *(column.tolist() for column in columns))
