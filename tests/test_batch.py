"""What is found for several articles at once is what each would find alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.batch import prime
from framing.lexicon import matches_of
from framing.vectorizer import FramingVectorizer

TEXTS = ["The regime fell. Nobody wept.", "", "U.S. cult leaders’ “lies”", ".5 of them, she said", "Straße\r\n\u00a0ends, İstanbul", "X"]


def columns(article):
    tokens = article.tokens
    return {name: getattr(tokens, name).tolist() for name in tokens.__dataclass_fields__}


def alike(texts):
    batch = [Article(text) for text in texts]
    prime(batch)
    for article, text in zip(batch, texts):
        alone = Article(text)
        assert columns(article) == columns(alone)
        assert matches_of(article) == matches_of(alone)
        assert article.sentences == alone.sentences
        assert (article.codes.tolist(), article.flags.tolist()) == (alone.codes.tolist(), alone.flags.tolist())


def test_a_batch_finds_what_each_article_finds_alone():
    alike(TEXTS)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.text() | st.sampled_from(TEXTS), max_size=5))
def test_any_texts_may_be_read_together(texts):
    alike(texts)


@pytest.mark.parametrize("blocks", ["dense", "all"])
def test_a_row_does_not_depend_on_the_batch(blocks, corpus):
    texts = corpus[0]
    vectorizer = FramingVectorizer(blocks=blocks, min_df=1).fit(texts)
    rows = [vectorizer.transform([text]) for text in texts[:6]]
    together = vectorizer.transform(texts[:6])
    dense = (lambda x: x.toarray()) if blocks == "all" else np.asarray
    assert np.array_equal(np.vstack([dense(row) for row in rows]), dense(together))
