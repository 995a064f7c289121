"""Swaps: whole words change places, written as they were, and only where a text holds one side."""

import pytest

from framing.article import Article
from framing.errors import LexiconError
from framing.symmetry.onesided import one_sided
from framing.symmetry.swaps import BACK, CATEGORIES, FORTH, Swap, swap_text, swaps, variants

BY_NAME = {swap.name: swap for swap in swaps()}
HEADER = "# title: T\n# licence: L\npair\tcategory\tcountry\tleft\tright\n"


def swapped(text):
    return {variant.swap.name: variant.article.text for variant in variants([Article(text)])}


def test_the_table_covers_what_it_should():
    assert len(swaps()) >= 60
    assert {swap.category for swap in swaps()} == set(CATEGORIES)
    assert len({swap.country for swap in swaps()}) >= 15


@pytest.mark.parametrize("swap", swaps(), ids=lambda swap: swap.name)
def test_a_pair_has_two_sides_and_comes_back(swap):
    assert not set(swap.left) & set(swap.right)
    for form, other in zip(swap.left, swap.right, strict=True):
        text, there = f"{form.removesuffix('~')}.", f"{other.removesuffix('~')}."
        assert swap_text(text, swap) != text
        assert swap_text(swap_text(there, swap, way=BACK), swap) == there


@pytest.mark.parametrize(
    ("pair", "text", "expected"),
    [
        ("Democrats / Republicans", "REPUBLICANS, Republican voters, a Republican.", "DEMOCRATS, Democratic voters, a Democrat."),
        ("he / she", "Her friend met her in her house. Hers is red, she said.", "His friend met him in his house. His is red, he said."),
        ("he / she", "His friend met him, a friend of his, in his house.", "Her friend met her, a friend of hers, in her house."),
        ("Israel / Iran", "An Israeli ship and Israel's port, near the Iranian's.", None),
        ("Israel / Iran", "A ship of Iran's, an Iranian-owned one.", "A ship of Israel's, an Israeli-owned one."),
        ("Iran / Saudi Arabia", "An Iranian ship.", "A Saudi ship."),
        ("United States / United Kingdom", "The U.S. fleet left. Join us.", "The U.K. fleet left. Join us."),
        ("men / women", "The mention of women at the Women's Cup.", "The mention of men at the Men's Cup."),
        ("Americans / Russians", "Native Americans spoke.", None),
        ("Mexico / Canada", "Rain in New Mexico.", None),
        ("Donald Trump / Joe Biden", "A trump card.", None),
        ("Muslims / Christians", "A Muslim imam and a Christian pastor.", None),
    ],
)  # fmt: skip
def test_sides_change_places(pair, text, expected):
    assert swapped(text).get(pair) == expected


def test_titles_change_too():
    (variant,) = variants([Article("He read it.", title="Boy wins cup")], [BY_NAME["boys / girls"]])
    assert (variant.article.title, variant.article.text, variant.way) == ("Girl wins cup", "He read it.", FORTH)


def test_a_table_of_ones_own_is_read_strictly(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text(HEADER + "gulls / terns\toutlet\tany\tgulls|gull\tterns\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"own\.tsv:4: 'gulls / terns' has 2 forms on the left and 1 on the right; give each"):
        swaps(path)
    path = tmp_path / "other.tsv"
    path.write_text(HEADER + "gulls / terns\tbird\tany\tgull\ttern\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"other\.tsv:4: unknown category 'bird'; allowed: ethnic"):
        swaps(path)


def test_terms_without_a_counterpart_are_found():
    found = {item.term: item for item in one_sided(pairs=[BY_NAME["men / women"]])}
    assert found["yes-man"].counterpart == "yes-woman"
    assert found["yes-man"].found is None
    assert "brave men and women" not in found  # holds both sides
    assert not list(one_sided(pairs=[Swap("gulls / terns", "outlet", "any", ("gull",), ("tern",))]))
