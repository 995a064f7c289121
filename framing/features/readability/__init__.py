"""Readability: how hard a text is to read. A description; it is no evidence of bias.

The formulas, constants and the list of easy words are textstat's, after the papers it cites; the names are its names.
What is counted is counted here, once for each article. Where the counts agree, the indices are textstat's to the last
digit. They differ where the counts do:

- Sentences end where `framing.sentences` says: at a full stop that is no abbreviation's, and at the end of a line;
  textstat ends them at every full stop, never at a line's end, and leaves out those of one or two words.
- A word is a token, a hyphenated word one; textstat parts words at white space alone: "and/or" is one word there, and
  a dash between spaces counts as one in `automated_readability_index` and `chars_per_word`.
- A curly apostrophe is an apostrophe; textstat deletes it, and "we’ll" becomes "well".
- Syllables are those of `framing.syllables`; textstat hyphenates the words that its dictionary lacks.
- A hyphenated word is on no list of easy words; textstat looks up what is left without its hyphens.
- Headline, body and block statements count; textstat counts all that it is given.
"""

import numpy as np

from framing.article import Article
from framing.features.base import Block, Floats, Spans
from framing.features.readability.counts import counts_of
from framing.features.readability.formulas import FORMULAS, indices_of

__all__ = ["BLOCK", "measure"]


def measure(article: Article, stretches: Spans) -> Floats:
    """Measure the readability indices of stretches, as every block does (`Block.measure`); 0 for a stretch without words.

    Raises
    ------
    FramingError
        If textstat's list of easy words is not where it belongs.

    Examples
    --------
    >>> from framing.features.base import whole
    >>> article = Article("The cat sat on the mat. It slept.")
    >>> round(float(measure(article, whole(article))[0, 0]), 2)
    118.18
    """
    counts = counts_of(article, stretches)
    if counts.words.all():
        return indices_of(counts)
    wordless = counts.words == 0
    return np.where(wordless[:, None], 0.0, indices_of(counts._replace(words=counts.words + wordless)))


BLOCK = Block("readability", lambda: FORMULAS, measure)
