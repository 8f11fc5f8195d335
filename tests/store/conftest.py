"""Workspaces and articles for the tests of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.articles.values import Article, Moment, Passage, Source, SourceKind
from briefing.store import Store


@pytest.fixture
def at() -> datetime:
    """A moment at which all steps of a test are made."""
    return datetime(2021, 12, 31, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workspace of a test lies; not made yet."""
    return tmp_path / "calls.briefing"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new workspace, open."""
    with Store.open(path, create=True) as opened:
        yield opened


@pytest.fixture
def captured() -> Callable[..., tuple[bytes, Article]]:
    """Make an article of a text, with the bytes that it was read from."""

    def make(text: str, data: bytes = b"", **fields: object) -> tuple[bytes, Article]:
        original = data or text.encode("utf-8", "surrogatepass")
        source = Source(
            title=text.partition("\n")[0][:80],
            outlet="Meduza",
            published=Moment.parse("2021-12-07T18:07+03:00"),
            language="en",
            kind=SourceKind.NEWS,
            guessed=frozenset({"title", "published"}),
        )
        article = Article(
            id=sha256(original).hexdigest(),
            source=source,
            text=text,
            passages=(Passage(0, len(text)),) if text else (),
        )
        return original, replace(article, **fields)

    return make


@pytest.fixture
def pair(captured: Callable[..., tuple[bytes, Article]]) -> list[tuple[bytes, Article]]:
    """Two articles on the call of 7 December."""
    return [
        captured("Putin and Biden talk\nMoscow wants legally fixed guarantees from NATO."),
        captured("Talks by video\nBiden warned of sanctions; Kyiv was not at the table."),
    ]
