"""Time grows with the length of the text, not with its square."""

import signal
from contextlib import contextmanager
from time import process_time

import pytest

from framing.article import Article
from framing.quotation import quotations_of
from framing.voice import stretches_of

N_MARKS = 20_000
AT_MOST = 40  # seconds: far more than 20,000 marks need, and the end of waiting where time is quadratic


@contextmanager
def limit(seconds):
    def stop(*_):
        raise TimeoutError(f"not done after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def seconds(text):
    article = Article(text)
    _ = article.sentences, article.sentence_of, article.words
    start = process_time()
    quotations_of(article)
    stretches_of(article)
    return process_time() - start


@pytest.mark.parametrize(
    "line",
    [
        '"a ', "“a ", "”a ", "'a ", "‘a ", ' "', "“‘", '"a" b ',
        'The "cure" failed. ', '"We won," said Ann Lee. ', 'Police said the man was "mad" and left. ',
        'Police said the man was "mad" and left.\n', 'the "man" said the "dog" and the "cat" ',
    ],
    ids=repr,
)  # fmt: skip
def test_20_000_quote_marks_take_linear_time(line):
    times = N_MARKS // sum(line.count(mark) for mark in "\"“”'‘’")
    with limit(AT_MOST):
        short = min(seconds(line * (times // 4)) for _ in range(2))
        long = min(seconds(line * times) for _ in range(2))
    assert long < 11 * max(short, 0.1)  # 4 where time is linear, 16 where it is quadratic
