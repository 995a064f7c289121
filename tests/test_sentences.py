import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.sentences import split_sentences, trim

CASES = json.loads((Path(__file__).parent / "cases" / "sentences.json").read_text(encoding="utf-8"))
FLOOR = 0.95


def split(line):
    return [line[s:e] for s, e in split_sentences(line, 0, len(line))]


def found(case):
    article = Article(case["text"])
    return [article.content[s:e] for s, e in article.sentences]


def test_sentences_of_the_cases_are_right():
    wrong = [case["id"] for case in CASES if found(case) != case["sentences"]]
    assert len(wrong) <= (1 - FLOOR) * len(CASES), f"{len(wrong)} of {len(CASES)} wrong: {', '.join(wrong)}"


@pytest.mark.parametrize("title", ["Mr", "Mrs", "Dr", "Gen", "Sen", "Prof", "Rev"])
def test_a_title_never_ends_a_sentence(title):
    assert split(f"The hall fell silent when {title}. Quillby rose.") == [f"The hall fell silent when {title}. Quillby rose."]


@pytest.mark.parametrize("end", [".", "!", "?", "…", "?!", "...", '."', ".”", "!’", ".»", ".)"])
def test_every_final_mark_ends_a_sentence(end):
    assert split(f"They went{end} Nobody came.") == [f"They went{end}", "Nobody came."]


@pytest.mark.parametrize("line", ["It cost 3.5 million.", "See heron.example for more.", "The U.S. envoy left.", "At 5 p.m. Tuesday it rained."])
def test_inner_stops_end_nothing(line):
    assert split(line) == [line]


def test_nothing_is_found_in_white_space():
    assert split("  \t ") == []


def test_only_the_given_paragraph_is_split():
    text = "One. Two. Three."
    assert [text[s:e] for s, e in split_sentences(text, 5, 9)] == ["Two."]


def test_trim_of_white_space_is_empty():
    assert trim("   ", 0, 3)[0] == trim("   ", 0, 3)[1]


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text(alphabet=st.sampled_from("aB.!?… \"'”’“)(U1,\t")))
def test_sentences_cover_a_line_in_order(line):
    spans = split_sentences(line, 0, len(line))
    assert all(0 <= s < e <= len(line) for s, e in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert "".join("".join(line[s:e] for s, e in spans).split()) == "".join(line.split())
