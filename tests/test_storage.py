"""A model folder is inert and checked: whatever is wrong with it is told in one line that names the file."""

import hashlib
import json
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing import FramingClassifier, load
from framing.errors import ModelError
from framing.features import whole
from framing.inference import decisions, measure, probabilities
from framing.storage import load_model, save_model
from framing.vectorizer import as_articles

FILES = ("model.json", "ngrams.json", "keys.npy", "idf.npy", "known_names.npy", "centre.npy", "dense.npy", "sparse.npy", "intercept.npy")


@pytest.fixture
def folder(two, tmp_path):
    two.save(tmp_path / "model")
    return tmp_path / "model"


def refusal(folder):
    with pytest.raises(ModelError) as caught:
        load_model(folder)
    message = str(caught.value)
    assert "\n" not in message
    return message


def rewrite(folder, **changes):
    """Change the description and sign it anew, as somebody who means it would."""
    path = folder / "model.json"
    stored = {**json.loads(path.read_text(encoding="utf-8")), **changes}
    stored.pop("sha256")
    stored["sha256"] = hashlib.sha256(json.dumps(stored, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    path.write_text(json.dumps(stored), encoding="utf-8")


def test_the_folder_holds_these_files_and_none_is_a_pickle(folder):
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    for path in folder.glob("*.npy"):
        assert np.load(path, allow_pickle=False).dtype != object
    for path in folder.glob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


def test_what_was_saved_is_loaded(trained, tmp_path):
    trained.save(tmp_path)
    loaded, saved = load(tmp_path), trained.model_
    for name in ("name", "version", "unit", "labels", "blocks", "columns", "prior", "lexicons"):
        assert getattr(loaded, name) == getattr(saved, name)
    for name in ("centre", "dense", "sparse", "intercept"):
        assert np.array_equal(getattr(loaded, name), getattr(saved, name))
    assert loaded.space.names == saved.space.names
    assert loaded.space.log_counts == saved.space.log_counts
    assert len(loaded.sha256) == 64
    assert (loaded.wording is None) == (saved.wording is None)


def test_inference_alone_says_what_scikit_learn_says(trained, tmp_path, long_texts, corpus):
    texts = [*long_texts[0], *corpus[0], "Zxqv.", ""]
    trained.save(tmp_path)
    loaded = load(tmp_path)
    evidence = [(article, measure(loaded, article, whole(article))) for article in as_articles(texts)]
    found = np.vstack([decisions(loaded, each) for _, each in evidence])
    expected = trained.decision_function(texts).reshape(len(texts), -1)
    if loaded.is_binary and loaded.labels[1] != str(trained.classes_[1]):
        expected = -expected
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)
    order = [loaded.labels.index(str(label)) for label in trained.classes_]
    np.testing.assert_allclose(probabilities(loaded, found)[:, order], trained.predict_proba(texts), rtol=0, atol=1e-9)


@pytest.mark.parametrize("unit", ["sentence", "article"])
def test_the_same_seed_writes_the_same_bytes(unit, long_texts, model, tmp_path):
    for name in ("first", "second"):
        FramingClassifier(unit=unit, min_df=2, wording=model, random_state=5).fit(*long_texts).save(tmp_path / name)
    files = sorted(path.relative_to(tmp_path / "first") for path in (tmp_path / "first").rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(tmp_path / "second") for path in (tmp_path / "second").rglob("*") if path.is_file())
    for file in files:
        assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes()


def test_an_article_model_carries_its_wording_model(by_article, model, tmp_path):
    by_article.save(tmp_path)
    assert (tmp_path / "wording" / "model.json").is_file()
    assert load(tmp_path).wording.columns == model.columns


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_changed_byte_is_noticed(folder, name, place):
    raw = bytearray((folder / name).read_bytes())
    at = {"first": 0, "middle": len(raw) // 2, "last": len(raw) - 1}[place]
    raw[at] ^= 1
    (folder / name).write_bytes(raw)
    assert name in refusal(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    assert name in refusal(folder)


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_named(folder, name):
    (folder / name).write_bytes(b"")
    assert name in refusal(folder)


def test_a_change_in_the_wording_of_an_article_model_is_noticed(by_article, tmp_path):
    by_article.save(tmp_path)
    path = tmp_path / "wording" / "dense.npy"
    path.write_bytes(path.read_bytes()[:-1] + b"\x07")
    assert str(Path("wording") / "dense.npy") in refusal(tmp_path)


def test_a_swapped_wording_model_is_noticed(by_article, tmp_path):
    by_article.save(tmp_path)
    wording = load_model(tmp_path / "wording")
    save_model(replace(wording, dense=-wording.dense), tmp_path / "wording")
    assert "wording" in refusal(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "{", "not JSON", "\xff\xfe", "[]", "null", "7", '{"format": 1', "[" * 100_000], ids=lambda text: repr(text)[:14]
)
def test_a_description_that_is_no_json_object_is_refused(folder, text):
    (folder / "model.json").write_bytes(text.encode("latin-1"))
    assert "model.json" in refusal(folder)


@pytest.mark.parametrize("number", [0, 2, "1", None])
def test_another_format_is_refused_with_both_numbers(folder, number):
    rewrite(folder, format=number)
    message = refusal(folder)
    assert "model.json" in message
    assert f"format {number}" in message
    assert "reads format 1" in message


def test_a_description_signed_anew_but_incomplete_is_refused(folder):
    path = folder / "model.json"
    stored = {"format": 1}
    stored["sha256"] = hashlib.sha256(json.dumps(stored, sort_keys=True).encode()).hexdigest()
    path.write_text(json.dumps(stored), encoding="utf-8")
    assert "model.json" in refusal(folder)


def test_a_lexicon_that_changed_since_training_is_named(folder):
    stored = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    rewrite(folder, lexicons={**stored["lexicons"], "naming": "0" * 64})
    message = refusal(folder)
    assert str(folder) in message
    assert "lexicon 'naming' has changed" in message


def test_a_lexicon_that_is_gone_is_named(folder):
    rewrite(folder, lexicons={"lighthouses": "0" * 64})
    assert "lexicon 'lighthouses' is missing" in refusal(folder)


def test_a_feature_that_is_no_longer_measured_is_named(model, tmp_path):
    save_model(replace(model, columns=("style:whistling", *model.columns[1:]), blocks=model.blocks), tmp_path)
    assert "style:whistling" in refusal(tmp_path)


def test_a_block_that_is_gone_is_named(folder):
    rewrite(folder, blocks=["astrology"])
    assert "astrology" in refusal(folder)


def test_fewer_coefficients_than_names_are_refused(model, tmp_path):
    save_model(replace(model, dense=model.dense[:, 1:]), tmp_path)
    assert "coefficients" in refusal(tmp_path)


def test_arrays_that_do_not_fit_each_other_are_refused(model, tmp_path):
    save_model(replace(model, sparse=model.sparse[:, 1:]), tmp_path / "a")
    refusal(tmp_path / "a")
    save_model(replace(model, centre=model.centre[1:]), tmp_path / "b")
    refusal(tmp_path / "b")


def test_a_pickle_in_place_of_an_array_is_never_run(folder):
    class Bomb:
        def __reduce__(self):
            return (Path.touch, (folder / "ran",))

    raw = pickle.dumps(Bomb())
    (folder / "dense.npy").write_bytes(raw)
    stored = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    rewrite(folder, files={**stored["files"], "dense.npy": hashlib.sha256(raw).hexdigest()})
    assert "dense.npy" in refusal(folder)
    assert not (folder / "ran").exists()


@pytest.mark.parametrize(
    "make", [lambda path: path, lambda path: path.mkdir() or path, lambda path: path.write_text("x") and path], ids=["none", "empty", "file"]
)
def test_a_folder_without_a_model_is_refused(tmp_path, make):
    message = refusal(make(tmp_path / "nothing"))
    assert "nothing" in message
    assert "framing train" in message


def test_a_folder_that_cannot_be_written_is_a_model_error(two, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be written"):
        two.save(tmp_path / "file")


def test_saving_again_replaces_the_model(three, two, tmp_path):
    three.save(tmp_path)
    two.save(tmp_path)
    assert load(tmp_path).labels == two.model_.labels


def test_settings_given_as_numpy_numbers_are_stored(corpus, tmp_path):
    FramingClassifier(blocks=("wording",), min_df=np.int64(2), C=np.float64(0.5)).fit(*corpus).save(tmp_path)
    assert load(tmp_path).training["settings"]["min_df"] == 2


def test_the_shipped_model_loads():
    model = load_model()
    assert (model.name, model.unit, model.labels) == ("wording", "sentence", ("neutral", "loaded"))
    assert model.training["corpora"]
