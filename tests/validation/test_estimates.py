"""Known precision, recall and prevalence are found again in their intervals; the drawing keeps its promises."""

from bisect import bisect_left

import numpy as np
import pytest

from framing.errors import InputError
from framing.validation.drawing import OTHERS, allocate, draw
from framing.validation.estimates import corrected, cross, figures, rogan_gladen
from framing.validation.types import Unit
from framing.validation.units import BANDS

EDGES = (0.25, 0.5, 0.75)
NO_YES = ("no", "yes")


def population(n, *, outlets=3, seed=1):
    """Units with scores, few of them high, and what is true of each: the tool overstates."""
    random = np.random.default_rng(seed)
    scores = random.beta(0.5, 3, n)
    truth = (random.random(n) < 0.7 * scores).astype(int)
    names = random.choice(outlets, n)
    bands = [BANDS["sentence"][bisect_left(EDGES, score)] for score in scores]
    units = [
        Unit("a", 0, 1, {}, f"outlet {name}", float(score), NO_YES[int(score > 0.5)], band)
        for score, band, name in zip(scores, bands, names, strict=True)
    ]
    return units, truth


def estimated(units, truth, n, *, seed=0, by_outlet=True, n_draws=400):
    strata, drawn = draw(units, n, bands=BANDS["sentence"], by_outlet=by_outlet, seed=seed)
    said = np.eye(2)[truth[[number for number, _ in drawn]]]
    return strata, cross(said, strata, [stratum for _, stratum in drawn], NO_YES, seed=seed, n_draws=n_draws)


def known(units, truth):
    called = np.array([unit.verdict == "yes" for unit in units])
    return {"precision": truth[called].mean(), "recall": called[truth == 1].mean(), "corrected_prevalence": truth.mean()}


def test_known_figures_lie_in_their_intervals_in_85_of_100_samples():
    units, truth = population(2000)
    right = known(units, truth)
    held = dict.fromkeys(right, 0)
    for seed in range(100):
        _, crossed = estimated(units, truth, 200, seed=seed)
        found = figures(crossed, 1)
        for name, value in right.items():
            held[name] += found[name].low <= value <= found[name].high
    assert min(held.values()) >= 85, held


def test_a_sample_of_everything_is_exact():
    units, truth = population(150)
    _, crossed = estimated(units, truth, 1000)
    found = figures(crossed, 1)
    for name, value in known(units, truth).items():
        assert found[name] == pytest.approx((value, value, value))


def test_the_raw_prevalence_is_that_of_the_material_and_the_corrected_one_the_coders_weighted_share():
    units, truth = population(2000)
    _, crossed = estimated(units, truth, 200)
    found = figures(crossed, 1)
    raw = np.mean([unit.verdict == "yes" for unit in units])
    assert found["raw_prevalence"].value == pytest.approx(raw)
    assert found["corrected_prevalence"].value == pytest.approx(crossed.table[:, 1].sum() / len(units))
    assert corrected(crossed, 1, float(raw)).value == pytest.approx(found["corrected_prevalence"].value)


def test_no_error_seen_is_not_no_error():
    units, _ = population(2000)
    truth = np.array([unit.verdict == "yes" for unit in units]).astype(int)
    _, crossed = estimated(units, truth, 60)
    recall = figures(crossed, 1)["recall"]
    assert recall.value == 1
    assert recall.low < 0.95


def test_fewer_units_make_wider_intervals():
    units, truth = population(2000)
    widths = [figures(estimated(units, truth, n)[1], 1)["recall"] for n in (60, 600)]
    assert widths[0].high - widths[0].low > widths[1].high - widths[1].low


def test_a_tool_that_guesses_cannot_be_corrected():
    assert np.isnan(rogan_gladen(0.3, 0.5, 0.5))
    assert rogan_gladen(0.05, 0.9, 0.9) == 0


def test_what_was_not_coded_is_taken_to_be_like_its_stratum_and_a_band_without_any_is_not_guessed():
    units, truth = population(2000)
    strata, drawn = draw(units, 200, bands=BANDS["sentence"], by_outlet=True)
    said = np.eye(2)[truth[[number for number, _ in drawn]]]
    member = np.array([stratum for _, stratum in drawn])
    said[member == 0] = 0
    said[np.flatnonzero(member == 1)[1:]] = 0
    crossed = cross(said, strata, member, NO_YES, n_draws=50)
    assert crossed.table.sum() == pytest.approx(2000)
    assert crossed.draws.sum(axis=(-2, -1)) == pytest.approx(np.full((2, 50), 2000))
    said[[strata[at].band == strata[0].band for at in member]] = 0
    assert cross(said, strata, member, NO_YES) is None


def test_bands_have_equal_parts_and_weights_add_up_to_the_material():
    units, _ = population(2000)
    strata, drawn = draw(units, 120, bands=BANDS["sentence"], by_outlet=True)
    held = {band: sum(unit.band == band for unit in units) for band in BANDS["sentence"]}
    parts = {band: sum(stratum.drawn for stratum in strata if stratum.band == band) for band in held}
    full = [band for band in held if parts[band] == held[band]]
    rest = [parts[band] for band in held if band not in full]
    assert max(rest) - min(rest) <= 1
    assert all(held[band] <= 30 for band in full)
    assert sum(strata[at].weight for _, at in drawn) == pytest.approx(2000)
    assert len({number for number, _ in drawn}) == 120
    assert all(units[number].band == strata[at].band and units[number].outlet == strata[at].outlet for number, at in drawn)


def test_small_outlets_form_one_stratum_where_there_are_too_many():
    units, _ = population(2000, outlets=40)
    strata, _ = draw(units, 80, bands=BANDS["sentence"], by_outlet=True)
    assert len({stratum.outlet for stratum in strata}) <= 10
    assert OTHERS in {stratum.outlet for stratum in strata}
    assert min(stratum.drawn for stratum in strata if stratum.size > 1) >= 2


def test_the_seed_decides_what_is_drawn():
    units, _ = population(500)
    first, again, other = (draw(units, 60, bands=BANDS["sentence"], seed=seed)[1] for seed in (3, 3, 4))
    assert first == again != other


@pytest.mark.parametrize(("sizes", "n"), [([5, 0, 9], 7), ([1, 1, 1], 3), ([400, 3, 90], 77), ([2, 2], 99)])
def test_no_stratum_gives_more_than_it_holds_and_all_is_given(sizes, n):
    given = allocate(sizes, n, sizes)
    assert sum(given) == min(n, sum(sizes))
    assert all(count <= size for count, size in zip(given, sizes, strict=True))


@pytest.mark.parametrize(("units", "n", "says"), [([], 10, "nothing to draw from"), (population(500)[0], 7, "--n: expected at least 8")])
def test_what_cannot_be_drawn_is_said(units, n, says):
    with pytest.raises(InputError, match=says):
        draw(units, n, bands=BANDS["sentence"])
