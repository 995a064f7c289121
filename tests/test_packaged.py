"""Compiled lexicons are kept between runs: matches are the same with and without, whatever befalls what is kept."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from framing import cache
from framing.article import Article
from framing.errors import LexiconError
from framing.lexicon import Vocabulary, read_lexicon
from framing.lexicon.packaged import compiled_from
from framing.resources import data_path

ROOT = Path(__file__).parents[1]
NAMES = ("euphemism", "naming", "reporting")
TEXT = "The vile regime claimed on Monday that a hot tub, a so-called freedom fighter and soldiers who neutralized terrorists were there, said Ann."


@pytest.fixture
def lexicons(tmp_path):
    """Three of the shipped lexicons with their forms, in a folder of their own."""
    for kind in ("lexicons", "forms"):
        (tmp_path / kind).mkdir()
        for name in NAMES:
            shutil.copy(data_path(f"{kind}/{name}.tsv"), tmp_path / kind)
    return tmp_path / "lexicons"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def told(found):
    """All that can be known of packaged lexicons."""
    article = Article(TEXT)
    parts = [(Vocabulary(tuple(x for x in found.lexicons if x.marks_cues == cues), known)) for cues, known in found.compiled.items()]
    return (
        [(x.name, x.header, x.sha256, x.categories, len(x), len(x.forms)) for x in found.lexicons],
        [list(x.terms) for x in found.lexicons],
        [list(x.forms) for x in found.lexicons],
        [part.matches(article) for part in parts],
    )


@pytest.fixture
def uncached(lexicons, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setenv(cache.VARIABLE, "off")
        found = told(compiled_from(lexicons))
    assert {match.lexicon for part in found[3] for match in part} == set(NAMES)
    return found


def test_matches_are_the_same_with_and_without(lexicons, kept, uncached):
    assert told(compiled_from(lexicons)) == uncached
    (file,) = kept.iterdir()
    written = file.stat().st_mtime_ns
    assert told(compiled_from(lexicons)) == uncached
    assert file.stat().st_mtime_ns == written


def test_no_file_is_parsed_again_while_it_is_the_same(lexicons, kept, monkeypatch):
    compiled_from(lexicons)
    monkeypatch.setattr("framing.lexicon.packaged.parsed", lambda source: pytest.fail(f"{source.path} was parsed"))
    assert len(compiled_from(lexicons).lexicons) == len(NAMES)


def test_terms_may_be_asked_for_one_by_one_or_several(lexicons, kept):
    compiled_from(lexicons)
    for lexicon in compiled_from(lexicons).lexicons:
        strict = read_lexicon(lexicons / f"{lexicon.name}.tsv")
        assert (lexicon.terms[-1], lexicon.forms[-1]) == (strict.terms[-1], strict.forms[-1])
        assert (tuple(lexicon.terms[2:5]), tuple(lexicon.forms[2:5])) == (strict.terms[2:5], strict.forms[2:5])
        with pytest.raises(IndexError):
            lexicon.terms[len(lexicon)]


@pytest.mark.parametrize("change", [("lexicons", "regime\t", "rulership\t"), ("forms", "|", "|zorgle|")])
def test_a_changed_file_is_read_again(lexicons, kept, change):
    kind, old, new = change
    before = compiled_from(lexicons)
    path = lexicons.parent / kind / "naming.tsv"
    text = path.read_text(encoding="utf-8")
    at = text.index("\n" + old) + 1 if kind == "lexicons" else text.index(old)
    path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
    if kind == "lexicons":
        shutil.rmtree(lexicons.parent / "forms")
    after = compiled_from(lexicons)
    number = NAMES.index("naming")
    assert after.lexicons[number].sha256 != before.lexicons[number].sha256
    assert after.lexicons[number].sha256 == read_lexicon(lexicons / "naming.tsv").sha256
    word = "rulership" if kind == "lexicons" else "zorgle"
    assert [m.term.term for m in Vocabulary(after.lexicons[:2], after.compiled[False]).matches(Article(f"A {word}."))]
    assert told(after) == told(compiled_from(lexicons))


def test_a_file_broken_since_stops_with_its_line(lexicons, kept):
    compiled_from(lexicons)
    with (lexicons / "naming.tsv").open("a", encoding="utf-8") as file:
        file.write("zealotry\tnoun\n")
    n_lines = len((lexicons / "naming.tsv").read_text(encoding="utf-8").splitlines())
    with pytest.raises(LexiconError, match=f"naming.tsv:{n_lines}: expected 9 tab-separated cells, found 2"):
        compiled_from(lexicons)


def sealed(content):
    return hashlib.sha256(content).digest() + content


@pytest.mark.parametrize(
    "harm",
    [
        lambda raw: b"",
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[:5000] + bytes([raw[5000] ^ 1]) + raw[5001:],
        lambda raw: sealed(b"{}\n"),
        lambda raw: sealed(b"not JSON"),
        lambda raw: sealed(b"[1]\n"),
        lambda raw: sealed(raw[32:-100]),
        lambda raw: sealed(raw[32:].replace(b'"key": "', b'"key": "0', 1)),
    ],
)
def test_what_is_damaged_is_made_again(lexicons, kept, uncached, harm):
    compiled_from(lexicons)
    (file,) = kept.iterdir()
    sound = file.read_bytes()
    file.write_bytes(harm(sound))
    assert told(compiled_from(lexicons)) == uncached
    assert file.read_bytes() == sound


def test_a_folder_that_cannot_be_written_is_done_without(lexicons, tmp_path, uncached, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file"))
    assert told(compiled_from(lexicons)) == uncached


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions bind neither here")
def test_a_folder_for_reading_alone_is_read_and_not_written(lexicons, kept, uncached):
    kept.mkdir()
    kept.chmod(0o500)
    assert told(compiled_from(lexicons)) == uncached
    assert not list(kept.iterdir())


def test_processes_that_start_at_once_do_not_disturb_each_other(lexicons, kept, uncached):
    program = f"""
from pathlib import Path
from framing.article import Article
from framing.lexicon import Vocabulary
from framing.lexicon.packaged import compiled_from
found = compiled_from(Path({str(lexicons)!r}))
own = tuple(lexicon for lexicon in found.lexicons if not lexicon.marks_cues)
print(*[match[:3] for match in Vocabulary(own, found.compiled[False]).matches(Article({TEXT!r}))])
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment) for _ in range(2)]
    outputs = [process.communicate()[0].strip() for process in started]
    assert [process.returncode for process in started] == [0, 0]
    assert outputs == [" ".join(str(match[:3]) for match in uncached[3][0])] * 2
    assert len(list(kept.iterdir())) == 1
    assert told(compiled_from(lexicons)) == uncached
