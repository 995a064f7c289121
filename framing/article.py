"""`Article`: a text and what is counted once in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from framing.characters import Codes, Flags, codes_of, flags_of, fold
from framing.sentences import Span, split_sentences, trim
from framing.tokens import Ints, Tokens, tokenize
from framing.zones import PROSE, Zone, find_zones

T = TypeVar("T")

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
_WRAP_LENGTH = 50


@dataclass(frozen=True, eq=False)
class Article:
    r"""A news article, or any other stretch of prose.

    Everything derived from the text is computed once, when it is first asked for. All offsets are code points into
    `content`, which is the title, if one is given apart, an empty line, and the text.

    Parameters
    ----------
    text : str
        The article as it was given.
    title, outlet, date : str, optional
        What is known of it.
    id : str
        How the article is named in results.
    notes : tuple of str
        What a reader of the score should know about how the text was read.
    extracted : bool
        Whether the text was extracted from a page: a record then includes it.

    Examples
    --------
    >>> article = Article("Mayor speaks\nThe mayor spoke. Nobody listened.")
    >>> [article.content[start:end] for start, end in article.sentences]
    ['Mayor speaks', 'The mayor spoke.', 'Nobody listened.']
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    id: str = "-"
    notes: tuple[str, ...] = ()
    extracted: bool = False
    _memo: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what is computed: another process computes it again, or does without."""
        return {**{name: getattr(self, name) for name in self.__dataclass_fields__}, "_memo": {}}

    def derived(self, compute: "Callable[[Article], T]") -> T:
        """Return `compute(self)`, computed at the first call and kept.

        >>> Article("one two").derived(lambda article: len(article.tokens))
        2
        """
        if compute not in self._memo:
            self._memo[compute] = compute(self)
        found: T = self._memo[compute]
        return found

    def know(self, compute: "Callable[[Article], T]", found: T) -> None:
        """Keep what `compute(self)` would return, found in another way."""
        self._memo[compute] = found

    @cached_property
    def content(self) -> str:
        """Title and text, as one string."""
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    @cached_property
    def text_start(self) -> int:
        """Where the text begins in `content`."""
        return len(self.content) - len(self.text)

    @cached_property
    def codes(self) -> Codes:
        """Code points of the content."""
        return codes_of(self.content)

    @cached_property
    def flags(self) -> Flags:
        """Class bits of each code point."""
        return flags_of(self.codes)

    @cached_property
    def folded(self) -> Codes:
        """Code points in lower case."""
        return fold(self.codes) if len(self.flags) else self.codes

    @cached_property
    def tokens(self) -> Tokens:
        """Words and numbers of the whole content."""
        return tokenize(self.codes, self.flags, self.folded)

    @cached_property
    def words(self) -> list[str]:
        """The tokens as they are written."""
        return [self.content[s:e] for s, e in zip(self.tokens.starts.tolist(), self.tokens.ends.tolist(), strict=True)]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Offsets of the lines that hold something; a line broken in mid-sentence by its width is one with the next."""
        found: list[Span] = []
        content = self.content
        for match in _LINE.finditer(content):
            start, end = match.span()
            if content[start].isspace() or content[end - 1].isspace():
                start, end = trim(content, start, end)
                if start == end:
                    continue
            if found and content[start].islower() and self._wrapped(found[-1], start):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return tuple(found)

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The zone of each paragraph; two where a dateline opens it."""
        return find_zones(self.content, self.paragraphs, title_end=self.text_start)

    @cached_property
    def read_zones(self) -> tuple[Zone, ...]:
        """The zones that are read: headline, body and block statements; all where a text has none of these."""
        read = tuple(zone for zone in self.zones if zone.kind in PROSE or zone.kind == "block")
        return read if any(self._has_word(zone) for zone in read) else self.zones

    def _has_word(self, zone: Zone) -> bool:
        first, last = self.tokens.starts.searchsorted((zone.start, zone.end))
        return bool(first < last)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Offsets of the sentences of headline, body and block statements, of all lines where a text has none of these.

        A line without a word, such as a row of asterisks, is none.
        """
        return self._split[0]

    @property
    def sentence_spans(self) -> Ints:
        """Offsets of the sentences as an array, shape (n, 2)."""
        return self._split[1]

    @property
    def sentence_tokens(self) -> Ints:
        """The first token of each sentence and the one after its last, as an array of shape (n, 2)."""
        return self._split[2]

    @cached_property
    def _split(self) -> tuple[tuple[Span, ...], Ints, Ints]:
        """The sentences, as a tuple, as an array, and in numbers of tokens."""
        found = [span for zone in self.read_zones for span in split_sentences(self.content, zone.start, zone.end)]
        spans = np.array(found, dtype=np.int64).reshape(-1, 2)
        tokens = self.tokens.starts.searchsorted(spans)
        worded = tokens[:, 0] < tokens[:, 1]
        if worded.all():
            return tuple(found), spans, tokens
        return tuple(span for span, has_word in zip(found, worded.tolist(), strict=True) if has_word), spans[worded], tokens[worded]

    def sentence_numbers(self, tokens: Ints) -> Ints:
        """Return for each of some tokens the number of its sentence, or -1 outside headline and body.

        >>> Article("One. Two words.").sentence_numbers(np.array([2, 0])).tolist()
        [1, 0]
        """
        edges = self.sentence_tokens.ravel().searchsorted(tokens, side="right")  # odd: after a first token, before the last one's end
        return np.where(edges & 1, edges >> 1, -1)

    @cached_property
    def sentence_of(self) -> Ints:
        """For each token the index of its sentence, or -1 for tokens outside headline and body."""
        edges = self.sentence_tokens
        found = np.full(len(self.tokens), -1, dtype=np.int64)
        inside = edges[:, 1] - edges[:, 0]
        numbers = np.repeat(np.arange(len(edges)), inside)
        within = np.arange(len(numbers)) - np.repeat(np.cumsum(inside) - inside, inside)
        found[np.repeat(edges[:, 0], inside) + within] = numbers
        return found

    def _wrapped(self, last: Span, start: int) -> bool:
        between = self.content[last[1] : start]
        return last[1] - last[0] >= _WRAP_LENGTH and between.count("\n") == 1 and not _ENDED.search(self.content, max(last[0], last[1] - 5), last[1])
