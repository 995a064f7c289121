from framing.published import figures, missed, table


def test_every_figure_says_what_it_is_and_how_it_is_measured():
    for name, entry in figures().items():
        assert entry["what"], name
        assert entry["value"] is None or entry["command"], name


def test_no_published_figure_is_under_its_floor():
    assert missed({name: entry["value"] for name, entry in figures().items() if entry["value"] is not None}) == []


def test_a_figure_on_the_wrong_side_of_its_floor_is_told():
    assert missed({"start_up_to_sklearn_import": 9.0})[0].startswith("start_up_to_sklearn_import: 9.000, the ceiling is 0.5")
    assert missed({"shipped_babe_auc": 0.99}) == []


def test_the_table_has_a_row_for_each_figure():
    assert len(table().splitlines()) == len(figures()) + 2
