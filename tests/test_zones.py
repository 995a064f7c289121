import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.resources import data_path

FOLDER = Path(__file__).parent / "cases"
# Lines of each kind that must at least be right: what this version can do, and may not unlearn. Nobody tunes on the second set.
_FLOOR = {"headline": 0.98, "byline": 0.95, "dateline": 0.97, "caption": 0.95, "body": 0.99, "block": 0.95, "signoff": 0.95, "furniture": 0.96}
FLOORS = {"zones": _FLOOR, "zones_check": {**_FLOOR, "dateline": 0.95, "caption": 0.85, "signoff": 0.85}}
OVERALL = {"zones": 0.985, "zones_check": 0.98}
KINDS = frozenset(FLOORS["zones"])
PROSE_KINDS = frozenset({"headline", "body"})
PROSE = "The harbour board met on Monday and voted for a longer pier."


class Judged(NamedTuple):
    """A piece of a case, which kind it is, and which kinds its two ends were given."""

    case: str
    piece: str
    kind: str
    found: frozenset[str | None]

    @property
    def right(self):
        return self.found == {self.kind}


@cache
def judged(name):
    return [piece for case in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")) for piece in judged_case(case)]


def judged_case(case):
    """A line of a case is a kind and its text, or, where a dateline opens the paragraph, two of each."""
    article = Article(case["break"].join("".join(line[1::2]) for line in case["lines"]), title=case.get("title"))
    at = article.text_start
    for line in case["lines"]:
        for kind, piece in zip(line[::2], line[1::2], strict=True):
            ends = (at, at + len(piece.rstrip()) - 1)
            yield Judged(case["id"], piece, kind, frozenset(zone_at(article, end) for end in ends))
            at += len(piece)
        at += len(case["break"])


def zone_at(article, at):
    return next((zone.kind for zone in article.zones if zone.start <= at < zone.end), None)


def kinds(text, **known):
    return [zone.kind for zone in Article(text, **known).zones]


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, floors in sorted(FLOORS.items()) for kind in sorted(floors)])
def test_lines_of_each_kind_get_their_zone(name, kind):
    lines = [line for line in judged(name) if line.kind == kind]
    wrong = [f"{line.case} '{line.piece[:40]}': {', '.join(map(str, line.found))}" for line in lines if not line.right]
    assert len(lines) - len(wrong) >= FLOORS[name][kind] * len(lines), f"{len(wrong)} of {len(lines)} wrong: {'; '.join(wrong)}"


@pytest.mark.parametrize("name", sorted(OVERALL))
def test_lines_of_the_cases_get_their_zone(name):
    lines = judged(name)
    assert sum(line.right for line in lines) >= OVERALL[name] * len(lines)


def test_the_cases_are_many_and_each_has_a_name_of_its_own():
    cases = [case for name in FLOORS for case in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))]
    assert len({case["id"] for case in cases}) == len(cases) >= 130
    assert sum(len(case["lines"]) for case in cases) >= 1200


@pytest.mark.parametrize("name", sorted(OVERALL))
def test_the_articles_own_prose_is_never_thrown_out(name):
    assert not [line for line in judged(name) if line.kind in PROSE_KINDS and not line.found <= PROSE_KINDS]


@pytest.mark.parametrize("name", sorted(OVERALL))
def test_furniture_never_takes_the_place_of_the_headline(name):
    assert not [line for line in judged(name) if line.kind == "furniture" and "headline" in line.found]


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


@pytest.mark.parametrize("start", ["PORT SELWYN, March 3 (Heron News) —", "OSTREVAL -", "LOWER HARROW:", "(CNN)", "Kampong Seru (Reuters) -"])
def test_a_dateline_that_opens_the_first_paragraph_is_a_zone_of_its_own(start):
    article = Article(f"Pier to grow by half\n{start} {PROSE}\n{PROSE}")
    assert [(zone.kind, article.content[zone.start : zone.end]) for zone in article.zones][1:3] == [("dateline", start), ("body", PROSE)]
    assert [article.content[s:e] for s, e in article.sentences] == ["Pier to grow by half", PROSE, PROSE]


@pytest.mark.parametrize("start", ["WARNING:", "UN –", "Lower Harrow —", "MPs -", "ADA MORNAY:"])
def test_what_only_looks_like_a_dateline_stays_in_the_sentence(start):
    assert kinds(f"Pier to grow by half\n{start} {PROSE}\nADA LEE: {PROSE}") == ["headline", "body", "body"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"Pier grows\nAda Finch\n{PROSE}", "byline"),
        (f"Pier grows\nAda Finch\n{PROSE}\nMs. Finch voted against.", "caption"),
        (f"Pier grows\nAda Finch\n{PROSE}\nTom Abara, pierwatch.info", "caption"),
    ],
)
def test_a_name_alone_is_the_authors_unless_the_text_speaks_of_it_or_has_another_author(page, expected):
    assert kinds(page)[1] == expected


def test_a_headline_with_a_full_stop_is_known_by_the_space_below_it():
    assert kinds(f"Pier will grow.\n\n{PROSE}\n{PROSE}\n{PROSE}\n{PROSE}")[0] == "headline"
    assert kinds(f"Pier will grow.\n{PROSE}\n{PROSE}\n{PROSE}\n{PROSE}")[0] == "body"


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
    st.lists(
        st.sampled_from(
            [
                PROSE,
                "Home » News",
                "By Ann Lee",
                "Pier grows",
                "",
                "Share this:",
                "> quoted",
                "He said:",
                f"OSTREVAL – {PROSE}",
                "END",
                "»",
                "12/3/2001",
            ]
        )
    )
)
def test_zones_lie_in_the_text_in_order_one_for_each_paragraph_but_for_its_dateline(lines):
    article = Article("\n".join(lines))
    starts = {start for start, _ in article.paragraphs}
    assert {zone.start for zone in article.zones} >= starts
    assert {zone.end for zone in article.zones} >= {end for _, end in article.paragraphs}
    assert all(one.end <= two.start for one, two in pairwise(article.zones))
    assert all(one.kind == "dateline" for one, two in pairwise(article.zones) if two.start not in starts)
    assert {zone.kind for zone in article.zones} <= KINDS
    assert [zone.kind for zone in article.zones].count("headline") <= len(lines)


def test_the_list_of_page_lines_is_well_formed():
    lines = data_path("furniture.tsv").read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if not line.startswith("# ")]
    assert header == ["phrase", "match", "zone"]
    assert all(len(row) == 3 and row[0] == row[0].strip().lower() for row in rows)
    assert len({tuple(row[:2]) for row in rows}) == len(rows)
    assert {match for _, match, _ in rows} == {"whole", "starts", "open", "label", "list", "long", "ends"}
    assert {zone for *_, zone in rows} <= KINDS
