"""The tokens of one sentence, as the search for clauses reads them."""

from typing import NamedTuple

from framing.article import Article
from framing.sentences import Span


class _Columns(NamedTuple):
    """The text in lower case, its tokens as lists, and the first token of each sentence and the one after its last."""

    content: str
    titled: list[bool]
    parted: list[bool]
    starts: list[int]
    ends: list[int]
    first: list[int]


class Sentence(NamedTuple):
    """The tokens of one sentence, numbered from `first` in the article; `low` are their words in lower case."""

    first: int
    low: list[str]
    span: Span
    text: str
    columns: _Columns

    def firm(self, i: int) -> bool:
        """Whether punctuation stands before token i, or the sentence begins or ends there."""
        return i <= 0 or i >= len(self.low) or self.columns.parted[self.first + i]

    def titled(self, i: int) -> bool:
        """Whether token i begins with a capital."""
        return self.columns.titled[self.first + i]

    def gap(self, i: int) -> str:
        """The text between token i and the one before it."""
        at = self.first + i
        return self.text[self.columns.ends[at - 1] if i else self.span[0] : self.columns.starts[at] if i < len(self.low) else self.span[1]]

    def text_span(self, i: int, j: int) -> Span:
        """The offsets of tokens i to j - 1."""
        return self.columns.starts[self.first + i], self.columns.ends[self.first + j - 1]


def sentence_at(article: Article, number: int) -> Sentence:
    """Return the tokens of a sentence of the article, computed once."""
    known = article.derived(_sentences)
    found = known[number]
    if found is None:
        columns = article.derived(_columns)
        first, last = columns.first[2 * number], columns.first[2 * number + 1]
        bounds = zip(columns.starts[first:last], columns.ends[first:last], strict=True)
        low = [columns.content[start:end] for start, end in bounds]
        found = known[number] = Sentence(first, low, article.sentences[number], article.content, columns)
    return found


def token_starts(article: Article) -> list[int]:
    """Return the offsets of all tokens as a list, for looking up single places."""
    return article.derived(_columns).starts


def _sentences(article: Article) -> list[Sentence | None]:
    return [None] * len(article.sentences)


def _columns(article: Article) -> _Columns:
    tokens = article.tokens
    starts, ends = tokens.starts.tolist(), tokens.ends.tolist()
    low = article.content.lower().replace("’", "'")
    if len(low) != len(article.content):  # a letter whose small form is two: letter by letter, such letters as they are
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in article.content).replace("’", "'")
    edges = [edge for span in article.sentences for edge in span]
    return _Columns(low, tokens.is_title.tolist(), tokens.parted.tolist(), starts, ends, tokens.starts.searchsorted(edges).tolist())
