"""What follows a verb of reporting."""

import pytest

from framing.article import Article
from framing.quotation.candidates import contexts_of
from framing.quotation.complements import CONTEXTS


def context(text, verb="said"):
    article = Article(text)
    tokens, _, numbers = contexts_of(article)
    return next(CONTEXTS[number] for token, number in zip(tokens, numbers) if article.words[token] == verb)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said that it rained.", "that"),
        ("She said it rained.", "clause"),
        ("She said the pier was old.", "clause"),
        ("She said on Monday.", "on"),
        ("She said Monday that it rained.", "that"),
        ("She said goodbye.", "np"),
        ("She said “rubbish”.", "quote"),
        ("She said: it rained.", "colon"),
        ("It rained, she said.", "end"),
        ("It rained, she said, and snowed.", "comma"),
        ("She said how it rained.", "wh"),
        ("She said of the pier that it was old.", "of"),
    ],
)
def test_the_context_is_named(text, expected):
    assert context(text) == expected


def test_all_contexts_are_listed_once():
    assert sorted(CONTEXTS) == list(CONTEXTS) == sorted(set(CONTEXTS))
