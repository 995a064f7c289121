"""`Joined`: several articles whose words are counted together, one stretch each: the arrays are longer and the calls fewer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np

from framing.article import Article
from framing.characters import Codes, Flags
from framing.features.base import Spans
from framing.tokens import Ints, Tokens

_GAP = 1  # a line's end between two articles


@dataclass(frozen=True, eq=False)
class Joined(Article):
    """Articles one after the other, as one article that was read in parts: each keeps its own zones, sentences and voices.

    Parameters
    ----------
    text : str
        Empty: the content is that of the parts, a line's end between them.
    parts : tuple of Article

    Examples
    --------
    >>> joined = Joined("", parts=(Article("One."), Article("Two. Three.")))
    >>> [joined.content[start:end] for start, end in joined.sentence_spans.tolist()]
    ['One.', 'Two.', 'Three.']
    >>> joined.spans.tolist()
    [[0, 4], [5, 16]]
    """

    parts: tuple[Article, ...] = ()

    @cached_property
    def content(self) -> str:
        """The contents of the parts, a line's end between them."""
        return "\n".join(part.content for part in self.parts)

    @cached_property
    def spans(self) -> Spans:
        """Offsets of the parts, shape (number of parts, 2)."""
        lengths = np.array([len(part.content) for part in self.parts], dtype=np.int64)
        ends = np.cumsum(lengths + _GAP) - _GAP
        return np.column_stack((ends - lengths, ends))

    @cached_property
    def codes(self) -> Codes:
        """Code points of the content."""
        return np.asarray(self._characters("codes"))

    @cached_property
    def flags(self) -> Flags:
        """Class bits of each code point."""
        return np.asarray(self._characters("flags"))

    @cached_property
    def folded(self) -> Codes:
        """Code points in lower case."""
        return np.asarray(self._characters("folded"))

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the parts, moved."""
        places = ("starts", "ends", "stem_ends")
        moves = np.repeat(self.spans[:, 0], [len(part.tokens) for part in self.parts])
        columns: dict[str, Any] = {name: np.concatenate([getattr(part.tokens, name) for part in self.parts]) for name in Tokens.__dataclass_fields__}
        return Tokens(**{name: column + moves if name in places else column for name, column in columns.items()})

    @cached_property
    def sentence_spans(self) -> Ints:
        """Offsets of the sentences of the parts."""
        return np.concatenate([part.sentence_spans + start for part, start in zip(self.parts, self.spans[:, :1], strict=True)])

    @cached_property
    def sentence_tokens(self) -> Ints:
        """The first token of each sentence of the parts and the one after its last."""
        firsts = np.cumsum([0, *(len(part.tokens) for part in self.parts)]).tolist()
        return np.concatenate([part.sentence_tokens + first for part, first in zip(self.parts, firsts, strict=False)])

    def _characters(self, name: str) -> Any:
        """An array of the characters, a line's end between the parts."""
        gap = getattr(_line_end(), name)
        return np.concatenate([array for part in self.parts for array in (getattr(part, name), gap)][:-1])


def gather(article: Article, compute: Callable[[Article], tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return arrays derived from an article, of which the first holds offsets, kept with it; from a joined one, those of its parts.

    >>> stops = lambda article: (np.flatnonzero(article.codes == ord(".")), np.array([len(article.content)]))
    >>> gather(Joined("", parts=(Article("One."), Article("Two."))), stops)
    (array([3, 8]), array([4, 4]))
    """
    if not isinstance(article, Joined):
        return article.derived(compute)
    columns = zip(*(part.derived(compute) for part in article.parts), strict=True)
    places, *rest = (list(column) for column in columns)
    moved = [own + start for own, start in zip(places, article.spans[:, 0].tolist(), strict=True)]
    return tuple(np.concatenate(column) for column in (moved, *rest))


@cache
def _line_end() -> Article:
    return Article("\n")
