"""Files are read in worker processes that can be killed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.articles.values import Article
from briefing.errors import ArticleRefused
from briefing.progress import Progress


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its bytes and its article, or why it was refused."""

    path: Path
    data: bytes | None = None
    article: Article | None = None
    refusal: str = ""


def read_files(paths: Sequence[Path], progress: Progress) -> Iterator[Outcome]:
    """Give the outcome for each file, in the order of *paths*."""
    from briefing.articles.reading import read_article

    for done, path in enumerate(paths):
        progress.step(done, len(paths), path.name)
        try:
            data = path.read_bytes()
            yield Outcome(path, data, read_article(data, path.name))
        except (OSError, ArticleRefused) as refusal:
            yield Outcome(path, refusal=str(refusal))
