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
