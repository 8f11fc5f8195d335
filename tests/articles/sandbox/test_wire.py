"""The answer of a process that has read hostile bytes is checked in every part."""

from __future__ import annotations

import json

import pytest

from briefing.articles.reading import read_article
from briefing.articles.sandbox.wire import from_json, to_json


@pytest.fixture
def article(seeds):
    path = seeds / "003_459b4affb575bcd9.txt"
    return read_article(path.read_bytes(), path.name)


def test_an_article_comes_through_whole(article):
    assert from_json(to_json(article)) == article


def spoilt(**changes):
    return lambda answer: answer | changes


@pytest.mark.parametrize(
    "change",
    [
        lambda answer: answer | {"text": answer["text"] + "\r\n"},
        lambda answer: answer | {"text": answer["text"] + "\0"},
        spoilt(text=7),
        spoilt(passages=[[0, 10**9, "body"]]),
        spoilt(passages=[[5, 3, "body"]]),
        spoilt(passages=[[0, 5, "body"], [4, 6, "body"]]),
        spoilt(passages=[[0, 5, "crown"]]),
        spoilt(left_out=[[-1, 3]]),
        spoilt(left_out=[[0, True]]),
        spoilt(pages=[[0]]),
        spoilt(warnings=[{"a": 1}]),
        spoilt(source={}),
        lambda answer: answer | {"source": answer["source"] | {"published": "now"}},
        lambda answer: answer | {"source": answer["source"] | {"kind": "rumour"}},
        lambda answer: [answer],
        lambda answer: {},
    ],
)
def test_an_answer_that_is_no_article_is_not_believed(article, change):
    answer = json.loads(to_json(article))
    with pytest.raises(ValueError):
        from_json(json.dumps(change(answer)).encode())


@pytest.mark.parametrize("answer", [b"", b"\xff", b"[" * 100_000, b"null", b"\x80\x04K\x01."])
def test_an_answer_that_is_no_json_is_not_believed(answer):
    with pytest.raises(ValueError):
        from_json(answer)
