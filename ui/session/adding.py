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
from briefing.telling import Worded

if TYPE_CHECKING:
    from briefing.articles.values import Article
    from briefing.jobs.adding import FileAdded

Told = Callable[[object], None]

_LARGEST = 20_000_000  # bytes of a Word file that is looked into


def add_or_return(
    workspace: Path,
    paths: Sequence[Path],
    at: datetime,
    told: Told,
    returned: Told | None,
    progress: Progress,
) -> int:
    """Do as ``add_paths``, but let *returned* hear of each Word file that this program wrote.

    Such a file quotes the library itself; it is no article, wherever it is dropped.
    """
    back = [path for path in paths if returned is not None and came_back(path)]
    for path in back:
        assert returned is not None
        returned(path)
    others = [path for path in paths if path not in back]
    return add_paths(workspace, others, at, told, progress) if others else 0


def came_back(path: Path) -> bool:
    """Tell whether *path* is a Word file that this program wrote, changed since or not."""
    from briefing.jobs.returning import is_export

    if path.suffix.lower() != ".docx":
        return False
    try:
        return path.stat().st_size <= _LARGEST and is_export(path.read_bytes())
    except OSError:
        return False


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
        warnings=(
            Worded("Only the address is here. Paste the text, or save the page and add its file."),
        ),
    )
