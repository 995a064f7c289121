"""Records hold to the published schema, and their offsets are into the text as it was given."""

import json

import pytest
from jsonschema import Draft202012Validator

from framing import Article
from framing.reading import Failure
from framing.records import failure_record, record
from framing.resources import data_path
from framing.scoring import score_article


@pytest.fixture(scope="module")
def schema():
    found = json.loads(data_path("score.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def plain(made):
    """As another program reads it."""
    return json.loads(json.dumps(made, allow_nan=False))


def places(made):
    """Every object with offsets, and the pairs of contributions, with whether they lie in the title."""
    simple = [*made["zones"], *made["sentences"], *made["mentions"]]
    quoted = [place for q in made["quotations"] for place in (q["source"], q["cue"], *q["content"]) if place]
    yield from ((p["start"], p["end"], p.get("in") == "title") for p in [*simple, *quoted])
    for contribution in made["contributions"]:
        yield from ((start, end, False) for start, end in contribution["spans"])
        yield from ((start, end, True) for start, end in contribution.get("title_spans", []))


def test_every_score_fits_the_schema(schema, trained, stories):
    for article in stories:
        if len(article.tokens):
            for top in (0, 20, None):
                schema.validate(plain(record(score_article(article, trained.model_), top=top)))


def test_failures_fit_the_schema(schema):
    for failure in (Failure("a.txt", "no such file"), Failure("-", "the article is empty")):
        made = failure_record(failure)
        schema.validate(plain(made))
        assert (made["id"], made["error"], made["probability"]) == (failure.id, failure.error, None)


def test_the_schema_refuses_what_is_wrong(schema, model, story):
    made = plain(record(score_article(story, model)))
    for wrong in ({"probability": 1.5}, {"probability": "0.5"}, {"id": None}, {"sentences": [{"start": 0}]}, {"error": 3}):
        assert not schema.is_valid({**made, **wrong}), wrong
    assert not schema.is_valid({name: value for name, value in made.items() if name != "interval"})


def test_records_of_scores_and_failures_have_the_same_fields_in_the_same_order(model, story):
    assert list(record(score_article(story, model))) == list(failure_record(Failure("x", "y")))


def test_offsets_are_into_the_text_as_given(model, stories):
    for article in stories:
        if len(article.tokens):
            for start, end, in_title in places(record(score_article(article, model), top=None)):
                assert 0 <= start < end <= len(article.title if in_title else article.text), article.id


def test_offsets_mean_the_same_with_and_without_a_title(model):
    text = "The vile regime fell. “We knew,” said Lotte Brandt."
    titled = Article(text, title="A rotten regime falls")
    made = record(score_article(titled, model), top=None)
    assert [text[s["start"] : s["end"]] for s in made["sentences"] if "in" not in s] == ["The vile regime fell.", "“We knew,” said Lotte Brandt."]
    said = [(titled.title if m.get("in") else text)[m["start"] : m["end"]] for m in made["mentions"]]
    assert said[0] == "rotten"
    assert "in" in made["mentions"][0]
    assert any("regime" in word for word in said[1:])
    (quotation,) = made["quotations"]
    assert text[quotation["source"]["start"] : quotation["source"]["end"]] == "Lotte Brandt"


def test_spans_in_a_title_say_so(outspoken):
    made = record(score_article(Article("It rained.", title="The vile regime fell"), outspoken), top=None)
    assert [s.get("in") for s in made["sentences"]] == ["title", None]
    assert [z.get("in") for z in made["zones"]] == ["title", None]
    assert {m.get("in") for m in made["mentions"]} == {"title"}
    (naming,) = (c for c in made["contributions"] if c["feature"] == "vocabulary:naming.state")
    assert naming["spans"] == []
    assert len(naming["title_spans"]) == 1


def test_listed_contributions_and_remainder_make_the_decision(trained, stories):
    for article in stories:
        if len(article.tokens):
            for top in (0, 3, 20, None):
                made = record(score_article(article, trained.model_), top=top)
                total = made["intercept"] + sum(c["contribution"] for c in made["contributions"]) + made["remainder"]
                assert total == pytest.approx(made["decision"], abs=1e-9)
                assert len(made["contributions"]) == top or top in (20, None) or len(made["contributions"]) < 3
            assert made["remainder"] == pytest.approx(0, abs=1e-9)


def test_many_classes_add_their_probabilities(three, two, story):
    assert sum(record(score_article(story, three.model_))["probabilities"].values()) == pytest.approx(1)
    assert "probabilities" not in record(score_article(story, two.model_))


def test_extracted_text_is_part_of_the_record(model):
    assert record(score_article(Article("It rained.", extracted=True), model))["text"] == "It rained."
    assert "text" not in record(score_article(Article("It rained."), model))


def test_what_the_input_says_of_itself_is_kept(model):
    made = record(score_article(Article("It rained.", title="Rain", outlet="The Quay", id="q7"), model))
    assert [made[name] for name in ("id", "title", "outlet", "error")] == ["q7", "Rain", "The Quay", None]
    assert (made["n_sentences"], made["n_tokens"]) == (2, 3)
