"""Reading of lexicon files: what is right is read, what is wrong stops with its line."""

import pytest

from framing.article import Article
from framing.errors import FramingError, LexiconError
from framing.lexicon import COLUMNS, PARTS_OF_SPEECH, Vocabulary, read_lexicon, shipped

HEADER = ["# title: Harbour words", "# licence: CC0", "# version: 1", "# method: by hand", "# categories: boat, person", "\t".join(COLUMNS)]
GOOD = ["tub\tnoun\tboat\t-0.5\t-\tship\t-\tbath tub|hot tub\t11/12", "fine captain\tphrase\tperson\t0.5\tpersons\t-\tof a rank\t-\t-"]
FIRST_ROW = len(HEADER) + 1


@pytest.fixture
def write(tmp_path):
    def write(*rows, header=HEADER, name="boats.tsv", end="\n"):
        (tmp_path / "lexicons").mkdir(exist_ok=True)
        path = tmp_path / "lexicons" / name
        path.write_text("\n".join([*header, *rows]) + end, encoding="utf-8")
        return path

    return write


def error_of(path):
    with pytest.raises(LexiconError) as error:
        read_lexicon(path)
    message = str(error.value)
    assert "\n" not in message
    return message


def test_a_good_file_is_read(write):
    lexicon = read_lexicon(write(*GOOD))
    assert (lexicon.name, len(lexicon), lexicon.categories) == ("boats", 2, ("boat", "person"))
    assert lexicon.header["licence"] == "CC0"
    tub, captain = lexicon.terms
    assert tub.unless == ("bath tub", "hot tub")
    assert (tub.weight, tub.about, tub.neutral, tub.accurate_when) == (-0.5, None, "ship", None)
    assert (captain.about, captain.neutral, captain.accurate_when, captain.unless) == ("persons", None, "of a rank", ())


def test_a_file_without_a_last_line_end_is_read(write):
    assert len(read_lexicon(write(*GOOD, end=""))) == 2


def test_line_ends_of_another_system_are_read(write):
    assert read_lexicon(write(*GOOD, end="\r\n")).terms[1].unless == ()


def test_the_path_may_be_a_str(write):
    assert read_lexicon(str(write(*GOOD))).name == "boats"


@pytest.mark.parametrize(
    ("row", "found", "allowed"),
    [
        ("maybe tub 1", "found 1: 'maybe tub 1'", "expected 9 tab-separated cells"),
        ("tub\tnoun\tboat\t-0.5\t-\t-\t-\t-\t-\t-", "found 10", "expected 9 tab-separated cells"),
        ("# List of boats", "found 1: '# List of boats'", "expected 9 tab-separated cells"),
        ("", "found 1", "expected 9 tab-separated cells"),
        ("tub\tnoun\tboat\t-0.5\t\t-\t-\t-\t-", "column 'about' is empty", "write '-'"),
        ("\tnoun\tboat\t-0.5\t-\t-\t-\t-\t-", "column 'term' is empty", "write '-'"),
        (" tub\tnoun\tboat\t-0.5\t-\t-\t-\t-\t-", "column 'term' is empty or has a stray space: ' tub'", "write '-'"),
        ("tub \tnoun\tboat\t-0.5\t-\t-\t-\t-\t-", "stray space: 'tub '", "write '-'"),
        ("old  tub\tnoun\tboat\t-0.5\t-\t-\t-\t-\t-", "stray space: 'old  tub'", "write '-'"),
        ("tub\u00a0\tnoun\tboat\t-0.5\t-\t-\t-\t-\t-", "column 'term'", "write '-'"),
        ("tub\tnoune\tboat\t-0.5\t-\t-\t-\t-\t-", "unknown pos 'noune'", ", ".join(sorted(PARTS_OF_SPEECH))),
        ("tub\tnoun\tboot\t-0.5\t-\t-\t-\t-\t-", "unknown category 'boot'", "boat, person"),
        ("tub\tnoun\tboat\theavy\t-\t-\t-\t-\t-", "found 'heavy'", "a number from -1 to 1"),
        ("tub\tnoun\tboat\t-1.5\t-\t-\t-\t-\t-", "found '-1.5'", "a number from -1 to 1"),
        ("tub\tnoun\tboat\tnan\t-\t-\t-\t-\t-", "found 'nan'", "a number from -1 to 1"),
        ("tub\tnoun\tboat\t-\t-\t-\t-\t-\t-", "found '-'", "a number from -1 to 1"),
        ("tub\tnoun\tboat\t-1\t-\t-\t-\t-\t0.9", "found '0.9'", "such as 11/12, or '-'"),
        ("tub\tnoun\tboat\t-1\t-\t-\t-\t-\t13/12", "found '13/12'", "such as 11/12, or '-'"),
    ],
)
def test_a_broken_row_stops_with_its_place_what_was_found_and_what_is_allowed(write, row, found, allowed):
    message = error_of(write(GOOD[1], row, GOOD[1].replace("fine", "good")))
    assert message.startswith(f"boats.tsv:{FIRST_ROW + 1}: ")
    assert found in message
    assert allowed in message


def test_a_term_listed_twice_stops_at_the_second(write):
    message = error_of(write(*GOOD, GOOD[0]))
    assert message.startswith(f"boats.tsv:{FIRST_ROW + 2}: 'tub' is listed twice")


def test_a_term_listed_in_another_case_is_listed_twice(write):
    assert "twice" in error_of(write(*GOOD, GOOD[0].replace("tub\t", "Tub\t", 1)))


@pytest.mark.parametrize("key", ["title", "licence", "version", "method", "categories"])
def test_a_header_without_provenance_stops_and_names_what_it_lacks(write, key):
    message = error_of(write(*GOOD, header=[line for line in HEADER if not line.startswith(f"# {key}:")]))
    assert message.startswith(f"boats.tsv:{len(HEADER) - 1}: the header lacks '# {key}: ...'")


@pytest.mark.parametrize("line", ["# a remark", "# title:", "# title:  "])
def test_a_header_line_without_key_and_value_stops(write, line):
    message = error_of(write(*GOOD, header=[HEADER[0], line, *HEADER[1:]]))
    assert message.startswith("boats.tsv:2: expected '# key: value', found '# ")


@pytest.mark.parametrize("columns", ["term\tpos", "\t".join(COLUMNS[::-1]), " ".join(COLUMNS), "", "\t".join(COLUMNS) + "\tnote"])
def test_wrong_columns_stop_and_name_the_right_ones(write, columns):
    message = error_of(write(*GOOD, header=[*HEADER[:-1], columns]))
    assert message.startswith(f"boats.tsv:{len(HEADER)}: expected the columns {' '.join(COLUMNS)}, tab-separated, found '{columns[:60]}'")


def test_a_header_alone_is_an_error(write):
    assert "no header row" in error_of(write(header=HEADER[:-1], end=""))


def test_what_is_not_text_is_an_error(tmp_path):
    path = tmp_path / "boats.tsv"
    path.write_bytes(b"# title: \xff\xfe")
    assert "cannot be read as UTF-8 text" in error_of(path)
    assert "cannot be read" in error_of(tmp_path / "absent.tsv")


def test_every_lexicon_error_is_a_framing_error(tmp_path):
    with pytest.raises(FramingError):
        read_lexicon(tmp_path / "absent.tsv")


def found_in(text, *lexicons):
    article = Article(text)
    return [(m.lexicon, m.term.term, article.content[m.start : m.end]) for m in Vocabulary(lexicons).matches(article)]


def test_forms_lie_beside_the_lexicons_and_can_be_left_aside(write, tmp_path):
    path = write(*GOOD)
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "boats.tsv").write_text("# title: forms\ntub\ttubs|tubbes\n", encoding="utf-8")
    assert found_in("Two tubs sank.", read_lexicon(path)) == [("boats", "tub", "tubs")]
    assert found_in("Two tubs sank.", read_lexicon(path, with_forms=False)) == []
    assert read_lexicon(path).sha256 != read_lexicon(path, with_forms=False).sha256


def test_forms_of_a_term_that_is_not_listed_are_an_error(write, tmp_path):
    path = write(*GOOD)
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "boats.tsv").write_text("# title: forms\ndinghy\tdinghies\n", encoding="utf-8")
    assert "forms of 'dinghy', which boats.tsv does not list" in error_of(path)


def test_a_changed_file_has_another_hash(write):
    before = read_lexicon(write(*GOOD)).sha256
    assert read_lexicon(write(*GOOD)).sha256 == before
    assert read_lexicon(write(GOOD[0])).sha256 != before


def test_an_innocent_phrase_is_no_mention(write):
    boats = read_lexicon(write(*GOOD))
    assert [text for _, _, text in found_in("The tub sank; a hot tub, a bath-tub and a Hot Tub did not.", boats)] == ["tub"]


def test_an_innocent_phrase_of_one_lexicon_hides_nothing_of_another(write):
    other = read_lexicon(write("hot tub\tnoun\tboat\t-1\t-\t-\t-\t-\t-", name="other.tsv"))
    assert found_in("A hot tub.", read_lexicon(write(*GOOD)), other) == [("other", "hot tub", "hot tub")]


@pytest.mark.parametrize("twin", ["hot-tub", "Hot tub"])
def test_a_spelling_in_one_lexicon_hides_no_other_spelling_in_another(write, twin):
    other = read_lexicon(write(f"{twin}\tnoun\tboat\t-1\t-\t-\t-\t-\t-", name="other.tsv"))
    boats = read_lexicon(write(*GOOD))
    assert found_in("A hot tub.", boats, other) == found_in("A hot tub.", other, boats) == [("other", twin, "hot tub")]


def test_the_longest_match_of_a_lexicon_wins(write):
    boats = read_lexicon(write(*GOOD, "captain\tnoun\tperson\t0\t-\t-\t-\t-\t-"))
    assert [term for _, term, _ in found_in("The fine captain met a captain.", boats)] == ["fine captain", "captain"]


def test_matches_of_different_lexicons_may_overlap(write):
    boats = read_lexicon(write(*GOOD))
    other = read_lexicon(write("captain\tnoun\tperson\t0\t-\t-\t-\t-\t-", name="other.tsv"))
    assert found_in("The fine captain.", boats, other) == [("boats", "fine captain", "fine captain"), ("other", "captain", "captain")]


def test_an_empty_article_and_an_empty_vocabulary_match_nothing(write):
    assert found_in("", read_lexicon(write(*GOOD))) == []
    assert found_in("The tub sank.") == []


def test_the_shipped_lexicons_are_compiled_once():
    assert shipped() is shipped()
