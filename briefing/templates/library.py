"""Where templates are found: the user's own folder first, then those that ship."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BriefingError, NotFound, Problem
from briefing.files import is_file, read_file, templates_folder, user_templates_folder
from briefing.telling import Worded
from briefing.templates.kept import kept
from briefing.templates.values import BriefingTemplate

ENDING = ".yaml"
_LARGEST = 1_000_000  # bytes of a template


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template on the disk; *own* if it lies in the user's folder."""

    id: str
    path: Path
    own: bool


def template_files() -> tuple[TemplateFile, ...]:
    """Return every template that can be named, the user's own hiding those of its name."""
    found = {file.id: file for file in _in(templates_folder(), own=False)}
    found |= {file.id: file for file in _in(user_templates_folder(), own=True)}
    return tuple(found[id_] for id_ in sorted(found))


def _in(folder: Path, own: bool) -> list[TemplateFile]:
    if not folder.is_dir():
        return []
    return [TemplateFile(path.stem, path, own) for path in sorted(folder.glob(f"*{ENDING}"))]


def find_template(name: str, beside: Path | None = None) -> Path:
    """Return the file of the template *name*: a name, or a path.

    A path that a memo file names must lie in the folder *beside* it; without
    that, it is the user's own choice.  Raises ``NotFound`` with the nearest
    names, ``BriefingError`` for a path that leads elsewhere.
    """
    if name.endswith((ENDING, ".yml")) or "/" in name or "\\" in name:
        path = _inside(beside, name, "the memo file") if beside else Path(name)
        if not is_file(path):
            raise NotFound(Worded("There is no template file %1.", path))
        return path
    files = {file.id: file for file in template_files()}
    if name in files:
        return files[name].path
    from difflib import get_close_matches

    near = get_close_matches(name, files, 1)
    hint = (
        Worded("did you mean %1?", near[0]) if near else Worded("there are %1.", ", ".join(files))
    )
    raise NotFound(Worded("There is no template %1; %2", repr(name), hint))


def read_template(path: Path) -> tuple[BriefingTemplate, tuple[Problem, ...]]:
    """Return the template in the file at *path*, and its warnings.

    Raises ``TemplateError`` with all that is wrong, or ``NotFound``.
    """
    data = _bytes(path)
    shipped = kept(data, path.stem, lambda name: _parent(path, name))
    if shipped is not None:
        return shipped, ()
    from briefing.templates.loading import load_template  # with schema and parser, slow to load

    return load_template(
        data,
        path.name,
        path.stem,
        parent=lambda name: _parent(path, name),
        beside=lambda name: file_beside(path, name),
    )


def named_template(name: str, beside: Path | None = None) -> BriefingTemplate:
    """Return the template *name*.  Raises ``NotFound`` or ``TemplateError``."""
    return read_template(find_template(name, beside))[0]


def file_beside(path: Path, name: str) -> bytes:
    """Return the bytes of the file *name* beside *path*, never of one that lies elsewhere.

    Raises ``BriefingError``: links and ``..`` are followed before it is judged.
    """
    return _bytes(_inside(path.resolve().parent, name, path.name))


def _inside(folder: Path, name: str, owner: str) -> Path:
    """Return the path *name* in *folder*, links and ``..`` followed."""
    try:
        inside, target = folder.resolve(), (folder / name).resolve()
    except (OSError, ValueError) as error:
        raise BriefingError(Worded("%1 cannot be read", name)) from error
    if not target.is_relative_to(inside):
        raise BriefingError(Worded("%1 does not lie beside %2; put the file there", name, owner))
    return target


def _parent(path: Path, name: str) -> tuple[bytes, str]:
    if name.endswith((ENDING, ".yml")):
        return file_beside(path, name), name
    shipped = templates_folder() / f"{name}{ENDING}"
    found = find_template(name)
    # A template of one's own may extend the shipped one of the same name.
    if found.resolve() == path.resolve() and shipped.is_file():
        found = shipped
    return _bytes(found), found.name


def _bytes(path: Path) -> bytes:
    return read_file(path, _LARGEST if path.suffix in (ENDING, ".yml") else 40 * _LARGEST)
