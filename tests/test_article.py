import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article

ROOT = Path(__file__).resolve().parents[1]
LONG = "The committee that had been set up to look into the collapse of the old pier"


def texts(article, spans):
    return [article.content[s:e] for s, e in spans]


def test_offsets_are_code_points_also_beyond_the_basic_plane():
    article = Article("𝔇 and 😡 came. The mayor left.")
    assert texts(article, article.sentences) == ["𝔇 and 😡 came.", "The mayor left."]
    assert article.words[-3:] == ["The", "mayor", "left"]


def test_a_title_stands_before_the_text_in_the_content():
    article = Article("Snow fell.", title="Winter is here")
    assert article.content == "Winter is here\n\nSnow fell."
    assert article.content[article.text_start :] == article.text == "Snow fell."
    assert texts(article, article.sentences) == ["Winter is here", "Snow fell."]


@pytest.mark.parametrize("title", [None, ""])
def test_without_a_title_the_content_is_the_text(title):
    article = Article("Snow fell.", title=title)
    assert article.content == "Snow fell."
    assert article.text_start == 0


def test_line_ends_of_every_kind_part_paragraphs():
    article = Article("One.\r\nTwo.\rThree.\u2028Four.\n\n\nFive.\x0bSix.")
    assert texts(article, article.paragraphs) == ["One.", "Two.", "Three.", "Four.", "Five.", "Six."]


@pytest.mark.parametrize(
    ("text", "n"),
    [
        (f"{LONG}\nsaid on Monday that nobody was to blame.", 1),
        (f"{LONG}\r\nsaid on Monday that nobody was to blame.", 1),
        (f"{LONG}\nsaid on Monday, after nine weeks of work behind closed doors, that\nnobody was to blame.", 1),
        (f"{LONG}\n\nsaid on Monday that nobody was to blame.", 2),
        (f"{LONG}\nNobody was to blame.", 2),
        (f"{LONG} rose.\nsmall letters followed.", 2),
        (f"{LONG}:\nsmall letters followed.", 2),
        ("Short line\nsmall letters followed.", 2),
    ],
)
def test_only_a_line_broken_by_its_width_goes_on(text, n):
    assert len(Article(text).paragraphs) == n


def test_a_sentence_goes_on_over_a_wrapped_line():
    article = Article(f"{LONG}\nsaid nobody was to blame. It then went home.")
    assert texts(article, article.sentences) == [f"{LONG}\nsaid nobody was to blame.", "It then went home."]


def test_tokens_outside_the_prose_belong_to_no_sentence():
    article = Article("Share this:\nPier to grow\nThe board voted. It rained.")
    numbers = dict(zip(article.words, article.sentence_of.tolist()))
    assert numbers["Share"] == -1
    assert (numbers["Pier"], numbers["board"], numbers["rained"]) == (0, 1, 2)


def test_nothing_is_computed_before_it_is_asked_for():
    article = Article("Snow fell. " * 100_000)
    assert set(vars(article)) == {"text", "title", "outlet", "date", "id", "notes", "extracted", "_memo"}


def test_what_is_derived_is_computed_once():
    calls = []
    article = Article("Snow fell.")

    def count(given):
        calls.append(given)
        return len(given.tokens)

    assert article.derived(count) == article.derived(count) == 2
    assert calls == [article]
    assert article.tokens is article.tokens


def test_articles_do_not_share_what_is_derived():
    assert [Article(text).derived(lambda a: len(a.tokens)) for text in ("one", "one two")] == [1, 2]


def test_an_article_cannot_be_changed():
    with pytest.raises(AttributeError):
        Article("Snow fell.").text = "Rain fell."


def test_reading_an_article_imports_no_machine_learning():
    code = "import sys; from framing.article import Article; Article('Snow fell.').sentences; sys.exit(bool({'sklearn', 'scipy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff"])
def test_an_empty_text_has_nothing(text):
    article = Article(text)
    assert len(article.tokens) == 0
    assert article.words == []
    assert len(article.sentence_of) == 0


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.text(), st.none() | st.text(max_size=20))
def test_all_offsets_lie_in_the_content_in_order(text, title):
    article = Article(text, title=title)
    for spans in (article.paragraphs, article.sentences, [(z.start, z.end) for z in article.zones]):
        assert all(0 <= s < e <= len(article.content) for s, e in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert article.words == [article.content[s:e] for s, e in zip(article.tokens.starts, article.tokens.ends)]
    for start, number in zip(article.tokens.starts.tolist(), article.sentence_of.tolist()):
        assert number == -1 or article.sentences[number][0] <= start < article.sentences[number][1]
