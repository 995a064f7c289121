import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.keytable import KeyTable
from framing.tokens import keys_of

KEYS = st.lists(st.integers(0, 2**64 - 1), max_size=60)


@settings(deadline=None, max_examples=50, derandomize=True)
@given(KEYS, KEYS)
def test_it_finds_what_a_search_finds(held, asked):
    table = KeyTable(np.unique(np.array(held, dtype=np.uint64)))
    places = {key: i for i, key in enumerate(sorted(set(held)))}
    wanted = [*asked, *held]
    assert table.find(np.array(wanted, dtype=np.uint64)).tolist() == [places.get(key, -1) for key in wanted]


@pytest.mark.parametrize("n", [0, 1, 2, 5000])
def test_every_word_of_a_list_is_at_its_place(n):
    keys = np.sort(keys_of([f"word{i}" for i in range(n)])) if n else np.zeros(0, np.uint64)
    assert KeyTable(keys).find(keys).tolist() == list(range(n))
