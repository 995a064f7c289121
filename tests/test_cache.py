"""The user's cache folder: nothing that is wrong with it is ever noticed but by its slowness."""

from pathlib import Path

import pytest

from framing import cache


@pytest.fixture
def folder(tmp_path, monkeypatch):
    where = tmp_path / "kept" / "here"
    monkeypatch.setenv(cache.VARIABLE, str(where))
    return where


def test_what_is_kept_is_found_again(folder):
    cache.keep("a.words", b"ash, elm")
    assert cache.fetch("a.words") == b"ash, elm"
    assert cache.fetch("b.words") is None
    assert [path.name for path in folder.iterdir()] == ["a.words"]


@pytest.mark.parametrize(
    "harm", [lambda raw: raw[:-1], lambda raw: raw[:-1] + b"\0", lambda raw: b"", lambda raw: raw[:9], lambda raw: b"\0" + raw[1:]]
)
def test_what_is_damaged_is_not_there_until_it_is_kept_anew(folder, harm):
    cache.keep("a.words", b"ash, elm")
    path = folder / "a.words"
    path.write_bytes(harm(path.read_bytes()))
    assert cache.fetch("a.words") is None
    cache.keep("a.words", b"ash, elm")
    assert cache.fetch("a.words") == b"ash, elm"


@pytest.mark.parametrize("value", ["", "off"])
def test_it_may_be_switched_off(monkeypatch, value):
    monkeypatch.setenv(cache.VARIABLE, value)
    assert cache.folder() is None
    cache.keep("a.words", b"ash, elm")
    assert cache.fetch("a.words") is None


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "below"))
    cache.keep("a.words", b"ash, elm")
    assert cache.fetch("a.words") is None


def test_a_folder_that_cannot_be_written_is_done_without_and_left_clean(folder, monkeypatch):
    def full(path, content):
        path.touch()
        raise OSError(28, "No space left on device")

    cache.keep("a.words", b"ash, elm")
    monkeypatch.setattr(Path, "write_bytes", full)
    cache.keep("b.words", b"oak")
    assert cache.fetch("a.words") == b"ash, elm"
    assert [path.name for path in folder.iterdir()] == ["a.words"]


def test_old_files_of_a_kind_make_room_for_new_ones(folder):
    for number in range(20):
        cache.keep(f"{number}.words", b"ash")
    assert len(list(folder.iterdir())) < 12
    assert cache.fetch("19.words") == b"ash"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/quay/cache"}, "/quay/cache/framing"),
        ("linux", {"XDG_CACHE_HOME": "not/absolute"}, "/home/ada/.cache/framing"),
        ("linux", {}, "/home/ada/.cache/framing"),
        ("darwin", {}, "/home/ada/Library/Caches/framing"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/framing/Cache"),
        ("win32", {}, None),
    ],
)
def test_it_lies_where_the_platform_keeps_such_things(monkeypatch, platform, variables, expected):
    for name in (cache.VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/ada", **variables}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(cache.sys, "platform", platform)
    assert cache.folder() == (Path(expected) if expected else None)
