"""The words of an article as the search for namings reads them, and the lists of words that it needs."""

from functools import cache
from typing import NamedTuple

from framing.article import Article
from framing.sentences import Span
from framing.wordlists import word_lists

_QUOTES = ('"', "“", "”", "‘", "’", "'", "")


class Words(NamedTuple):
    """The tokens of an article as lists.

    `stems` are the words in small letters without a possessive "'s"; `owns` says whether there was one; `sentence` is
    the number of each token's sentence, -1 outside the outlet's prose.
    """

    content: str
    stems: list[str]
    owns: list[bool]
    titled: list[bool]
    upper: list[bool]
    starts: list[int]
    ends: list[int]
    parted: list[bool]
    sentence: list[int]

    def tied(self, i: int) -> bool:
        """Whether token i follows the one before it in one sentence, with no punctuation between that parts phrases."""
        return 0 < i < len(self.stems) and not self.parted[i] and self.sentence[i] == self.sentence[i - 1] >= 0

    def close(self, i: int) -> bool:
        """Whether token i follows the one before it, or only a quotation mark is between them: 'this "extreme" policy'."""
        return self.tied(i) or (0 < i < len(self.stems) and self.sentence[i] == self.sentence[i - 1] >= 0 and self.gap(i).strip() in _QUOTES)

    def gap(self, i: int) -> str:
        """The text between token i and the one before it."""
        return self.content[self.ends[i - 1] if i else 0 : self.starts[i] if i < len(self.starts) else len(self.content)]

    def hyphened(self, i: int) -> bool:
        """Whether token i hangs on the one before it by a hyphen."""
        return 0 < i < len(self.stems) and self.gap(i) in ("-", "‐", "‑")

    def span(self, first: int, last: int) -> Span:
        """Return the offsets of tokens first to last - 1, without a possessive at the end."""
        end = self.ends[last - 1] - (2 if self.owns[last - 1] else 0)
        return self.starts[first], end

    def text(self, first: int, last: int) -> str:
        """Return the words themselves, white space folded."""
        start, end = self.span(first, last)
        return " ".join(self.content[start:end].split())


def words_of(article: Article) -> Words:
    """Return the words of an article, computed once.

    >>> words_of(Article("The MEK’s leaders")).stems
    ['the', 'mek', 'leaders']
    """
    return article.derived(_words)


def _words(article: Article) -> Words:
    tokens = article.tokens
    low = [word.lower().replace("’", "'") for word in article.words]
    owns = [len(word) > 2 and word.endswith("'s") for word in low]
    stems = [word[:-2] if own else word for word, own in zip(low, owns, strict=True)]
    return Words(
        article.content,
        stems,
        owns,
        tokens.is_title.tolist(),
        tokens.is_upper.tolist(),
        tokens.starts.tolist(),
        tokens.ends.tolist(),
        tokens.parted.tolist(),
        article.sentence_of.tolist(),
    )


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the words of one kind of `data/naming_words.tsv`.

    >>> "cult" in listed("identity")
    True
    """
    return word_lists("naming_words.tsv")[kind]
