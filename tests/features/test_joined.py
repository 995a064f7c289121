"""Articles joined: each keeps what was read in it."""

import numpy as np

from framing.article import Article
from framing.features.joined import Joined, gather
from framing.vectorizer import joined_articles

PARTS = (Article("One two. Three!"), Article(""), Article("A\n\nHome » News\nIdea", title="Quay"))


def test_tokens_and_sentences_are_those_of_the_parts():
    joined = Joined("", parts=PARTS)
    words = [joined.content[s:e] for s, e in zip(joined.tokens.starts.tolist(), joined.tokens.ends.tolist())]
    assert words == [word for part in PARTS for word in part.words]
    sentences = [joined.content[s:e] for s, e in joined.sentence_spans.tolist()]
    assert sentences == [part.content[s:e] for part in PARTS for s, e in part.sentences]
    assert [joined.content[s:e] for s, e in joined.spans.tolist()] == [part.content for part in PARTS]
    assert len(joined.codes) == len(joined.flags) == len(joined.folded) == len(joined.content)
    assert "".join(map(chr, joined.codes.tolist())) == joined.content


def test_each_token_keeps_its_sentence():
    joined = Joined("", parts=PARTS)
    spans, starts = joined.sentence_spans, joined.tokens.starts
    assert all(spans[number, 0] <= start < spans[number, 1] for number, start in zip(joined.sentence_of.tolist(), starts.tolist()) if number >= 0)
    assert (joined.sentence_of < 0).sum() == sum((part.sentence_of < 0).sum() for part in PARTS)


def test_offsets_that_are_gathered_move_with_their_part():
    joined = Joined("", parts=PARTS)
    places, letters = gather(joined, lambda part: (part.tokens.starts, part.codes[part.tokens.starts]))
    assert np.array_equal(joined.codes[places], letters)


def test_a_few_articles_are_joined_at_a_time():
    articles = [Article("word " * 4000) for _ in range(27)]
    groups = list(joined_articles(iter(articles)))
    assert [article for joined in groups for article in joined.parts] == articles
    assert 1 < len(groups) < 27
    assert list(joined_articles(iter([]))) == []
    assert len(next(joined_articles(Article("") for _ in range(1000))).parts) < 1000
