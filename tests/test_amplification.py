"""Amplification: loaded wording in sources' voices, by side."""

import pytest

import framing
from framing.amplification import amplification_of
from framing.mentions import Mention
from framing.sources import Source

TEXT = (
    "The council met on Monday. “The thugs of the league are a murderous gang,” said Kit Moran, the council’s spokesman. "
    "“We are peaceful heroes,” said Ana Rell, a spokeswoman for the Tidewater League. The vote is on Friday."
)


@pytest.fixture(scope="module")
def found():
    return framing.score(TEXT).amplification


def test_the_sources_loaded_words_are_counted_and_not_the_author_s(found):
    assert found.n_terms >= 3
    assert found.own_terms == 0
    assert found.against > found.in_favour > 0


def test_each_side_has_its_own(found):
    sides = {side.side: side for side in found.sides}
    assert sides["Tidewater League"].in_favour > 0
    assert sides["Tidewater League"].against == 0


def test_sides_add_up(found):
    assert sum(side.n_terms for side in found.sides) == found.n_terms
    assert sum(side.against for side in found.sides) == pytest.approx(found.against)


def test_what_nobody_disputes_is_unchallenged(found):
    assert found.unchallenged == 1.0


def test_disputed_sources_lower_the_share():
    said = Mention(0, 5, "thugs", "naming", "person", -0.5, "direct", "Kit Moran", None, None, None)
    assert amplification_of([said], [Source("Kit Moran", 5, 1.0, challenged=True)]).unchallenged == 0.0


def test_the_author_s_text_alone_amplifies_nobody():
    found = framing.score("This vile regime murdered them.").amplification
    assert (found.n_terms, found.unchallenged, found.sides) == (0, None, ())
    assert found.own_terms >= 1
