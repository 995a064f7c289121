import pytest

from framing import resources
from framing.errors import FramingError
from framing.resources import data_path


@pytest.mark.parametrize("name", ["lexicons", "forms", "wordlists.tsv", "abbreviations.tsv", "furniture.tsv", "cues.tsv", "syllables.tsv"])
def test_shipped_data_is_found(name):
    assert data_path(name).exists()


def test_an_unknown_file_says_which_and_what_to_do():
    with pytest.raises(FramingError, match=r"nowhere\.tsv: no such file.*reinstall") as error:
        data_path("nowhere.tsv")
    assert "\n" not in str(error.value)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A package folder elsewhere; what was found before is forgotten, and forgotten again afterwards."""
    package = tmp_path / "site" / "framing"
    package.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    data_path.cache_clear()
    yield package
    data_path.cache_clear()


def test_data_inside_the_package_is_found(installed):
    (installed / "data" / "lexicons").mkdir(parents=True)
    assert data_path("lexicons") == installed / "data" / "lexicons"


def test_data_beside_the_package_is_found(installed):
    (installed.parent / "data" / "lexicons").mkdir(parents=True)
    assert data_path("lexicons") == installed.parent / "data" / "lexicons"


def test_data_inside_the_package_goes_before_a_folder_that_is_beside_it_by_chance(installed):
    for root in (installed, installed.parent):
        (root / "data" / "lexicons").mkdir(parents=True)
    assert data_path("lexicons") == installed / "data" / "lexicons"


def test_a_missing_data_folder_says_so(installed):
    with pytest.raises(FramingError, match=r"data folder is missing; reinstall"):
        data_path("lexicons")
