"""The contract that no side is blamed or praised by many more terms than the side across from it.

A score adds up the weights of what the lexicons list. A lexicon that knows forty names against one side and four
against the other would find slant in one half of the press alone, so what is loaded is held in balance pair by pair.
"""

import pytest

from framing.lexicon import read_lexicon
from framing.resources import data_path

LOADED = tuple(read_lexicon(data_path(f"lexicons/{name}.tsv")) for name in ("naming", "euphemism", "action", "evaluation"))
COLUMNS = ("side", "opposite", "who")
AGAINST, IN_FAVOUR = -1, 1
# Fewer terms than a handful measure nothing; names of praise are rarer in news than names of blame.
FEWEST = {AGAINST: 5, IN_FAVOUR: 3}
# A few terms more or less on a short list are no slant.
NOISE, MOST = 20, 1.5


def read_sides():
    """Return each side with the side across from it, `None` where nothing is."""
    lines = [line for line in data_path("sides.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert tuple(lines[0].split("\t")) == COLUMNS
    rows = [line.split("\t") for line in lines[1:]]
    assert all(len(row) == len(COLUMNS) and all(row) for row in rows)
    assert len({row[0] for row in rows}) == len(rows), "a side is listed twice"
    return {side: None if opposite == "-" else opposite for side, opposite, _ in rows}


SIDES = read_sides()
PAIRS = sorted((side, opposite) for side, opposite in SIDES.items() if opposite is not None and side < opposite)

each_pair = pytest.mark.parametrize("pair", PAIRS, ids="/".join)
each_sign = pytest.mark.parametrize("sign", [AGAINST, IN_FAVOUR], ids=["against", "in favour"])
each_selection = pytest.mark.parametrize("lexicons", [LOADED[:1], LOADED], ids=["naming", "all loaded"])


def weights_of(lexicons, side, sign):
    """Return the weights, without their sign, of the terms said against a side or in its favour."""
    return [abs(term.weight) for lexicon in lexicons for term in lexicon.terms if term.about == side and term.weight * sign > 0]


def faults_of(lexicons, pair, sign):
    """Say in which way a pair is out of balance, one line for each way."""
    ours, theirs = (weights_of(lexicons, side, sign) for side in pair)
    faults = [f"{side} has {len(found)} terms of at least {FEWEST[sign]}" for side, found in zip(pair, (ours, theirs)) if len(found) < FEWEST[sign]]
    if len(ours) + len(theirs) > NOISE:
        for what, a, b in (("terms", len(ours), len(theirs)), ("weight", sum(ours), sum(theirs))):
            if max(a, b) > MOST * min(a, b):
                faults.append(f"{what} of {pair[0]} and {pair[1]}: {a:.4g} and {b:.4g}, more than {MOST} to 1")
    return faults


def test_opposites_are_mutual():
    assert not {side: opposite for side, opposite in SIDES.items() if opposite is not None and SIDES.get(opposite) != side}
    assert not [side for side, opposite in SIDES.items() if side == opposite]


@pytest.mark.parametrize("lexicon", LOADED, ids=lambda lexicon: lexicon.name)
def test_every_term_is_about_a_side(lexicon):
    strangers = [f"{term.term} ({term.about})" for term in lexicon.terms if term.about is not None and term.about not in SIDES]
    assert not strangers, f"{lexicon.name}.tsv: {len(strangers)} terms about no side of sides.tsv: {', '.join(strangers[:30])}"


@each_selection
@each_sign
@each_pair
def test_the_two_sides_of_a_pair_are_loaded_alike(lexicons, pair, sign):
    faults = faults_of(lexicons, pair, sign)
    assert not faults, f"{'/'.join(pair)}: {'; '.join(faults)}"


def test_every_side_is_said_something_of():
    about = {term.about for lexicon in LOADED for term in lexicon.terms}
    assert not set(SIDES) - about


def test_imbalance_is_named():
    assert faults_of((), ("left", "right"), AGAINST) == ["left has 0 terms of at least 5", "right has 0 terms of at least 5"]
