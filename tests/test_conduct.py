"""Conduct: the table, and what is read with it."""

import runpy
from pathlib import Path

import pytest

from framing.agency import conduct_of, role_of, told_of
from framing.agency.conduct import COLUMNS
from framing.article import Article
from framing.naming import targets_of
from framing.resources import data_path
from framing.tables import number, read_table

ROOT = Path(__file__).parents[1]
ROWS = read_table(data_path("conduct.tsv"), COLUMNS, checks={"agent": number(-1, 1), "patient": number(-1, 1)})
DEEDS = {line.split("\t")[0] for line in data_path("deeds.tsv").read_text(encoding="utf-8").splitlines() if "\tverb\t" in line}


def found(text):
    article = Article(text)
    return [
        (one.lemma, one.agent and article.content[slice(*one.agent)], one.patient and article.content[slice(*one.patient)], one.negated)
        for one in conduct_of(article)
    ]


def test_rows_are_sorted_say_something_and_are_no_deeds():
    names = [row[0] for row in ROWS]
    assert names == sorted(names)
    assert not set(names) & DEEDS
    assert all(float(row[1]) or float(row[2]) for row in ROWS)


def test_the_forms_are_up_to_date():
    pytest.importorskip("lemminflect")
    built = runpy.run_path(str(ROOT / "scripts" / "build_deeds.py"))
    assert data_path("conduct_forms.tsv").read_text(encoding="utf-8") == built["conduct_forms"](), "run scripts/build_deeds.py"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostland betrayed the league.", [("betray", "Ostland", "the league", False)]),
        ("The league was betrayed by Ostland.", [("betray", "Ostland", "The league", False)]),
        ("The talks were brokered by Ostland.", [("broker", "Ostland", "The talks", False)]),
        ("Ostland did not mislead the league.", [("mislead", "Ostland", "the league", True)]),
        ("Ostland may betray the league.", [("betray", "Ostland", "the league", True)]),
        ("Ostland reached a deal.", [("reach a deal", "Ostland", None, False)]),
        ("Ostland and Westland reached a deal on Monday.", [("reach a deal", "Ostland and Westland", None, False)]),
        ("A betrayal shook Ostland.", []),
    ],
)
def test_who_does_it_and_to_whom(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("side", ["Ostland", "Westland"])
def test_conduct_moves_the_role_the_same_for_every_side(side):
    role = targets_of(Article(f"{side} betrayed the league."), {side: [side]})[side].role
    assert role == pytest.approx(targets_of(Article("Southland betrayed the league."), {"Southland": ["Southland"]})["Southland"].role)
    assert role < 0


def test_what_only_a_source_says_counts_half():
    def role(text):
        article = Article(text)
        start = article.content.index("Ostland")
        spans = [(start, start + 7)]
        return role_of((), spans, conduct_of(article), told_of(article, spans))

    own, said = role("Ostland betrayed the league."), role("The mayor said that Ostland betrayed the league.")
    assert own < said < 0


def test_conduct_is_no_stance():
    assert targets_of(Article("Ostland betrayed the league."), {"Ostland": ["Ostland"]})["Ostland"].stance is None


@pytest.mark.parametrize(
    "text", ["To be sure, there are reasons to object to the toll.", "To be sure, there is plenty for both boards to oppose in the bill."]
)
def test_an_infinitive_whose_subject_is_looked_for_ahead_and_back_ends(text):
    conduct_of(Article(text))
