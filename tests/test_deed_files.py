"""The table of deeds, its forms, and the closed lists by which deeds are read."""

import re
import runpy
from pathlib import Path

import pytest

from framing.agency.table import COLUMNS, FORM_COLUMNS, TAGS, forms
from framing.agency.words import deed_words
from framing.resources import data_path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "framing" / "agency").rglob("*.py")))
NEEDS = {"-", "party", "victim", "assaulted", "struck", "fought", "kept", "treated", "saved"}


def rows_of(name, columns):
    lines = [line for line in data_path(name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines[0].split("\t") == list(columns)
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


DEEDS = rows_of("deeds.tsv", COLUMNS)
FORM_ROWS = rows_of("deed_forms.tsv", FORM_COLUMNS)
KINDS = rows_of("deed_words.tsv", ("kind", "words"))


def test_deeds_are_sorted_and_unique():
    keys = [(row["pos"], row["deed"]) for row in DEEDS]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("row", DEEDS, ids=lambda row: f"{row['deed']} {row['pos']}")
def test_a_deed_is_well_formed(row):
    assert all(row.values())
    assert not any(cell != cell.strip() for cell in row.values())
    assert row["pos"] in TAGS
    assert 0 < abs(float(row["harm"])) <= 1
    assert (row["owner"] in ("agent", "patient")) == (row["pos"] == "noun")
    assert row["need"] in NEEDS or row["need"] in {kind["kind"] for kind in KINDS}
    assert row["only"] == "-" or row["pos"] == "noun"
    for cell in ("only", "unless"):
        listed = row[cell].split("|")
        assert listed == sorted(set(listed))


def test_there_are_harm_and_help_verbs_and_nouns():
    assert len(DEEDS) >= 300
    for pos, least in (("verb", 25), ("noun", 8)):
        assert sum(row["pos"] == pos and float(row["harm"]) > 0 for row in DEEDS) >= least


def test_each_deed_has_forms_that_lead_back_to_it():
    assert [(row["deed"], row["pos"]) for row in FORM_ROWS] == [(row["deed"], row["pos"]) for row in DEEDS]
    for row in FORM_ROWS:
        assert any(form.entry.deed == row["deed"] and "base" in form.tags for form in forms()[row["base"]])


@pytest.mark.parametrize(
    ("word", "deed", "tag"),
    [("slain", "slay", "participle"), ("burnt", "burn", "past"), ("gassed", "tear-gas", "past"), ("atrocities", "atrocity", "plural")],
)
def test_irregular_forms_are_known(word, deed, tag):
    assert any(form.entry.deed == deed and tag in form.tags for form in forms()[word])


def test_the_forms_are_up_to_date():
    pytest.importorskip("lemminflect")
    built = runpy.run_path(str(ROOT / "scripts" / "build_deeds.py"))
    for row in FORM_ROWS:
        assert built["forms_of"](row["deed"], row["pos"]) == list(row.values()), "run scripts/build_deeds.py"


def test_the_words_of_a_kind_are_single_lower_case_unique_and_sorted():
    for row in KINDS:
        listed = row["words"].split(" ")
        assert listed == sorted(set(listed)), row["kind"]
        assert not [word for word in listed if not re.fullmatch(r"[a-z.&]+(?:['-][a-z]+)*", word)], row["kind"]
        assert deed_words(row["kind"]) == frozenset(listed)


def test_no_kind_lies_idle_and_none_is_missing():
    kinds = {row["kind"] for row in KINDS}
    asked = set(re.findall(r'deed_words\("(\w+)"\)', SOURCES))
    needed = {row["need"] for row in DEEDS}
    assert asked <= kinds
    assert not [kind for kind in kinds if f'"{kind}"' not in SOURCES and kind not in needed]
