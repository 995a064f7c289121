"""The report for people: what an article says is shown as it stands, and never obeyed."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article
from framing.reading import Failure
from framing.records import failure_record, record
from framing.reports.text import render, render_contributions
from framing.scoring import score_article

MARKUP = ["[red]", "[/]", "[/red]", "[bold]x[/bold]", "[[red]]", "[link=a]x[/link]", "[@click=x]y[/]", "\\[red]", "[/bold red]"]


@pytest.fixture
def shown(outspoken):
    def show(*articles):
        records = [record(score_article(article, outspoken), top=None) for article in articles]
        texts = [article.text for article in articles]
        report, parts = io.BytesIO(), io.BytesIO()
        render(records, report, texts=texts)
        render_contributions(records, parts, texts=texts, top=200)
        return report.getvalue().decode("utf-8"), parts.getvalue().decode("utf-8")

    return show


def flat(text):
    return " ".join(text.replace("«", "").replace("»", "").split())


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_names_is_shown_literally(shown, markup):
    report, parts = shown(Article("The vile regime fell.", id=f"a{markup}b", title=f"Fall {markup} of it"))
    assert f"a{markup}b" in report
    assert f"a{markup}b" in parts
    assert f"Fall {markup} of it" in report


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_beside_a_loaded_phrase_is_shown_literally(shown, markup):
    report, _ = shown(Article(f"It was {markup} vile regime {markup} that fell."))
    assert f"{markup} vile regime" in flat(report)


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_labels_sources_and_errors_is_shown_literally(markup, outspoken):
    made = record(score_article(Article("The vile regime fell. “We knew,” said Lotte Brandt."), outspoken))
    odd = {**made, "label": markup, "notes": [markup], "sources": [{**made["sources"][0], "name": markup}]}
    odd["mentions"] = [{**mention, "source": markup, "category": markup} for mention in made["mentions"]]
    out = io.BytesIO()
    render([odd, failure_record(Failure(markup, f"no {markup}"))], out, texts=["The vile regime fell."])
    assert f"{markup}: no {markup}" in flat(out.getvalue().decode("utf-8"))
    assert f"note: {markup}" in flat(out.getvalue().decode("utf-8"))


@pytest.mark.parametrize("n", range(5))
def test_backslashes_before_a_loaded_phrase_are_shown_as_they_are(shown, n):
    slashes = "\\" * n
    report, _ = shown(Article(f"They own {slashes}vile regime stock.", id=f"a{slashes}"))
    assert f"{slashes}vile regime" in flat(report)
    assert f"a{slashes}" in report.split()


def test_colons_in_names_make_no_pictures(shown):
    report, parts = shown(Article("The vile regime fell.", id="a:dog:b", title="From 12:cat:30"))
    assert "a:dog:b" in report
    assert "a:dog:b" in parts
    assert "From 12:cat:30" in report


@pytest.mark.parametrize(
    "known", [{"id": "a\x1b[2Jb"}, {"title": "a\x1b]0;owned\x07b"}, {"text": "It is a \x1b[31mvile regime\x1b[0m now."}], ids=list
)
def test_an_article_cannot_steer_the_terminal(shown, known):
    report, parts = shown(Article(**{"text": "The vile regime fell.", **known}))
    assert "\x1b" not in report
    assert "\x1b" not in parts


def test_several_articles_begin_with_an_overview(shown):
    report, _ = shown(Article("The vile regime fell.", id="a"), Article("It rained.", id="b"))
    assert report.startswith("Articles")
    assert report.index("interval") < report.index("Loaded phrases")


def test_a_failure_stands_in_the_overview(outspoken):
    made = record(score_article(Article("It rained.", id="a"), outspoken))
    out = io.BytesIO()
    render([made, failure_record(Failure("lost.txt", "no such file"))], out)
    assert "lost.txt: no such file" in out.getvalue().decode("utf-8")


def test_phrases_stand_in_their_context_with_voice_and_source(shown):
    report, _ = shown(Article("The baker left early. “The vile regime fell,” said Lotte Brandt."))
    line = next(line for line in report.splitlines() if "vile regime" in flat(line) and "direct" in line)
    assert "direct: Lotte Brandt" in line


def test_two_articles_of_one_name_show_their_own_words(tmp_path, two, capfdbinary):
    from framing.cli import main

    two.save(tmp_path / "model")
    for name, words in (("a", "It was the vile regime again."), ("b", "A brave and honest coach won it.")):
        (tmp_path / f"{name}.csv").write_text(f"id,text\n1,{words}\n", encoding="utf-8")
    assert main(["score", "--model", str(tmp_path / "model"), str(tmp_path / "a.csv"), str(tmp_path / "b.csv")]) == 0
    assert "vile regime" in flat(capfdbinary.readouterr().out.decode("utf-8"))


def test_what_only_the_title_holds_is_not_called_nowhere(shown):
    _, parts = shown(Article("It rained.", title="The vile regime fell"))
    (line,) = (line for line in parts.splitlines() if "naming.state " in line)
    assert "nowhere" not in line


@settings(deadline=None, max_examples=50, derandomize=True)
@given(noise=st.text(st.sampled_from("[]/\\:@#=ab \n“\"'"), max_size=12), tail=st.text(st.sampled_from("[]/\\:@#=ab "), max_size=12))
def test_no_text_breaks_the_report(outspoken, noise, tail):
    article = Article(f"It was {noise}regime{tail} that fell.", title=f"Fall {tail}", id=f"i{noise}")
    made = record(score_article(article, outspoken), top=None)
    for write in (
        lambda out: render([made], out, texts=[article.text]),
        lambda out: render_contributions([made], out, texts=[article.text], top=200),
    ):
        write(io.BytesIO())
