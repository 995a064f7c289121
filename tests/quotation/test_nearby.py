"""Words quoted in passing belong to the source that their sentence names."""

import pytest

from framing.article import Article
from framing.quotation import quotations_of


def holder(text, words):
    """The kind and source of the quotation that holds the words in quotation marks."""
    article = Article(text)
    at = article.content.index(words)
    for quotation in quotations_of(article):
        if any(start <= at < end for start, end in quotation.quoted):
            return quotation.kind, article.content[slice(*quotation.source)] if quotation.source else None
    return None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The league aims to build a “new order” on the quay.", "new order", ("mixed", "The league")),
        ("“We will not pay,” he said, warning Corvo of “grave” consequences.", "grave", ("mixed", "he")),
        ("Brenn was quoted as saying: “It is time to act” as “weak” rulers gain ground.", "weak", ("direct", "Brenn")),
        ("The old pier was closed by the “experts” of the board.", "experts", ("scare", None)),
    ],
)
def test_the_source_named_for_them(text, words, expected):
    assert holder(text, words) == expected
