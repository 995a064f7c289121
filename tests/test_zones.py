import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article

CASES = json.loads((Path(__file__).parent / "cases" / "zones.json").read_text(encoding="utf-8"))
# Counted right at least, of all lines of the kind: what this version can do, and may not unlearn.
FLOORS = {"headline": 18, "furniture": 20, "body": 60, "byline": 8, "dateline": 6, "caption": 5, "block": 4, "signoff": 2}
KINDS = frozenset(FLOORS)
PROSE = "The harbour board met on Monday and voted for a longer pier."


def judged():
    for case in CASES:
        article, at = Article(case["text"]), 0
        for opening, kind in case["zones"]:
            at = article.content.index(opening, at)
            yield case["id"], opening, kind, next(zone.kind for zone in article.zones if zone.start <= at < zone.end)
            at += len(opening)


def kinds(text, **known):
    return [zone.kind for zone in Article(text, **known).zones]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_lines_of_the_cases_get_their_zone(kind):
    lines = [(case, opening, found) for case, opening, expected, found in judged() if expected == kind]
    wrong = [f"{case} '{opening}': {found}" for case, opening, found in lines if found != kind]
    assert len(lines) - len(wrong) >= FLOORS[kind], f"{len(wrong)} of {len(lines)} wrong: {'; '.join(wrong)}"


def test_the_articles_own_prose_is_never_thrown_out():
    lost = [
        f"{case} '{opening}': {found}" for case, opening, expected, found in judged() if expected in ("headline", "body") and found == "furniture"
    ]
    assert not lost


def test_furniture_seldom_takes_the_place_of_the_headline():
    taken = [f"{case} '{opening}'" for case, opening, expected, found in judged() if expected == "furniture" and found == "headline"]
    assert len(taken) <= 3, "; ".join(taken)


@pytest.mark.parametrize(
    "line",
    [
        "Home » Politics » Harbour", "Leave a Comment", "You may also like", "Share on Facebook", "Skip to main content", "Advertisement",
        "ADVERTISEMENT", "READ MORE: Who pays for the pier?", "Tags: pier, harbour", "Sign up to our newsletter", "Related articles",
        "© 2020 Harbour Post. All rights reserved.",
    ],
)  # fmt: skip
def test_obvious_furniture_is_apart_from_the_body(line):
    assert kinds(f"Pier to grow by half\n{PROSE}\n{line}\n{PROSE}") == ["headline", "body", "furniture", "body"]


@pytest.mark.parametrize(
    "line", ["Sharing a taxi cost her nine crowns.", "The advertisement ran for nine years.", "Home was where the ferry stopped."]
)
def test_near_misses_of_furniture_are_body(line):
    assert kinds(f"Pier to grow by half\n{PROSE}\n{line}\n{PROSE}") == ["headline", "body", "body", "body"]


@pytest.mark.parametrize(
    "headline", ["Pier to grow by half", "Will the pier grow?", "'We need a longer pier', says board", "PIER TO GROW BY HALF", "Pier: a history"]
)
def test_a_first_line_without_a_full_stop_is_the_headline(headline):
    assert kinds(f"{headline}\n\n{PROSE}\n\n{PROSE}") == ["headline", "body", "body"]


def test_a_first_sentence_is_no_headline():
    assert kinds(f"{PROSE}\n{PROSE}") == ["body", "body"]


def test_a_line_alone_is_body():
    assert kinds("Pier to grow by half") == ["body"]


def test_a_title_given_apart_is_the_headline_and_there_is_no_second():
    assert kinds(f"Pier to grow\n{PROSE}", title="Board votes") == ["headline", "body", "body"]


def test_a_title_given_apart_is_headline_even_with_a_full_stop():
    assert kinds(PROSE, title="The board voted.") == ["headline", "body"]


def test_furniture_before_the_headline_does_not_hide_it():
    assert kinds(f"Home » News\nPier to grow by half\n{PROSE}") == ["furniture", "headline", "body"]


def test_furniture_is_no_sentence_and_its_words_are_not_counted():
    article = Article(f"Home » A proxy force » Pier\nPier to grow by half\n{PROSE}")
    assert [article.content[s:e] for s, e in article.sentences] == ["Pier to grow by half", PROSE]
    assert article.sentence_of[: len(["Home", "A", "proxy", "force", "Pier"])].tolist() == [-1] * 5


def test_a_page_of_nothing_but_furniture_still_has_sentences():
    assert Article("Leave a Comment\nAdvertisement").sentences


@settings(deadline=None, max_examples=50, derandomize=True)
@given(
    st.lists(st.sampled_from([PROSE, "Home » News", "By Ann Lee", "Pier grows", "", "Share this:", "> quoted", "He said:", "END", "»", "12/3/2001"]))
)
def test_zones_lie_in_the_text_in_order_one_for_each_paragraph(lines):
    article = Article("\n".join(lines))
    assert [(zone.start, zone.end) for zone in article.zones] == list(article.paragraphs)
    assert {zone.kind for zone in article.zones} <= KINDS
    assert [zone.kind for zone in article.zones].count("headline") <= len(lines)
