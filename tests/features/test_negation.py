"""What a negation denies."""

import numpy as np
import pytest

from framing.article import Article
from framing.features.negation import denied


def words_denied(text):
    article = Article(text)
    return [article.words[i] for i in np.flatnonzero(denied(article))]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor is no traitor.", "traitor"),
        ("It was never a cult.", "cult"),
        ("He isn't the brutal tyrant that critics describe.", "tyrant"),
        ("There is no evidence that the judge is corrupt.", "corrupt"),
        ("She was cleared of being an extremist.", "extremist"),
        ("They did nothing shameful.", "shameful"),
        ("The group was removed from the country's terrorist list in May.", "terrorist"),
        ("It is no longer a terrorist group.", "terrorist"),
    ],
)
def test_what_is_denied(text, word):
    assert word in words_denied(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It was not only corrupt.", "corrupt"),
        ("They did not meet the tyrant.", "tyrant"),
        ("Nobody doubts that he is a thug.", "thug"),
        ("It did not rain, the thug left.", "thug"),
        ("She was not kind but vile.", "vile"),
        ("He was no friend. The thug left.", "thug"),
        ("The council removed the benches and met the terrorist.", "terrorist"),
    ],
)
def test_what_is_not(text, word):
    assert word not in words_denied(text)
