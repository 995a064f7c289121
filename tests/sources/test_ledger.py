"""The ledger: names, affiliation, order, verbs and words of the sources of an article."""

import pytest

import framing
from framing.article import Article
from framing.naming import targets_of
from framing.sources import sources_of

STORY = """Harbour vote

The Free Harbour Union (FHU) called a strike on Monday. “They lie,” said Ana Rell, the union’s president.

Orlo police denied that anyone was hurt. According to a statement by the National Harbour Council, the political wing of the FHU,
the port is closed. Rell added that the council spoke for all. “Nobody asked me,” said Tam Fisk, a docker’s neighbour.
"""


def ledger(text):
    return {source.name: source for source in sources_of(Article(text))}


@pytest.fixture(scope="module")
def story():
    return ledger(STORY)


def test_a_person_is_one_source_by_full_name_and_surname(story):
    assert "Rell" not in story
    assert story["Ana Rell"].cues == ("said", "added")


def test_sources_come_in_the_order_in_which_they_are_heard(story):
    heard = sorted(story.values(), key=lambda source: source.order)
    assert [source.order for source in heard] == list(range(1, len(story) + 1))
    assert heard[0].name == "Ana Rell"
    assert heard[-1].name == "Tam Fisk"


def test_a_wing_speaks_for_the_body_that_the_article_says_it_belongs_to(story):
    assert story["National Harbour Council"].affiliation == "Free Harbour Union"


def test_a_statement_is_its_author_s_and_no_document(story):
    assert story["National Harbour Council"].type == "party"


def test_umbrella_bodies_speak_for_whom_the_alias_sets_say():
    found = ledger("The National Council of Resistance of Iran (NCRI) said that the vote was a sham.")
    assert [(source.type, source.affiliation) for source in found.values()] == [("party", "MEK")]


def test_an_affiliation_bears_the_name_that_the_user_gave_the_target():
    article = Article("The NCRI said that the vote was a sham. The MEK was founded in 1965.")
    targets = targets_of(article, {"the Mujahedin": ["MEK", "PMOI"]})
    assert sources_of(article, targets)[0].affiliation == "the Mujahedin"


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Tehran said the ship was empty.", "Iran"),
        ("Nasser Doe, an Iranian foreign ministry spokesman, said the ship was empty.", "Iran"),
        ("Lena Ostrow, an expert on Iran at a think tank, said the ship was empty.", None),
        ("Residents of Tehran said the ship was empty.", None),
    ],
)
def test_whoever_knows_a_country_does_not_speak_for_it(text, affiliation):
    assert sources_of(Article(text))[0].affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MEK leader Maryam Rajavi said it was late.", "Maryam Rajavi"),
        ("Deputy Foreign Minister Kit Moran said it was late.", "Kit Moran"),
        ("“It is late,” said Kit Moran of the harbour office.", "Kit Moran"),
        ("Orlo police said it was late.", "Orlo police"),
        ("The Ministry of Health said it was late.", "Ministry of Health"),
    ],
)
def test_names_stand_without_titles(text, name):
    assert sources_of(Article(text))[0].name == name


def test_one_spelling_of_a_name_is_the_other():
    found = ledger("“It is late,” said Majid Takht Ravanchi. A channel quoted Takhtravanchi as saying that it was over.")
    assert set(found) == {"Majid Takht Ravanchi"}


def test_words_reported_within_words_reported_count_once():
    found = sources_of(Article("The board said that the mayor had claimed that the pier was safe for all."))
    assert sum(source.n_words for source in found) <= 12


def test_the_record_and_the_score_tell_the_same():
    score = framing.score(STORY)
    assert {source.name for source in score.sources} == set(ledger(STORY))
