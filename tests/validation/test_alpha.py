"""Alpha against the examples its author published."""

import pytest

from framing.validation.alpha import krippendorff


def column(row):
    return [None if value == "." else value for value in row.split()]


PUBLISHED = {
    "two coders, two values (Krippendorff 2011, A)": (0.095, ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]),
    "two coders, five values (2011, B)": (0.692, ["a a b b d c c c e d d a", "b a b b b c c c e d d d"]),
    "four coders, values missing (2011, C)": (
        0.743,
        ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."],
    ),
    "three coders, many values missing": (
        0.691,
        [". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"],
    ),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_alpha_is_the_published_one(name):
    published, rows = PUBLISHED[name]
    assert krippendorff([column(row) for row in rows]) == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize("rows", [[["a", "b"]], [["a", None], [None, "a"]], [["a", "a"], ["a", "a"]], [[], []]])
def test_without_two_values_to_compare_it_is_not_defined(rows):
    assert krippendorff(rows) is None


def test_full_agreement_is_one_and_full_disagreement_below_zero():
    assert krippendorff([["a", "b"] * 5, ["a", "b"] * 5]) == 1
    assert krippendorff([["a", "b"] * 5, ["b", "a"] * 5]) < 0
