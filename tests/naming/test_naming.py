"""What articles call their targets, in whose voice, and what stance comes of it."""

from functools import cache
from pathlib import Path

import pytest

import framing
from framing.article import Article
from framing.naming import targets_of
from framing.reading import read

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT.parent / "shared" / "seeds"
ROWS = [line.split("\t") for line in (ROOT / "tests/cases/namings.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]
FLOORS = {"seen": 0.85, "held": 0.7}


def is_right(text, target, naming, sign, voice):
    namings = targets_of(Article(text), {target: []})[target].namings
    signs = {"-": lambda weight: weight < 0, "+": lambda weight: weight > 0, "0": lambda weight: weight == 0}
    found = [one for one in namings if naming.lower() in one.text.lower() or one.text.lower() in naming.lower()]
    if sign == "0" and not found:
        return True
    return any(signs[sign](one.weight) and one.voice == voice for one in found)


@pytest.mark.parametrize("part", FLOORS)
def test_namings_are_found(part):
    rows = [row[1:] for row in ROWS if row[0] == part]
    wrong = [" | ".join(row) for row in rows if not is_right(*row)]
    assert len(wrong) <= (1 - FLOORS[part]) * len(rows), "\n".join([f"{len(wrong)} of {len(rows)}", *wrong])


@cache
def original(number):
    path = next(iter(sorted(ORIGINALS.glob(f"{number}_*.txt"))), None)
    if path is None:
        pytest.skip("the originals are not ours to ship")
    return framing.score(read(str(path))).targets["MEK"]


def test_the_hostile_news_item_is_hostile_by_its_own_namings_alone():
    target = original("001")
    assert target.stance < 0
    own = [one for one in target.namings if one.voice == "author" and one.weight]
    assert own
    assert all(one.weight < 0 for one in own)


def test_the_opinion_piece_is_the_most_hostile():
    assert original("002").stance < -0.3
    assert original("002").stance < original("001").stance


def test_a_naming_inside_a_reported_warning_may_be_the_outlets():
    assert any(one.text == "the dissident group" and one.voice == "ambiguous" for one in original("003").namings)


def test_a_statement_of_the_targets_own_body_gives_no_stance():
    assert original("004").stance is None


def test_conduct_and_sources_do_not_move_stance():
    told = targets_of(Article("The Harbour League bombed a market. “Murderers,” said the mayor of the Harbour League."), {"Harbour League": []})
    assert told["Harbour League"].stance is None
    assert told["Harbour League"].role < 0


def test_a_target_is_found_by_any_alias():
    score = framing.score("The Harbour League (HL) is a corrupt sect.", targets={"HL": ["Harbour League"]})
    assert score.targets["harbour league"] is score.targets["HL"]
    with pytest.raises(KeyError, match="did you mean 'HL'"):
        score.targets["HLX"]


def test_given_targets_are_listed_found_or_not():
    assert list(framing.score("It rained.", targets={"Nobody": []}).targets) == ["Nobody"]


@pytest.mark.parametrize("text", ["", "...", "said", "The", "a terrorist cult", "The regime. The regime. The regime."])
def test_fragments_are_no_error(text):
    assert all(target.namings or target.mentions for target in targets_of(Article(text)).targets)
