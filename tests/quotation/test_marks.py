from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.quotation.marks import quoted_stretches

MARKS = "\"“”„‟«»‘’‚‛‹›'`"


def quoted(text):
    article = Article(text)
    return [article.content[q.inner_start : q.inner_end] for q in quoted_stretches(article)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'), ("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("‟", "”"), ("”", "”"), ("'", "'"), ("‘", "’"), ("‚", "‘"),
        ("‹", "›"), ("’", "’"), ("''", "''"), ("``", "''"), ("‘‘", "’’"), ('"', "”"), ("“", '"'), ("'", "’"), ("‘", "'"),
    ],
)  # fmt: skip
def test_marks_of_every_style_are_paired(opening, closing):
    assert quoted(f"The board called it {opening}a long pier{closing} on Monday.") == ["a long pier"]


def test_offsets_include_the_marks_and_inner_ones_do_not():
    (found,) = quoted_stretches(Article("He said «no» twice."))
    assert (found.start, found.inner_start, found.inner_end, found.end, found.closed) == (8, 9, 11, 12, True)


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' bus, isn't it?",
        "It’s the workers’ bus, isn’t it?",
        "The '90s brought rock 'n' roll to the '80s' fans.",
        'A 6\'4" jumper and a 72" reach.',
        "We lost, said the coach.” It is over.",
        "She said \" \" and then “” and ''.",
        "Nothing here.",
        "",
        '"',
        "He said: “",
    ],
)
def test_apostrophes_inches_and_lone_marks_quote_nothing(text):
    assert quoted(text) == []


def test_the_outermost_quotation_counts():
    assert quoted("“She told me ‘never’ and left,” he said.") == ["She told me ‘never’ and left,"]


def test_an_apostrophe_inside_single_marks_does_not_close_them():
    assert quoted("'We don't know, and we won't ask,' he said.") == ["We don't know, and we won't ask,"]


def test_a_quotation_that_is_not_closed_runs_to_the_end_of_its_paragraph():
    article = Article("He said: “It goes on.\n\nIt does not.")
    (found,) = quoted_stretches(article)
    assert article.content[found.inner_start : found.inner_end] == "It goes on."
    assert not found.closed


def test_an_unclosed_quotation_does_not_swallow_the_next_paragraph():
    assert quoted('"One goes on.\n\n"Two ends," he said. "Three."') == ["One goes on.", "Two ends,", "Three."]


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text(alphabet=st.sampled_from(MARKS + "ab. \n,")))
def test_stretches_lie_in_the_text_in_order_and_never_overlap(text):
    article = Article(text)
    found = quoted_stretches(article)
    assert all(0 <= q.start < q.inner_start < q.inner_end <= q.end <= len(article.content) for q in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all("\n" not in article.content[q.start : q.end] for q in found if q.end - q.start < 50)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.lists(st.text(alphabet="abc ", min_size=1).map(lambda t: f"x{t}x"), max_size=8), st.sampled_from(['""', "“”", "«»", "„“"]))
def test_what_is_put_in_marks_is_found_again(inner, marks):
    assert quoted("; ".join(f"so {marks[0]}{text}{marks[1]}" for text in inner)) == inner
