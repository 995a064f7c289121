"""Faults that were found in use, each with the text or the call that showed it."""

import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import framing
from framing.article import Article
from framing.characters import codes_of, flags_of, fold
from framing.classifier import FramingClassifier
from framing.cli import main
from framing.errors import DatasetError, ModelError
from framing.quotation import quotations_of


def test_a_text_that_breaks_a_rule_is_one_row_of_its_batch(tmp_path, capfd):
    rows = [{"text": "The vile regime fell."}, {"text": ":\n“g"}, {"text": "Snow fell on Monday."}]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    main(["score", "--format", "jsonl", str(path)])
    assert len(capfd.readouterr().out.splitlines()) == len(rows)


def test_the_output_may_bear_the_name_of_an_input(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,The vile regime fell.\n", encoding="utf-8")
    assert main(["score", "--format", "csv", "--out", str(path), str(path)]) == 0
    assert path.read_text(encoding="utf-8").startswith("id,title")
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]


def test_a_failed_run_leaves_the_old_output_alone(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("kept", encoding="utf-8")
    assert main(["score", "--format", "jsonl", "--prior", "7", "--out", str(path), str(tmp_path / "none.txt")]) == 2
    assert path.read_text(encoding="utf-8") == "kept"


def test_rows_of_asterisks_are_no_sentences():
    article = Article("Snow fell.\n\n* * *\n\nRain followed.\n---\n")
    assert [article.content[start:end] for start, end in article.sentences] == ["Snow fell.", "Rain followed."]


def test_possessives_are_mentions_and_leave_the_ending_out():
    text = "The regime’s overthrow was near."
    (mention,) = [m for m in framing.score(text).mentions if m.term == "regime"]
    assert text[mention.start : mention.end] == "regime"


def test_a_scored_article_is_small_to_send():
    article = Article("The vile regime fell. " * 20)
    framing.score(article)
    assert len(pickle.dumps(article)) < 5_000
    assert pickle.loads(pickle.dumps(article)).text == article.text


def test_an_empty_block_line_is_no_quotation():
    for quotation in quotations_of(Article("He made a statement:\n> \nMore was said.")):
        assert all(start < end for start, end in quotation.content)


def test_random_labels_get_undecided_probabilities_however_few_ngrams_are_kept():
    random = np.random.default_rng(0)
    words = [f"word{i}" for i in range(300)]
    texts = [" ".join(random.choice(words, 12)) for _ in range(400)]
    labels = random.integers(0, 2, len(texts)).astype(str)
    fitted = FramingClassifier(blocks=["wording"], min_df=1, max_ngrams=200).fit(texts[:300], labels[:300])
    assert fitted.predict_proba(texts[300:])[:, 1].std() < 0.15


def test_classes_weigh_equally_whatever_the_weights_of_their_texts():
    texts = ["snow fell"] * 30
    labels = ["a"] * 12 + ["b"] * 18
    fitted = FramingClassifier(blocks=["wording"], min_df=1).fit(texts, labels, sample_weight=[1.0] * 20 + [5.0] * 10)
    assert fitted.predict_proba(["snow fell"])[0] == pytest.approx([0.5, 0.5], abs=1e-6)


def test_a_wording_model_that_is_not_there_is_an_error():
    texts = ["The vile regime fell."] * 4 + ["Snow fell on Monday."] * 4
    with pytest.raises(ModelError, match="nowhere"):
        FramingClassifier(unit="article", wording="nowhere", min_df=1).fit(texts, ["a"] * 4 + ["b"] * 4)


def test_labels_are_not_matched_by_the_alphabet(tmp_path):
    path = tmp_path / "labels.csv"
    path.write_text("text,label\nThe vile regime fell.,biased\nSnow fell on Monday.,non-biased\n", encoding="utf-8")
    command = ["evaluate", "--data", str(path), "--format", "json"]
    assert main(command) == 2
    assert main([*command, "--positive", "biased"]) == 0


def test_threads_see_whole_characters():
    text = "".join(map(chr, range(0x4E00, 0x5200)))

    def read(_):
        codes = codes_of(text)
        flags_of(codes)
        return fold(codes).tolist()

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(read, range(16)))
    assert all(codes == found[0] for codes in found)
    assert 0 not in found[0]


def test_a_quantity_is_no_label():
    with pytest.raises(DatasetError, match="quantity"):
        FramingClassifier().fit([f"Text {i}." for i in range(40)], list(range(40)))
