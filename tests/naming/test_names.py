"""Persons whom the package does not know: who shares a surname, and whom it means alone."""

import os
import subprocess
import sys

import pytest

from framing.article import Article
from framing.naming import targets_of

FAMILY = (
    "Ada Brenn said the quay is safe. Ada Brenn, 51, said it twice. Her brother Otto Brenn said nothing. Otto Brenn, 40, left. Brenn said it again."
    " Ada Brenn said goodbye."
)


def people(text):
    return {target.name: target for target in targets_of(Article(text)).targets}


def test_two_persons_with_one_surname_are_two_targets():
    assert {"Ada Brenn", "Otto Brenn"} <= set(people(FAMILY))


def test_a_surname_alone_means_whom_it_is_given_to_most():
    found = people(FAMILY)
    assert (found["Ada Brenn"].n_mentions, found["Otto Brenn"].n_mentions) == (4, 2)


@pytest.mark.parametrize("other", ["Chris Ferrar", "C. Ferrar", "Christopher R. Ferrar"])
def test_short_forms_and_initials_of_a_given_name_are_one_person(other):
    found = people(f"Christopher Ferrar said no. {other} said it twice. Mr. Ferrar said it is over. Ferrar said so.")
    ((_, target),) = found.items()
    assert target.n_mentions == 4


def test_the_small_word_before_a_surname_is_no_given_name():
    found = people("Yesterday Johan van Brenn said no. Then Elsa van Brenn said yes. Later Johan van Brenn said so, and Elsa van Brenn said it too.")
    assert set(found) == {"Johan van Brenn", "Elsa van Brenn"}


def test_names_are_the_same_in_every_run():
    command = f"from framing import Article; from framing.naming import targets_of; print(targets_of(Article({FAMILY!r})))"
    runs = {
        subprocess.run([sys.executable, "-c", command], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("0", "7", "23")
    }
    assert len(runs) == 1
