"""Where files lie, and how one is written; the only module that knows.

The data folders (``templates``, ``resources``, ``seeds``) stand beside the
packages in a checkout and under ``briefing/_data`` in an installed wheel.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from briefing.errors import BriefingError, FileNotWritten, NotFound
from briefing.telling import Worded, words_of

_PACKAGE = Path(__file__).resolve().parent
_PROGRAM = "briefing"

_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

_REASONS = {
    errno.ENOSPC: Worded("the disk is full; free some space or choose another folder"),
    errno.EDQUOT: Worded(
        "your quota on this disk is used up; free some space or choose another folder"
    ),
    errno.EFBIG: Worded("the file would be larger than this disk or system allows"),
    errno.EACCES: Worded("you may not write there; choose another folder"),
    errno.EPERM: Worded("you may not write there; choose another folder"),
    errno.EROFS: Worded("the disk is read-only; choose another folder"),
    errno.ENOENT: Worded("its folder does not exist"),
    errno.ENOTDIR: Worded("its folder is a file"),
    errno.EISDIR: Worded("there is a folder of that name"),
    errno.ENAMETOOLONG: Worded("the name is too long"),
    errno.EIO: Worded("the disk reports an error; choose another disk"),
    errno.ENODEV: Worded("the drive is gone; connect it again or choose another folder"),
    errno.ETXTBSY: Worded("another program has the file open; close it there and try again"),
    errno.EBUSY: Worded("another program has the file open; close it there and try again"),
}


def read_file(path: Path, largest: int) -> bytes:
    """Return the bytes of the file at *path*, at most *largest* of them.

    Raises ``NotFound`` or ``BriefingError`` with the reason; it never waits for
    a pipe or a device.
    """
    try:
        with os.fdopen(os.open(path, _READING), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BriefingError(
                    Worded("%1 is no file; it is a folder, a device or a pipe.", path)
                )
            data = file.read(largest + 1)
    except FileNotFoundError as error:
        raise NotFound(Worded("There is no file %1.", path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BriefingError(Worded("%1 cannot be read: %2.", path, words_of(error))) from error
    if len(data) > largest:
        raise BriefingError(
            Worded("%1 is too large; at most %2 MB are read.", path, largest // 1_000_000)
        )
    return data


def is_file(path: Path) -> bool:
    """Whether a regular file is at *path*; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def write_atomic(path: Path, data: bytes) -> None:
    """Replace the file at *path* with *data*, or leave it exactly as it was.

    The bytes go to a neighbour on the same volume, reach the disk, and take
    the name in one step; a symbolic link keeps pointing to the file behind it.
    An existing file keeps its permissions, a new one gets those of the umask.

    Raises ``FileNotWritten``; then the earlier file is whole and no neighbour
    is left behind.
    """
    try:
        target = Path(os.path.realpath(path))
        _replace(target, data)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise FileNotWritten(_sentence(path, error)) from error
    _sync_folder(target.parent)


def _replace(target: Path, data: bytes) -> None:
    neighbour = target.with_name(f".{os.urandom(8).hex()}.part")
    permissions = _permissions(target)
    # Private while it is being filled if the earlier file says who may read it.
    mode = 0o666 if permissions is None else 0o600
    try:
        with os.fdopen(os.open(neighbour, _NEW_FILE, mode), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if permissions is not None:
            neighbour.chmod(permissions)
        neighbour.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            neighbour.unlink(missing_ok=True)
        raise


def _permissions(target: Path) -> int | None:
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        return None


def _sync_folder(folder: Path) -> None:
    """Bring the new name itself to the disk; systems without that are left alone."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(path: Path, error: OSError | ValueError) -> Worded:
    number = error.errno if isinstance(error, OSError) else None
    reason = _REASONS.get(number or 0) or words_of(error)
    return Worded("%1 was not written: %2. What stood there before is untouched.", path, reason)


def _data(folder: str) -> Path:
    installed = _PACKAGE / "_data" / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder


def templates_folder() -> Path:
    """Return the folder of the briefing templates that ship."""
    return _data("templates")


def seeds_folder() -> Path:
    """Return the folder of the sample articles and the sample memo."""
    return _data("seeds")


def resources_folder() -> Path:
    """Return the folder of fonts, icons and translations."""
    return _data("resources")


def resource(name: str) -> Path:
    """Return the file *name* below the resources, such as ``icons/briefing.svg``.

    Raises ``NotFound`` if it is not there or lies outside of that folder.
    """
    folder = resources_folder().resolve()
    found = (folder / name).resolve()
    if not found.is_relative_to(folder) or not found.is_file():
        raise NotFound(
            Worded("The program's own file %1 is missing; install the program again.", name)
        )
    return found


def font_file(name: str) -> Path:
    """Return a bundled font by its file name, such as ``NotoSerif-Regular.ttf``."""
    return resource(f"fonts/{name}")


def user_data_folder() -> Path:
    """Return the folder of the user's own data; it need not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(_PROGRAM, appauthor=False)


def user_templates_folder() -> Path:
    """Return the folder of the user's own templates; it need not exist yet."""
    return user_data_folder() / "templates"
