"""Which files a user means by the files and folders named, and their bytes.

Nothing here follows a link out of a folder, waits for a device, or reads more
than the limit.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.articles.formats import FOREIGN, SUFFIXES
from briefing.errors import ArticleRefused
from briefing.telling import NOTHING, Worded, words_of

_DEEPEST = 64  # folders within folders
_REASONS = {
    errno.ENOENT: Worded("There is no such file."),
    errno.EACCES: Worded("You may not read it; ask for the permission, or copy it."),
    errno.EPERM: Worded("You may not read it; ask for the permission, or copy it."),
    errno.ELOOP: Worded("It is a link that leads back to itself."),
    errno.ENAMETOOLONG: Worded("Its name is too long."),
    errno.EISDIR: Worded("It is a folder, not a file."),
    errno.ENXIO: Worded("It is a device or a pipe, not a file."),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to read, or the reason why it is not even tried."""

    path: Path
    refusal: Worded = NOTHING


def candidates(paths: Sequence[Path]) -> Iterator[Candidate]:
    """Give the files that *paths* mean: files as named, folders with all below them, sorted.

    In folders, hidden files and the ``page_files`` folder of a saved page are
    passed over, and so is what by its name is no text to read (pictures, style
    sheets); links, and formats that an analyst could take for articles, are
    refused by name.
    """
    for path in paths:
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError):
            is_folder = False  # reading it will tell what is wrong
        if not is_folder:
            yield Candidate(path)
            continue
        found = list(_below(path, 0))
        yield from found or [Candidate(path, Worded("The folder holds no articles."))]


def _below(folder: Path, depth: int) -> Iterator[Candidate]:
    if depth > _DEEPEST:
        yield Candidate(folder, Worded("It lies more than %1 folders deep.", _DEEPEST))
        return
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as failure:
        yield Candidate(folder, reason(failure))
        return
    pages = {entry.name.rpartition(".")[0] for entry in entries if "." in entry.name}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _belongs_to_page(entry.name, pages):
                yield from _below(folder / entry.name, depth + 1)
        else:
            yield from _file(folder / entry.name, entry.is_symlink())


def _file(path: Path, is_link: bool) -> Iterator[Candidate]:
    suffix = path.suffix.lower()
    if suffix in FOREIGN:
        yield Candidate(path, FOREIGN[suffix])
    elif suffix in SUFFIXES:
        yield Candidate(
            path, Worded("It is a link; add what it points to.") if is_link else Worded("")
        )


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    """Tell whether a browser made *folder* beside a page that it saved."""
    stem, separator, ending = folder.rpartition("_")
    return bool(separator) and ending.lower() in ("files", "dateien", "fichiers") and stem in pages


def file_bytes(path: Path, limit: int) -> bytes:
    """Return the bytes of the regular file at *path*; at most *limit* of them are allowed.

    Raises ``ArticleRefused`` with the reason, without waiting for a pipe or a device.
    """
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if stat.S_ISDIR(status.st_mode):
                raise ArticleRefused(_REASONS[errno.EISDIR])
            if not stat.S_ISREG(status.st_mode):
                raise ArticleRefused(_REASONS[errno.ENXIO])
            if status.st_size > limit:
                raise ArticleRefused(too_large(status.st_size, limit))
            data = file.read(limit + 1)
    except (OSError, ValueError) as failure:
        raise ArticleRefused(reason(failure)) from failure
    if len(data) > limit:
        raise ArticleRefused(too_large(len(data), limit))
    return data


def too_large(size: int, limit: int) -> Worded:
    """Return the sentence that refuses *size* bytes where *limit* are allowed."""
    return Worded(
        "It holds %1 MB; at most %2 MB are read.", f"{size / 1e6:,.0f}", f"{limit / 1e6:,.0f}"
    )


def reason(failure: OSError | ValueError) -> Worded:
    """Return the sentence that tells why a file could not be read."""
    if not isinstance(failure, OSError):
        return Worded("Its name holds a character that no file name may hold.")
    known = _REASONS.get(failure.errno or 0)
    return known or Worded("It cannot be read: %1.", words_of(failure))
