"""Measuring: what moves a score is counted, and named by its contributions."""

from math import isclose

import pytest

from framing.article import Article
from framing.errors import DatasetError
from framing.inference import decisions, measure, units
from framing.symmetry import Swap, measure_perturbations, measure_swaps, summarise
from framing.symmetry.report import lines, symmetry

VILE = Swap("vile / rotten", "party", "any", ("vile",), ("second",))
TOWNS = Swap("Oslo / Bergen", "nation", "any", ("Oslo",), ("Bergen",))


def decision_of(model, article):
    return float(decisions(model, measure(model, article, units(model, article))).mean(axis=0)[0])


def test_shifts_add_up_to_the_change_of_the_decision(two, stories):
    model = two.model_
    (change,) = measure_swaps(model, [Article("The council launched a vile smear.")], [VILE])
    after = Article("The council launched a second smear.")
    assert isclose(
        sum(change.shifts.values()), decision_of(model, after) - decision_of(model, Article("The council launched a vile smear.")), abs_tol=1e-9
    )
    assert "wording:vile" in change.shifts
    assert change.lost == ("evaluation:vile",)
    assert change.after < change.before


def test_masked_names_change_nothing(two):
    (change,) = measure_swaps(two.model_, [Article("The mayor of Oslo met on Tuesday.")], [TOWNS])
    assert (change.size, change.flipped, change.shifts, change.lost, change.gained) == (0.0, False, {}, (), ())


def test_a_swap_that_turns_the_verdict_is_a_flip_and_shifts_towards_one_side(two):
    changes = list(measure_swaps(two.model_, [Article("Launched a vile scheme."), Article("Opened a second door.")], [VILE]))
    assert [change.way for change in changes] == ["forth", "back"]
    found = summarise(changes, most=0.01, flips=0.01)
    assert found["share_flipped"] > 0
    assert found["met"] is False
    assert found["shift"] < 0  # "second" is scored lower than "vile", whichever stood in the text
    assert found["features"][0]["mostly"] == "vile / rotten"
    assert {"evaluation:vile"} == {item["term"] for item in found["terms"]}
    assert isclose(sum(found["causes"].values()), 1)


@pytest.mark.parametrize("name", ["three", "by_article"])
def test_models_of_any_kind_are_measured(request, name):
    model = request.getfixturevalue(name).model_
    changes = list(measure_swaps(model, [Article("Launched a vile scheme at night. It rained.")], [VILE]))
    assert changes[0].shifts
    assert next(measure_perturbations(model, [Article("The harbor board lied.")], names=["british"])).kind == "british"


def test_texts_that_a_perturbation_leaves_alone_do_not_count(two):
    changes = measure_perturbations(two.model_, [Article("Snow fell."), Article("The color of snow."), Article("")], names=["british"])
    assert [change.number for change in changes] == [1]


def test_a_report_says_what_is_met_and_what_is_not_measured(two):
    found = symmetry(two.model_, [Article("The mayor met Trump on Tuesday.", id="a")], name="quay")
    text = "\n".join(lines(found))
    assert text.startswith("1 texts of quay, model unnamed: ")
    assert "met: the goal is a mean change of at most 0.01 and at most 1% of verdicts flipped" in text
    assert "british: not measured: no text changes" in text
    with pytest.raises(DatasetError, match="quay: there is no text"):
        symmetry(two.model_, [], name="quay")
