"""Who does what to whom, on minimal pairs.

The pairs are `tests/cases/agency.json`, a list of objects:

`id`, `kind`, `held_back`
    What the two texts differ in; whether the pair was left unseen while the rules were written.
`a`, `b`
    A text, the deeds that are told in it, all of them, and the role each phrase comes out with.

A deed names its word, its form, agent and patient (null where none is told; a list allows each of its values; a leading
article does not matter), whether it is harm or help, whether it is negated, and, if not, whether it is the author's own telling.
A pair is right when in both texts all deeds, and no others, are read so, and each role has the sign expected.

`python tests/test_agency.py` prints the tables of `docs/agency.md`; `--write` writes them there and keeps the reasons.
"""

import json
import re
import sys
import time
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.agency import FORMS, deeds_of, role_of
from framing.article import Article
from framing.quotation import quotations_of

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "agency.md"
PAIRS = json.loads((ROOT / "tests" / "cases" / "agency.json").read_text(encoding="utf-8"))
KINDS = tuple(dict.fromkeys(pair["kind"] for pair in PAIRS))
FLOOR, KIND_FLOOR = 0.85, 0.7
TABLES = re.compile(r"<!-- tables -->.*?<!-- /tables -->", re.DOTALL)
FAILURE = re.compile(r"^\| `([^`]+)` \| (.*?) \| (.*) \|$", re.MULTILINE)
UNEXPLAINED = "?"
ARTICLES = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def read(text):
    article = Article(text)
    return article, article.derived(deeds_of)


def written(article, span):
    return None if span is None else article.content[slice(*span)]


def same(expected, found):
    if isinstance(expected, list):
        return any(same(one, found) for one in expected)
    if expected is None or found is None:
        return expected == found
    return ARTICLES.sub("", expected) == ARTICLES.sub("", found)


def faults_of(side):
    """What is wrong in one text, a short line for each."""
    article, deeds = read(side["text"])
    left = list(deeds)
    for one in side["deeds"]:
        deed = next((deed for deed in left if one["deed"] in article.content[deed.start : deed.end]), None)
        if deed is None:
            yield f"“{one['deed']}” not found"
            continue
        left.remove(deed)
        for what, right, found in (
            ("form", one["form"], deed.form),
            ("negated", one["negated"], deed.negated),
            ("own", one.get("own", deed.voice == "author"), deed.voice == "author"),
            ("kind", one["kind"], "harm" if deed.harm < 0 else "help"),
        ):
            if right != found:
                yield f"{what} of “{one['deed']}”: {found} for {right}"
        for what, right, span in (("agent", one["agent"], deed.agent), ("patient", one["patient"], deed.patient)):
            if not same(right, found := written(article, span)):
                yield f"{what} of “{one['deed']}”: {found} for {right}"
    yield from (f"“{article.content[deed.start : deed.end]}” is no deed" for deed in left)
    for who, right in side["role"].items():
        start = article.content.index(who)
        role = role_of(deeds, [(start, start + len(who))])
        found = None if not role else "negative" if role < 0 else "positive"
        if found != right:
            yield f"role of “{who}”: {found} for {right}"


@cache
def failures():
    """The pairs that are not right: id and what was found."""
    found = {pair["id"]: "; ".join([*faults_of(pair["a"]), *faults_of(pair["b"])]) for pair in PAIRS}
    return {pair: faults for pair, faults in found.items() if faults}


def share(pairs):
    """How many pairs are right, and how many there are."""
    pairs = list(pairs)
    return sum(pair["id"] not in failures() for pair in pairs), len(pairs)


def row(name, pairs):
    pairs = list(pairs)
    cells = [share(pairs), share(p for p in pairs if not p["held_back"]), share(p for p in pairs if p["held_back"])]
    return (
        f"| {name} | " + " | ".join(f"{right} of {n} | {right / n:.0%}" if i == 0 else f"{right} of {n}" for i, (right, n) in enumerate(cells)) + " |"
    )


def figures():
    """The table of figures in Markdown."""
    rows = [row(kind, (pair for pair in PAIRS if pair["kind"] == kind)) for kind in KINDS]
    return "\n".join(["| kind | right | share | seen | held back |", "|---|---:|---:|---:|---:|", *rows, row("**all**", PAIRS)])


def report(reasons):
    """Both tables in Markdown: the figures, and the failing pairs with the reasons that are given."""
    rows = [f"| `{pair}` | {found} | {reasons.get(pair, UNEXPLAINED)} |" for pair, found in failures().items()]
    return "\n".join([figures(), "", "| pair | found for expected | why |", "|---|---|---|", *rows])


def documented():
    return {pair: reason for pair, _, reason in FAILURE.findall(DOCUMENT.read_text(encoding="utf-8"))}


def test_the_pairs_are_well_formed():
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)
    for pair in PAIRS:
        assert set(pair) == {"id", "kind", "held_back", "a", "b"}, pair["id"]
        assert pair["id"].startswith(pair["kind"] + "-")
        assert pair["a"]["text"] != pair["b"]["text"], pair["id"]
        for side in (pair["a"], pair["b"]):
            for one in side["deeds"]:
                assert set(one) | {"own"} == {"deed", "form", "agent", "patient", "kind", "negated", "own"}, pair["id"]
                assert one["form"] in FORMS
                assert one["deed"] in side["text"]
                assert one["form"] != "agentless" or one["agent"] is None


def test_there_are_many_pairs_and_some_are_held_back():
    assert len(PAIRS) >= 150
    assert sum(pair["held_back"] for pair in PAIRS) >= 30
    assert min(Counter(pair["kind"] for pair in PAIRS).values()) >= 10


@pytest.mark.parametrize("held_back", [False, True], ids=["seen", "held back"])
def test_most_pairs_are_right(held_back):
    right, n = share(pair for pair in PAIRS if pair["held_back"] is held_back)
    assert right >= FLOOR * n, f"{right} of {n} right: {failures()}"


@pytest.mark.parametrize("kind", KINDS)
def test_most_pairs_of_each_kind_are_right(kind):
    right, n = share(pair for pair in PAIRS if pair["kind"] == kind)
    assert right >= KIND_FLOOR * n, f"{right} of {n} right"


def test_the_document_has_the_figures_and_says_why_pairs_fail():
    listed = documented()
    assert sorted(listed) == sorted(failures()), "run python tests/test_agency.py --write"
    assert not [pair for pair, reason in listed.items() if reason.strip() in ("", UNEXPLAINED)], "say why in docs/agency.md"
    assert figures() in DOCUMENT.read_text(encoding="utf-8"), "run python tests/test_agency.py --write"


SIDES = (
    ("Israeli", "Palestinian"),
    ("Russian", "Ukrainian"),
    ("Muslim", "Hindu"),
    ("Christian", "Jewish"),
    ("Turkish", "Kurdish"),
    ("Indian", "Pakistani"),
    ("Chinese", "American"),
    ("Republican", "Democratic"),
    ("black", "white"),
    ("male", "female"),
    ("rebel", "government"),
    ("local", "migrant"),
    ("left-wing", "right-wing"),
    ("conservative", "liberal"),
    ("foreign", "native"),
)
GROUPS = (
    ("Police", "Protesters"),
    ("Migrants", "Natives"),
    ("Men", "Women"),
    ("Soldiers", "Rebels"),
    ("Muslims", "Christians"),
    ("Employers", "Workers"),
)
FRAMES = (
    "{a} fighters shot two {b} farmers near the river.",
    "Two {b} farmers were shot by {a} fighters near the river.",
    "The {a} fighters who beat the {b} nurse have not been found.",
    "The {b} nurse whom the {a} fighters beat was in hospital.",
    "The killing of a {b} teacher by {a} settlers went on record.",
    "{a} medics rescued a {b} boy and treated his father.",
    "{a} leaders denied bombing a {b} school.",
)
GROUP_FRAMES = (
    "{a} attacked {b} in the square.",
    "{b} were attacked by {a} in the square.",
    "{a}, who had sheltered {b}, left the town.",
    "Some {a} beat {b} and robbed them.",
    "A crowd of {a} stopped {b} from burning the barn.",
)


def shape(text, names):
    """What is read in a text, with the names of the two sides put back to a and b."""
    article, deeds = read(text)

    def plain(span):
        found = written(article, span)
        if found is None:
            return None
        for letter, name in zip("ab", names, strict=True):
            found = re.sub(rf"\b{name}\b", letter, found, flags=re.IGNORECASE)
        return ARTICLES.sub("", found)

    return [(deed.lemma, deed.form, plain(deed.agent), plain(deed.patient), deed.negated, deed.voice) for deed in deeds]


@pytest.mark.parametrize(
    "sides", [*((pair, FRAMES) for pair in SIDES), *((pair, GROUP_FRAMES) for pair in GROUPS)], ids=lambda sides: "/".join(sides[0])
)
def test_the_same_deed_is_read_alike_whoever_does_it(sides):
    pair, frames = sides
    for frame in frames:
        readings = []
        for first, second in (pair, pair[::-1]):
            second = second.lower() if frames is GROUP_FRAMES and second[0].isupper() and second not in ("Muslims", "Christians") else second
            text = frame.format(a=first, b=second)
            readings.append(shape(text[0].upper() + text[1:], (first, second)))
        assert readings[0] == readings[1], frame
        assert readings[0], frame


@pytest.mark.parametrize(
    ("text", "who", "sign"),
    [
        ("Ostland shelled the port. It also shelled the school.", "Ostland", -1),
        ("The port was shelled by Ostland.", "port", 1),
        ("The port was shelled.", "port", 1),
        ("Ostland rescued the sailors.", "Ostland", 1),
        ("Ostland rescued the sailors.", "sailors", None),
        ("Ostland did not shell the port.", "Ostland", None),
        ("Varsk said Ostland had shelled the port.", "Ostland", None),
        ("Ostland's critics attacked the port.", "port", 1),
        ("Ostland's critics attacked the port.", "Ostland", None),
        ("Opponents of Ostland attacked the port.", "Ostland", None),
        ("Ostland is a republic.", "Ostland", None),
    ],
)
def test_role_is_the_conduct_that_the_author_tells(text, who, sign):
    start = text.index(who)
    role = role_of(read(text)[1], [(start, start + len(who))])
    assert (role is None) if sign is None else (role * sign > 0)


def test_role_needs_more_than_one_deed_to_be_firm():
    once, twice = (role_of(read(" ".join(["Ostland bombed the port."] * n))[1], [(0, 7), (25, 32)]) for n in (1, 2))
    assert -1 < twice < once < 0


def test_the_title_counts_and_offsets_are_those_of_the_content():
    article = Article("Nobody was told why.", title="Guards shoot miner")
    (deed,) = deeds_of(article)
    assert article.content[slice(*deed.agent)] == "Guards"
    assert article.content[deed.start : deed.end] == "shoot"


def test_a_deed_in_a_quotation_has_its_speaker():
    (deed,) = deeds_of(Article("“The guards beat my son,” said Mila Grent."))
    assert (deed.voice, deed.source) == ("direct", "Mila Grent")


@given(
    st.lists(
        st.sampled_from("the police shot man , was by who and to not of killing . attack on had been “ ” - his Ostland's if".split()), max_size=40
    )
)
@settings(max_examples=200, deadline=None)
def test_any_order_of_words_is_read(words):
    article = Article(" ".join(words))
    for deed in deeds_of(article):
        for span in ((deed.start, deed.end), deed.agent, deed.patient):
            assert span is None or 0 <= span[0] < span[1] <= len(article.content)


def test_a_long_sentence_takes_time_in_proportion():
    def seconds(n):
        article = Article("Rebels " + "shot and wounded the men who had attacked the camp near the town and " * n + "left.")
        quotations_of(article)
        begin = time.perf_counter()
        deeds_of(article)
        return time.perf_counter() - begin

    seconds(20)
    assert min(seconds(400) for _ in range(3)) < 16 * min(seconds(100) for _ in range(3))


def main(arguments):
    if "--seen" in arguments:  # while rules are written: nothing of the pairs held back
        seen = {pair["id"] for pair in PAIRS if not pair["held_back"]}
        for pair, found in failures().items():
            if pair in seen:
                texts = next((p["a"]["text"], p["b"]["text"]) for p in PAIRS if p["id"] == pair)
                print(pair, texts, found, sep="\n   ")
        print(*(share(p for p in PAIRS if p["held_back"] is held) for held in (False, True)))
        return
    tables = report(documented())
    if "--write" in arguments:
        old = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(TABLES.sub(lambda _: f"<!-- tables -->\n{tables}\n<!-- /tables -->", old), encoding="utf-8")
    else:
        sys.stdout.write(tables + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
