"""Articles taken into the workspace: files and folders, text and pages that were pasted."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.progress import Progress

if TYPE_CHECKING:
    from briefing.articles.values import Article
    from briefing.jobs.adding import FileAdded

Told = Callable[[object], None]


def add_paths(
    workspace: Path, paths: Sequence[Path], at: datetime, told: Told, progress: Progress
) -> int:
    """Take the files that *paths* mean into *workspace*; return how many were new.

    *told* hears what became of each file, on this thread.
    """
    from briefing.jobs.adding import add_files
    from briefing.store import Store

    new = 0
    with Store.open(workspace) as store:
        for added in add_files(store, paths, at, progress):
            new += added.status == "added"
            told(added)
    return new


def add_data(
    workspace: Path, data: bytes, name: str, at: datetime, told: Told, progress: Progress
) -> int:
    """Take *data*, pasted or dropped and called *name*, in as a file would be.

    It is read where files are read, in a process that can be killed.
    """
    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    try:
        path = folder / name
        path.write_bytes(data)
        return add_paths(workspace, [path], at, lambda added: told(_named(added, name)), progress)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _named(added: object, name: str) -> FileAdded:
    from briefing.jobs.adding import FileAdded

    assert isinstance(added, FileAdded)
    return replace(added, path=Path(name))


def add_stub(workspace: Path, url: str, at: datetime) -> str:
    """List the page at *url*, of which nothing is there yet; return its id.

    Nothing is fetched, and nothing in it can be quoted: all of it is left out.
    """
    from briefing.store import Store

    article = stub(url)
    with Store.open(workspace) as store:
        store.add_article(url.encode(), article, at)
    return article.id


def stub(url: str) -> Article:
    """Return the article that stands for a page of which only the address is known."""
    from briefing.articles.values import Article, Passage, Source

    return Article(
        sha256(url.encode()).hexdigest(),
        Source(title=url, url=url, guessed=frozenset({"title"})),
        url,
        passages=(Passage(0, len(url)),),
        left_out=((0, len(url)),),
        media_type="text/uri-list",
        warnings=("Only the address is here. Paste the text, or save the page and add its file.",),
    )
