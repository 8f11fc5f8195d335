"""Articles taken into the workspace: files and folders, text and pages that were pasted."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import NotFound
from briefing.progress import Progress
from briefing.telling import Worded

if TYPE_CHECKING:
    from briefing.articles.values import Article
    from briefing.jobs.adding import FileAdded
    from briefing.store import Store

Told = Callable[[object], None]

_LARGEST = 20_000_000  # bytes of a Word file that is looked into
_STUB = "text/uri-list"  # the media type of an article of which only the address is there


class Filling(NamedTuple):
    """How a text takes the place of its address: the step's *name*, and the *address*.

    The address is "" where the text has to name it itself.
    """

    name: str
    address: str = ""


def add_or_return(
    workspace: Path,
    paths: Sequence[Path],
    at: datetime,
    told: Told,
    returned: Told | None,
    filling: Filling,
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
    return add_paths(workspace, others, at, told, filling, progress) if others else 0


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
    workspace: Path,
    paths: Sequence[Path],
    at: datetime,
    told: Told,
    filling: Filling,
    progress: Progress,
) -> int:
    """Take the files that *paths* mean into *workspace*; return how many were new.

    *told* hears what became of each file, on this thread.  What is the text of a page of
    which only the address was there takes its place, in the same step.
    """
    from briefing.jobs.adding import add_files
    from briefing.store import Store

    new = 0
    with Store.open(workspace) as store:
        for added in add_files(store, paths, at, progress):
            new += added.status == "added"
            told(in_place_of_its_address(store, added, at, filling))
    return new


def in_place_of_its_address(
    store: Store, added: FileAdded, at: datetime, filling: Filling
) -> FileAdded:
    """Let what was *added* stand where only its address was, whether it names that or not."""
    from briefing.store import Correct, LibraryEdit, Together, Withdraw

    article = added.article
    address = article.source.url or filling.address if article is not None else ""
    known = sha256(address.encode()).hexdigest()
    if article is None or not address or known == article.id or not _is_stub(store, known):
        return added
    edits: list[LibraryEdit] = [Withdraw((known,))]
    if not article.source.url:
        edits.append(Correct(article.id, replace(article.source, url=address)))
    store.edit_library(Together(tuple(edits)), filling.name, at, added.step)
    return replace(added, article=store.article(article.id))


def _is_stub(store: Store, identity: str) -> bool:
    """Tell whether that is the id of an address that the library lists."""
    try:
        known = store.article(identity)
    except NotFound:
        return False
    return known.media_type == _STUB and any(row.id == identity for row in store.articles())


def add_data(
    workspace: Path,
    data: bytes,
    name: str,
    at: datetime,
    told: Told,
    filling: Filling,
    progress: Progress,
) -> int:
    """Take *data*, pasted or dropped and called *name*, in as a file would be.

    It is read where files are read, in a process that can be killed.
    """
    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    try:
        path = folder / name
        path.write_bytes(data)
        named: Told = lambda added: told(_named(added, name))  # noqa: E731
        return add_paths(workspace, [path], at, named, filling, progress)
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
        media_type=_STUB,
        warnings=(
            Worded("Only the address is here. Paste the text, or save the page and add its file."),
        ),
    )
