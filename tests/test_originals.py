"""The five originals, which lie outside the repository and may be absent."""

from pathlib import Path

import pytest

import framing

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"
PATHS = sorted(FOLDER.glob("00*.txt"))

pytestmark = pytest.mark.skipif(len(PATHS) < 5, reason="the five originals are not ours to redistribute; they lie in ../shared/seeds")


@pytest.fixture(scope="module")
def scores():
    return {path.name[:3]: framing.score(path) for path in PATHS}


def mentions_of(score, text):
    """Every place where the text occurs, with the mentions that overlap it."""
    content, at = score.article.content.lower(), -1
    while (at := content.find(text, at + 1)) >= 0:
        yield [m for m in score.mentions if m.start < at + len(text) and at < m.end]


def test_all_five_score(scores):
    assert len(scores) == 5
    for score in scores.values():
        assert 0 < score.interval[0] < score.probability < score.interval[1] < 1
        assert score.language == "en"
        assert score.n_sentences >= 5
        assert score.mentions


def test_the_epithet_of_the_opinion_piece_is_its_own(scores):
    places = list(mentions_of(scores["002"], "terrorist cult"))
    assert len(places) >= 3
    assert all(places)
    voices = [mention.voice for found in places for mention in found]
    assert set(voices) <= {"author", "ambiguous"}
    assert "author" in voices


def test_the_charge_of_murder_is_the_spokesmans(scores):
    ((mention,),) = mentions_of(scores["003"], "murderers")
    assert mention.voice == "direct"
    assert mention.source is not None
    assert "Kanani" in mention.source


def test_the_block_of_the_blog_is_not_in_its_voice(scores):
    blocks = [quotation for quotation in scores["004"].quotations if quotation.kind == "block"]
    assert blocks
    inside = [m for q in blocks for start, end in q.content for m in scores["004"].mentions if start <= m.start < end]
    assert all(mention.voice != "author" for mention in inside)


def test_the_blog_hands_its_text_to_the_target_s_umbrella_body(scores):
    first = scores["004"].sources[0]
    assert "National Council of Resistance" in first.name
    assert (first.type, first.affiliation, first.challenged) == ("party", "MEK", False)
    assert first.n_words / len(scores["004"].article.tokens) == pytest.approx(0.62, abs=0.04)
    found = scores["004"].amplification
    assert found.own_terms <= 1
    assert found.sides[0].side == "MEK"
    assert found.sides[0].n_terms == found.n_terms >= 5
    assert found.unchallenged == 1.0
    assert scores["004"].targets["MEK"].stance is None


def test_the_senator_s_sentence_is_quoted_twice_differently(scores):
    assert any("quoted twice" in note for note in scores["000"].notes)
