"""Articles side by side."""

import io
import json

import jsonschema
import pytest

import framing
from framing.comparison import compare_outlets
from framing.errors import InputError
from framing.reports.comparison import html, jsonl, text
from framing.resources import data_path

HOSTILE = """Thugs of the Tidewater League march on Orlo

The Tidewater League (TWL), a violent cult banned by Ostland in 2019, marched on Orlo on Monday. “They are vandals,” said Kit Moran, the mayor.

The TWL mob smashed 14 windows of the old mill, which has stood empty since the flood of 2011."""
FRIENDLY = """Orlo sees march for the river

The peaceful Tidewater League marched through Orlo on Monday. “We love this river,” said Ana Rell, a spokeswoman for the league.

Mayor Kit Moran said that the march was late. Children carried 300 paper boats to the harbour wall, where a brass band played old ferry songs."""
SCHEMA = json.loads(data_path("comparison.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sides():
    return framing.compare([framing.Article(HOSTILE, outlet="Bugle", id="a"), framing.Article(FRIENDLY, outlet="Herald", id="b")])


def rendered(report, found, *, by=False):
    out = io.BytesIO()
    (report.render_outlets if by else report.render)(found, out)
    return out.getvalue().decode("utf-8")


def test_one_target_is_followed_through_articles_that_name_it_differently(sides):
    row = next(row for row in sides.targets if "Tidewater" in row.name)
    hostile, friendly = row.told
    assert hostile.n_mentions >= 3
    assert hostile.stance < 0 < friendly.stance


def test_designations_told_and_left_out(sides):
    (row,) = [row for row in sides.designations if row.what == "ban"]
    assert (row.issuer, row.dates, row.told_in, row.left_out_in) == ("Ostland", ("2019",), (0,), (1,))


def test_voices_are_put_together_across_articles(sides):
    moran = next(row for row in sides.voices if "Kit Moran" in row.names)
    assert all(moran.n_words)
    league = next(row for row in sides.voices if "Ana Rell" in row.names)
    assert league.n_words[0] == 0


def test_what_only_one_says(sides):
    told = {(only.article, only.what) for only in sides.only}
    assert {(0, "naming"), (1, "naming"), (0, "designation"), (1, "passage")} <= told
    assert any("paper boats" in only.text for only in sides.only if only.article == 1)
    for only in sides.only:
        if only.span is not None:
            start, end = only.span
            assert " ".join(sides.scores[only.article].article.content[start:end].split()) == " ".join(only.text.split())


def test_names_are_the_outlets(sides):
    assert sides.names == ("Bugle", "Herald")
    assert "Bugle, Herald" in repr(sides)


def test_json_lines_fit_the_schema(sides):
    lines = [json.loads(line) for line in rendered(jsonl, sides).splitlines()]
    for line in lines:
        jsonschema.validate(line, SCHEMA)
    assert [line["record"] for line in lines[:2]] == ["article", "article"]
    assert {line["record"] for line in lines} == {"article", "target", "designation", "voice", "only"}


def test_text_says_who_calls_whom_what(sides):
    shown = rendered(text, sides)
    for words in ("Tidewater League", "a violent cult", "banned by Ostland", "Only in 1 Bugle"):
        assert words in shown


def test_the_page_escapes_what_an_article_says():
    evil = HOSTILE.replace("Kit Moran", "Kit <script>alert(1)</script> Moran")
    page = rendered(html, framing.compare([framing.Article(evil, outlet="<b>Bugle</b>"), framing.Article(FRIENDLY, outlet="Herald")]))
    assert "<script>alert" not in page
    assert "<b>Bugle" not in page
    assert "Content-Security-Policy" in page


def test_a_comparison_shows_itself_in_a_notebook(sides):
    assert "Whose voices are heard" in sides._repr_html_()


def test_targets_of_the_user_are_all_listed():
    found = framing.compare([HOSTILE, FRIENDLY], targets={"league": ["Tidewater League"], "Atlantis": ["Atlantis"]})
    assert [row.name for row in found.targets] == ["league", "Atlantis"]
    assert found.targets[1].told == (None, None)


@pytest.mark.parametrize("articles", [[], [HOSTILE], HOSTILE])
def test_fewer_than_two_articles_are_refused(articles):
    with pytest.raises(InputError, match="at least two"):
        framing.compare(articles)


def test_too_many_articles_are_sent_to_the_other_way():
    with pytest.raises(InputError, match="--by outlet"):
        framing.compare([HOSTILE] * 51)


def test_order_of_articles_only_turns_the_columns(sides):
    turned = framing.compare([framing.Article(FRIENDLY, outlet="Herald", id="b"), framing.Article(HOSTILE, outlet="Bugle", id="a")])
    assert {row.name: row.told[::-1] for row in turned.targets} == {row.name: row.told for row in sides.targets}


@pytest.fixture(scope="module")
def outlets():
    bugle = [framing.Article("The Tidewater League is a violent cult. The cult met.", outlet="Bugle", id=f"b{n}") for n in range(9)]
    herald = [framing.Article("The Tidewater League is a peaceful movement. It met.", outlet="Herald", id=f"h{n}") for n in range(9)]
    both = [framing.Article("The Tidewater League is a local group.", outlet=outlet) for outlet in ("Bugle", "Herald")]
    return compare_outlets([*bugle, *herald, *both], targets={"Tidewater League": []})


def test_each_outlet_has_its_words(outlets):
    first = {row.outlet: row for row in reversed(outlets.namings) if row.log_odds > 0}
    assert first["Bugle"].naming in ("violent cult", "cult")
    assert first["Herald"].naming == "peaceful movement"
    for row in outlets.namings:
        assert row.low < row.log_odds < row.high
        assert 0 <= row.p <= row.q <= 1
    stances = {row.outlet: row.stance for row in outlets.rows}
    assert stances["Bugle"] < 0 < stances["Herald"]


def test_concordance_lines_are_places_in_articles(outlets):
    row = next(row for row in outlets.namings if row.naming == "violent cult")
    assert 1 <= len(row.lines) <= 5
    assert row.lines[0].before.endswith("Tidewater League is")


def test_outlets_in_every_format(outlets):
    for line in rendered(jsonl, outlets, by=True).splitlines():
        jsonschema.validate(json.loads(line), SCHEMA)
    assert "peaceful movement" in rendered(text, outlets, by=True)
    assert "peaceful movement" in rendered(html, outlets, by=True)


def test_one_outlet_is_no_comparison():
    with pytest.raises(InputError, match="at least two outlets"):
        compare_outlets([framing.Article("It rained.", outlet="Bugle")])
