import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.quotation import quotations_of

CASES = [
    case
    for case in json.loads((Path(__file__).parents[1] / "cases" / "quotations.json").read_text(encoding="utf-8"))
    if not any(quotation.get("nested") for quotation in case["quotations"])
]
KINDS = {"direct", "indirect", "mixed", "block", "scare"}
FLOOR = 0.8


def read(text):
    """Kind, source, and content of each quotation, as text."""
    article = Article(text)

    def written(span):
        return article.content[span[0] : span[1]] if span else None

    return [(q.kind, written(q.source), written(q.cue), [written(span) for span in q.content]) for q in quotations_of(article)]


def is_right(case):
    found = read(case["text"])
    return len(found) == len(case["quotations"]) and all(
        (kind, content) == (expected["kind"], expected["content"])
        and (source is None if expected["source"] is None else expected["source"] in (source or ""))
        for (kind, source, _, content), expected in zip(found, case["quotations"])
    )


def test_most_quotations_of_the_cases_are_right():
    wrong = [case["id"] for case in CASES if not is_right(case)]
    assert len(wrong) <= (1 - FLOOR) * len(CASES), f"{len(wrong)} of {len(CASES)} wrong: {', '.join(wrong)}"


@pytest.mark.parametrize(("opening", "closing"), ['""', "“”", "„“", "«»", "»«", "''", "‘’", "‹›"])
def test_speech_in_marks_of_any_style_is_direct_and_has_its_speaker(opening, closing):
    text = f"{opening}The pier will be closed,{closing} said Ilka Brenn."
    assert read(text) == [("direct", "Ilka Brenn", "said", ["The pier will be closed,"])]


@pytest.mark.parametrize(
    "text",
    [
        "Ilka Brenn said the pier would be closed.",
        "Ilka Brenn said on Monday that the pier would be closed.",
        "Ilka Brenn told reporters the pier would be closed.",
        "According to Ilka Brenn, the pier would be closed.",
    ],
)
def test_reported_speech_is_indirect_and_has_its_speaker(text):
    ((kind, source, _, content),) = read(text)
    assert (kind, source) == ("indirect", "Ilka Brenn")
    assert content[0].rstrip(".").endswith("the pier would be closed")


def test_words_in_marks_inside_reported_speech_are_marked_as_quoted():
    article = Article("Ilka Brenn said the pier was “a wreck” and would be closed.")
    (found,) = quotations_of(article)
    assert found.kind == "mixed"
    assert [article.content[s:e] for s, e in found.quoted] == ["a wreck"]


def test_words_in_marks_that_nobody_speaks_are_scare_quotes():
    assert read('The "repair" cost nine crowns.') == [("scare", None, None, ["repair"])]


@pytest.mark.parametrize(("cue", "sign"), [("revealed", 1), ("said", 0), ("claimed", -1)])
def test_the_cue_tells_how_far_the_author_stands_behind_the_words(cue, sign):
    (found,) = quotations_of(Article(f"The board {cue} that the pier had been sold."))
    assert (found.endorsement > 0) - (found.endorsement < 0) == sign


def test_a_speaker_of_one_paragraph_speaks_on_in_the_next():
    found = read('"The pier is old," said Ilka Brenn. "It leans.\n\n"It will fall."')
    assert {source for _, source, _, _ in found} == {"Ilka Brenn"}
    assert [part for *_, content in found for part in content] == ["The pier is old,", "It leans.", "It will fall."]


def test_two_speakers_in_turn_keep_their_own_words():
    assert read('"It leans," said Ilka Brenn.\n"It does not," said Otto Marr.') == [
        ("direct", "Ilka Brenn", "said", ["It leans,"]),
        ("direct", "Otto Marr", "said", ["It does not,"]),
    ]


def test_furniture_is_not_searched():
    assert read('Share on Facebook: "Great pier," said Ilka Brenn\nPier to grow by half\nThe board met on Monday.') == []


@pytest.mark.parametrize("text", ["", "...", '"', "said", "according to", "The board met.", 'said "', '"" said', ": “", "he said that"])
def test_fragments_are_no_error(text):
    assert all(kind in KINDS for kind, *_ in read(text))


@pytest.mark.parametrize(
    "text",
    ["They met near the Ostval Front (OF), also called the People's League; nobody spoke.", "They met near the Ostval Front (OF) branded a cult."],
)
def test_a_participle_after_a_name_is_no_report(text):
    assert read(text) == []


def test_went_on_carries_a_quotation_on():
    article = Article("“Instead, they build,” she went on, “the grounds for” a new pier.")
    found = [q for q in quotations_of(article) if q.source is not None]
    assert [(article.content[slice(*q.cue)], article.content[slice(*q.source)], len(q.content)) for q in found] == [("went on", "she", 2)]
    assert all(q.source is None for q in quotations_of(Article("“Tempest” opened and the crew went on to Ostval.")))


PARTS = st.sampled_from(
    [*",.:?\"“”'’«»\n", "\n\n", "> ", "said", "told", "according", "to", "that", "was", "the", "Ann Lee", "he", "regime", "statement", "as", "quoted",
     "saying", "but", "who"]
)  # fmt: skip


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(PARTS, max_size=40).map(" ".join) | st.text())
def test_offsets_of_quotations_lie_in_the_text_in_order(text):
    article = Article(text)
    found = quotations_of(article)
    for quotation in found:
        assert quotation.kind in KINDS
        assert quotation.content
        assert -1 <= quotation.endorsement <= 1
        spans = [*quotation.content, *quotation.quoted, *filter(None, (quotation.source, quotation.cue))]
        assert all(0 <= s < e <= len(article.content) for s, e in spans)
        for several in (quotation.content, quotation.quoted):
            assert all(one[1] <= two[0] for one, two in pairwise(several))
    assert [q.content[0] for q in found] == sorted(q.content[0] for q in found)
