import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.sources import sources_of
from framing.speakers import source_names


def ledger(text):
    return {source.name: source.n_words for source in sources_of(Article(text))}


def test_sources_are_listed_with_their_words_those_with_most_first():
    found = sources_of(Article("“It leans,” said Otto Marr. “It will fall on us one day,” said Ilka Brenn."))
    assert [(s.name, s.n_words) for s in found] == [("Ilka Brenn", 7), ("Otto Marr", 2)]
    assert [s.share for s in found] == pytest.approx([7 / 9, 2 / 9])


def test_a_last_name_and_a_pronoun_are_the_person_named_before():
    assert ledger("“It leans,” said Ilka Brenn. “It will fall,” Brenn said. “Soon,” she added.") == {"Ilka Brenn": 6}


def test_people_of_one_last_name_are_not_merged():
    assert ledger("“It leans,” said Ilka Brenn. “It does not,” said Otto Brenn.") == {"Ilka Brenn": 2, "Otto Brenn": 3}


def test_a_source_is_one_whether_it_opens_its_sentence_or_not():
    assert len(ledger("The board said the pier was old. It must close, according to the board.")) == 1


def test_an_apposition_is_no_part_of_a_name():
    assert set(ledger("Ilka Brenn, a keeper of lights, said the pier was old.")) == {"Ilka Brenn"}


def test_pronouns_that_stay_open_are_no_sources():
    assert set(ledger("“It leans,” said Ilka Brenn. “We saw it lean,” they said.")) == {"Ilka Brenn"}


@pytest.mark.parametrize("text", ["", "Snow fell.", "The “cure” failed."])
def test_without_speakers_there_are_no_sources(text):
    assert sources_of(Article(text)) == ()


PARTS = st.sampled_from([*',."“”\n', "said", "told", "According to", "that it was", "the board", "Ann Lee", "Lee", "he", "they", "but"])


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_shares_add_up_and_every_source_has_a_name(text):
    article = Article(text)
    found = sources_of(article)
    assert all(source.name.strip() and source.n_words >= 0 for source in found)
    assert len({source.name for source in found}) == len(found)
    assert not found or sum(source.share for source in found) == pytest.approx(1.0 if any(s.n_words for s in found) else 0.0)
    assert set(source_names(article).values()) >= {source.name for source in found}
