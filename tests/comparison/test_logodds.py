"""Log-odds with an informative prior, and false-discovery control."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from framing.comparison.logodds import false_discovery, log_odds


def test_the_formula_of_monroe_and_others():
    counts = np.array([[6.0, 1.0, 3.0], [2.0, 5.0, 3.0]])
    prior = 10 * counts.sum(axis=0) / counts.sum()
    ratio, error = log_odds(counts)
    here, there = counts[0, 0] + prior[0], counts[1, 0] + prior[0]
    n_here, n_there = counts[0].sum() + prior.sum(), counts[1].sum() + prior.sum()
    assert ratio[0, 0] == pytest.approx(np.log(here / (n_here - here)) - np.log(there / (n_there - there)))
    assert error[0, 0] == pytest.approx(np.sqrt(1 / here + 1 / there))


def test_equal_use_is_no_difference():
    ratio, _ = log_odds(np.array([[4.0, 4.0], [4.0, 4.0]]))
    assert np.allclose(ratio, 0)


def test_two_groups_mirror_each_other():
    ratio, _ = log_odds(np.array([[9.0, 1.0, 2.0], [3.0, 4.0, 1.0]]))
    assert np.allclose(ratio[0], -ratio[1])


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_rates_are_those_of_scipy(p):
    assert np.allclose(false_discovery(np.array(p)), false_discovery_control(p))


def test_nothing_counted_gives_no_ratio():
    ratio, error = log_odds(np.zeros((2, 3)))
    assert np.allclose(ratio, 0)
    assert np.isinf(error).all()
