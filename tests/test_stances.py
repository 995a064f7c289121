"""Stance and role against what people judged of targets."""

import json

import pytest

from framing import Article
from framing.cli import main
from framing.datasets import Corpus
from framing.datasets.base import JudgedTarget
from framing.datasets.newsmtsc import META
from framing.stances import readings, stance_agreement

SAYS = {-1.0: "is a liar and a crook", 0.0: "spoke on Monday", 1.0: "is a hero and a beloved champion"}


@pytest.fixture(scope="module")
def corpus():
    rows = [(f"Ada Brenn {said} of town {n}.", value) for n in range(6) for value, said in SAYS.items()]
    targets = [{"Brenn": JudgedTarget(("Ada Brenn", "Brenn"), value, ((0, 9),))} for _, value in rows]
    return Corpus(META, [Article(text, id=str(n)) for n, (text, _) in enumerate(rows)], [], targets=targets)


def test_what_the_text_calls_a_target_orders_it_as_people_do(corpus):
    found = stance_agreement(corpus)
    assert found["n"] == 18
    assert found["rank_correlation"] > 0.9
    assert found["macro_f1"] == found["accuracy"] == 1.0


def test_a_target_without_aliases_has_no_stance(corpus):
    bare = Corpus(META, corpus.articles[:1], [], targets=[{"Brenn": JudgedTarget((), -1.0)}])
    ((reading,),) = readings(bare)
    assert (reading.stance, reading.role, reading.near) == (0.0, 0.0, 0.0)


def test_shares_of_codes_have_no_classes(corpus):
    judged = [{name: one._replace(value=one.value / 3) for name, one in row.items()} for row in corpus.targets]
    assert "macro_f1" not in stance_agreement(Corpus(META, corpus.articles, [], targets=judged))


def test_evaluate_prints_it(tmp_path, capsys):
    target = {"from": 0, "to": 9, "mention": "Ada Brenn"}
    rows = [
        {"primary_gid": f"a{n}_1_2_3", "sentence_normalized": f"Ada Brenn {said}.", "targets": [{**target, "polarity": 4 + 2 * value}]}
        for n in range(5)
        for value, said in SAYS.items()
    ]
    (tmp_path / "train.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["evaluate", "--dataset", f"newsmtsc={tmp_path}", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["metrics"]["rank_correlation"] > 0.9
    assert main(["evaluate", "--dataset", f"newsmtsc={tmp_path}"]) == 0
    assert "rank_correlation" in capsys.readouterr().out
