"""Many articles: in order, one record each, the same on one core and on several."""

from framing import Article
from framing.reading import Failure
from framing.scale import BATCH, score_batch, score_records

MIXED = [Article("The mayor lied yet again.", id="a"), Failure("b", "no such file"), Article("?!", id="c"), Article("The ferry left.", id="d")]


def test_every_input_gives_one_record_in_its_place(model):
    found = list(score_records(iter(MIXED), model))
    assert [made["id"] for made in found] == ["a", "b", "c", "d"]
    assert [made["error"] is None for made in found] == [True, False, False, True]
    assert found[1]["error"] == "no such file"
    assert found[2]["error"].startswith("there is no word in it")


def test_a_batch_is_a_pure_function(model):
    assert score_batch(MIXED, model) == score_batch(MIXED, model) == list(score_records(MIXED, model))


def test_two_processes_say_what_one_says(model):
    articles = [*MIXED, *(Article(f"The mayor lied on day {i}.", id=str(i)) for i in range(BATCH))]
    assert list(score_records(articles, model, jobs=2)) == list(score_records(articles, model, jobs=1))


def test_records_come_as_articles_come(model):
    read = []

    def stream():
        for article in MIXED:
            read.append(article.id)
            yield article

    records = score_records(stream(), model)
    next(records)
    assert read == ["a"]


def test_top_limits_what_is_listed(model):
    (few,), (all_of_them,) = (list(score_records(MIXED[:1], model, top=top)) for top in (2, None))
    assert len(few["contributions"]) == 2 < len(all_of_them["contributions"])
