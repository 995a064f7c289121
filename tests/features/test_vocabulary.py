"""Terms of lexicons by voice and zone, and loaded words to neutral ones."""

import numpy as np
import pytest

from framing.article import Article
from framing.features import dense_blocks, whole
from framing.features.mentions import token_voices
from framing.features.vocabulary import _neutral
from framing.voice import VOICES, voice_at

BLOCK = dense_blocks()["vocabulary"]


def row(text, **known):
    article = Article(text, **known)
    return dict(zip(BLOCK.features, BLOCK.measure(article, whole(article))[0].tolist(), strict=True))


def test_each_voice_has_its_own_sum():
    own = row("The regime fell on Monday, to the surprise of the quay.")
    said = row("“The regime fell on Monday,” said the baker of the quay.")
    for measured, mine in ((own, "naming.unfavourable"), (said, "naming.unfavourable.sourced")):
        assert {name for name in measured if name.startswith("naming.unfavourable") and measured[name]} == {mine}


def test_a_term_in_scare_quotes_is_no_sources():
    measured = row("The quay has lived for years under what it has learnt to think of as its “reform” of the so-called “regime”.")
    assert measured["naming.unfavourable.sourced"] == measured["naming.unfavourable"] == 0
    assert measured["naming.state"] == measured["naming.state.sourced"] == 0
    assert measured["naming.unfavourable.scare"] > 0


def test_the_headline_is_measured_by_its_own_length():
    body = "The mayor opened a bridge on Monday. It is long, and it cost nine million. Nobody spoke."
    loaded = row(body, title="Vile regime opens bridge")
    plain = row(body, title="Council opens bridge")
    assert loaded["headline.naming.unfavourable"] > plain["headline.naming.unfavourable"] == 0
    assert loaded["headline.naming.unfavourable"] == pytest.approx(row("", title="Vile regime opens bridge")["headline.naming.unfavourable"])
    assert loaded["headline.loaded_share"] == pytest.approx(2 / 4)


def test_only_headlines_count_as_headline():
    measured = row("The vile regime fell on Monday. Nobody on the quay minded that much.")
    assert not any(measured[name] for name in measured if name.startswith("headline."))


def test_loaded_to_neutral_weighs_loaded_nouns_against_their_alternatives():
    loaded, plain, none = (row(text)["loaded_to_neutral"] for text in ("Thugs and terrorists came.", "Groups and supporters came.", "Snow fell."))
    assert loaded > plain == none == 0
    both = row("Thugs and terrorists came, and groups and supporters left.")["loaded_to_neutral"]
    assert 0 < both < loaded


def test_neutral_alternatives_are_phrases_that_a_text_may_use():
    def phrases(text):
        article = Article(text)
        first, last, _ = _neutral().search(article.tokens)
        return sorted(" ".join(article.words[a:b]) for a, b in zip(first, last))

    assert phrases("a group and its supporters") == ["group", "supporters"]
    assert phrases("the party named, the country's name, that place") == []


@pytest.mark.parametrize("text", ["", "Snow fell.", "“We lost,” said Ann. “Badly,” said Bo, who “won”.", "He said it was over. So did she."])
def test_voices_of_tokens_are_those_of_their_places(text):
    article = Article(text)
    expected = [VOICES.index(voice_at(article, start).voice) for start in article.tokens.starts.tolist()]
    assert np.array_equal(token_voices(article), expected)
