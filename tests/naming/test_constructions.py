"""Each way in which words are tied to a target, in a sentence of its own; and what looks like one and is none."""

import pytest

from framing.article import Article
from framing.errors import InputError
from framing.naming import targets_of
from framing.naming.given import kind_of

TIED = [
    ("Officials moved 5,000 illegal immigrants to the port.", ["immigrants"], "illegal immigrants", -1),
    ("They put legal immigrants last.", ["immigrants"], "legal immigrants", 1),
    ("Guards shot unarmed 18-year-old Kit Moran on Friday.", ["Kit Moran"], "unarmed", 1),
    ("Either the very weak Radical Left Mayor, Ada Brenn, acts or goes.", ["Ada Brenn"], "the very weak Radical Left Mayor", -1),
    ("Radical Left Governor Brenn must go.", ["Brenn"], "Radical Left", -1),
    ('She wants an end to this "cruel" policy once and for all.', ["policy"], "cruel", -1),
    ("The corrupt and ageing leadership of the League met.", ["leadership"], "corrupt", -1),
    ("They oppose the Quay Act, the landmark 2031 law protecting anglers.", ["Quay Act"], "the landmark 2031 law", 1),
    ("Brenn's democratically elected government fell.", ["Ada Brenn", "Brenn"], "democratically elected government", 1),
    ("The League, a club in Orlo with few friends, is corrupt.", ["League"], "corrupt", -1),
    ("Wardens in the delta are heroes.", ["wardens"], "heroes", 1),
    ("Brenn was never weaker than today.", ["Brenn"], "weaker", -1),
    ("The rangers appeared to be a rabble.", ["rangers"], "a rabble", -1),
    ("Brenn is a Quay critic and a highly respected former editor.", ["Brenn"], "a highly respected former editor", 1),
    ("He says the tolls are dishonest taxes.", ["tolls"], "dishonest taxes", -1),
    ("The board called Brenn a man of integrity.", ["Brenn"], "a man of integrity", 1),
    ("Ada Brenn spoke on Monday. Critics say she is weak and dangerous.", ["Ada Brenn", "Brenn"], "dangerous", -1),
    ("The rioters burned a shed. They're thugs, he said.", ["rioters"], "thugs", -1),
    ("He praised Ada Brenn, whom he described as being smart, bookish and tough-minded.", ["Ada Brenn"], "tough-minded", 1),
    ("The North consider the Front, which took the port by force in 2031, to be a terrorist group.", ["Front"], "a terrorist group", -1),
    ("Police accuse Moran, held since May, of being a spy.", ["Moran"], "a spy", -1),
    ("The broadcast often frames migrants as criminals.", ["migrants"], "criminals", -1),
    ("The marchers reached the square. Thugs looted a shop.", ["marchers"], "Thugs", -1),
    ("Dr. Brenn spoke at noon. He was right.", ["Ada Brenn", "Dr. Brenn"], "right", 1),
]
NOT_TIED = [
    ("The minister repeatedly accused migrants of lying.", ["migrants"]),
    ("After welcoming Brenn she left.", ["Brenn"]),
    ("The sweeping ruling startled Republicans.", ["Republicans"]),
    ("Brenn was wounded in May.", ["Brenn"]),
    ("They urged the board to be honest.", ["board"]),
    ("Moran met Brenn. It's shameful that nobody asked.", ["Brenn"]),
    ("Brenn is threatening to leave.", ["Brenn"]),
    ("The League met. The actual dangers of the sea were named.", ["League"]),
    ("The Guardian wrote that Brenn had left.", ["Brenn"]),
    ("Democratic leader Brenn spoke.", ["Brenn"]),
    ("The plan of the wardens, some say, is foolish.", ["wardens"]),
]


def judging(text, aliases):
    return [one for one in targets_of(Article(text), {aliases[0]: aliases})[aliases[0]].namings if one.weight]


@pytest.mark.parametrize(("text", "aliases", "words", "sign"), TIED)
def test_words_are_tied_to_their_target(text, aliases, words, sign):
    found = [one for one in judging(text, aliases) if words.lower() in one.text.lower() or one.text.lower() in words.lower()]
    assert found, judging(text, aliases)
    assert all(one.weight * sign > 0 for one in found)


@pytest.mark.parametrize(("text", "aliases"), NOT_TIED)
def test_what_is_said_of_others_or_of_deeds_is_no_naming(text, aliases):
    assert not judging(text, aliases)


def test_a_noun_outweighs_its_adjective():
    (one,) = judging("The mayor called Brenn a professional agitator.", ["Brenn"])
    assert one.weight < 0


def test_aliases_may_differ_in_capitals_and_hyphens():
    found = targets_of(Article("Tariffs rose. The tariffs were groundless."), {"tariffs": ["tariffs", "Tariffs"]})["tariffs"]
    assert found.n_mentions == 2
    found = targets_of(Article("Leaders of al Qaeda met. Al-Qaeda denied it."), {"al Qaeda": []})["al Qaeda"]
    assert found.n_mentions == 2


@pytest.mark.parametrize(
    ("aliases", "kind"),
    [
        (["protesters", "activists"], "group"),
        (["police", "officers"], "group"),
        (["the harbour bill"], "measure"),
        (["Ada Brenn", "Brenn"], "person"),
        (["shooter"], "person"),
        (["segregation"], ""),
        (["Brenn administration"], "body"),
        (["Dr. Brenn"], "person"),
    ],
)
def test_aliases_tell_the_kind_of_a_target(aliases, kind):
    assert kind_of(aliases) == kind


def test_a_name_with_a_line_break_is_squeezed():
    found = targets_of(Article("Ada Brenn spoke."), {"Ada\nBrenn": []})
    assert found["Ada Brenn"].n_mentions == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Tidewater League, which was banned by Ostland in 2012, met.", ["ban"]),
        ("The banned Tidewater League met.", ["ban"]),
        ("The Tidewater League, a club banned in Ostland, met.", ["ban"]),
        ("The board imposed sanctions on the Tidewater League.", ["sanctions"]),
        ("Ostland banned a rally of the Tidewater League.", []),
        ("Ostland has sanctioned officials who praised the Tidewater League.", []),
        ("Ostland, which blacklisted the Tidewater League, has also sanctioned officials of the port.", ["list"]),
    ],
)
def test_bans_and_sanctions_are_those_of_whom_they_strike(text, told):
    found = targets_of(Article(text), {"Tidewater League": []})["Tidewater League"]
    assert [one.what for one in found.designations] == told


def test_names_in_headlines_and_adverbs_are_no_targets():
    text = "Change Of Rule Involving Orlo\n\n" + "Generally Brenn is calm. Kit Moran said so. Moran met Brenn and Brenn left. " * 2
    assert not {"Involving", "Generally Brenn"} & set(targets_of(Article(text)))


def test_an_own_word_inside_a_longer_name_is_none():
    text = "The Council of Resistance of Iran met. The National Council of Resistance of Iran is led by Maryam Rajavi."
    assert not any(one.construction == "own word" for target in targets_of(Article(text)).values() for one in target.namings)


def test_common_nouns_for_people_are_targets_too():
    text = "Protesters blocked the quay. The protesters sang. Riot police cleared it. Police arrested two demonstrators. Thugs, the mayor said."
    found = targets_of(Article(text))
    assert {"protesters", "police"} <= set(found)
    assert not any(one.weight for one in found["police"].namings)


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Saint Louis County is large. Louis County met.", ["Louis County"]),
        ("Bill Shorten is corrupt. The bill passed.", ["bill"]),
        ("He praised the restraint of police. “These thugs do not speak for us,” Price said.", ["police"]),
        ("Price met Omar Bell. “Price is weak,” Bell said. “She is a coward.”", ["Omar Bell", "Bell"]),
        ("Ostland opposes the Baath Party, the cult of Marrow and its friends.", ["Baath Party"]),
        ("The man who shot Brenn was a terrorist.", ["Brenn"]),
        ("Police who beat protesters are thugs.", ["protesters"]),
        ("Those attacking Brenn are thugs.", ["Brenn"]),
        ("The refugees were attacked. Murderers hunted them.", ["refugees"]),
        ("Children were hurt. Terrorists burned the school.", ["children"]),
        ("Ada Brenn met Kit Moran. She is a liar.", ["Kit Moran", "Moran"]),
        ("Ada Brenn spoke. Critics call her dishonest husband a thug.", ["Ada Brenn"]),
        ("The border was closed. He is a liar.", ["border"]),
        ("Brenn looks at corrupt men.", ["Brenn"]),
        ("Brenn feels hostile stares.", ["Brenn"]),
        ("Brenn is fighting terrorists.", ["Brenn"]),
        ("Brenn is a thug’s widow.", ["Brenn"]),
        ("Brenn, who called the mayor corrupt, left.", ["Brenn"]),
        ("Few protesters are thugs.", ["protesters"]),
    ],
)
def test_words_for_others_are_not_a_targets(text, aliases):
    assert not judging(text, aliases)


def test_a_disgraceful_law_is_the_bill():
    found = judging("The harbour bill passed. Critics branded the bill a power grab. This disgraceful law must go.", ["harbour bill", "bill"])
    assert [one.text for one in found] == ["a power grab", "This disgraceful law"]


@pytest.mark.parametrize(
    ("text", "words", "sign"),
    [
        ("Brenn is not a liar but a hero.", "a hero", 1),
        ("Brenn is not honest but corrupt.", "corrupt", -1),
        ("They never accused Brenn of being a spy.", "a spy", 1),
        ("Nobody calls Brenn a liar.", "a liar", 1),
        ("He refused to call Brenn a liar.", "a liar", 1),
    ],
)
def test_a_denial_turns_what_it_denies_and_no_more(text, words, sign):
    (found,) = [one for one in judging(text, ["Brenn"]) if one.text == words]
    assert found.weight * sign > 0


def test_an_alias_of_two_targets_means_neither():
    found = targets_of(Article("The Front is a cult."), {"Front": ["the Front"], "Other": ["Front"]})
    assert not found["Front"].namings
    assert not found["Other"].namings


def test_a_target_given_twice_is_refused():
    with pytest.raises(InputError, match="'Ada Brenn' is given twice"):
        targets_of(Article("Ada Brenn spoke."), {"Ada Brenn": [], "Ada  Brenn": []})


def test_an_alias_that_is_also_an_adjective_is_found():
    assert targets_of(Article("The US bombed the port."), {"United States": ["United States", "US"]})["United States"].n_mentions == 1
