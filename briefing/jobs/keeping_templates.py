"""The user's own templates as files: saved, renamed, copied, brought in, given away.

A template's id is its file name, by which memos know it: renaming changes the
name that people read, never the id.  A house form (a Word file that the
template names) travels with it.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefing.errors import BriefingError
from briefing.files import user_templates_folder, write_atomic
from briefing.memos.values import Memo
from briefing.strict_yaml import Writable, write
from briefing.telling import Worded, words_of
from briefing.templates import BriefingTemplate, TemplateFile, read_template
from briefing.templates.saving import form_of_memo, template_id

_ENDING = ".yaml"
_TOP_KEY = re.compile(r"^([A-Za-z][\w-]*):", re.MULTILINE)


def save_form(memo: Memo, base: BriefingTemplate, name: str, about: str = "") -> TemplateFile:
    """Keep the form of *memo*, in the form *base*, as a template called *name*.

    *about* says what it is for, where the program's own English is not wanted.
    Raises ``BriefingError`` if the name has no letters or digits, and
    ``FileNotWritten``.  A template of that name is never replaced.
    """
    file = _new_file(name)
    _keep(file.path, form_of_memo(memo, base, name, about).encode())
    return file


def rename(file: TemplateFile, name: str) -> None:
    """Let people read *name* for the template in *file*.  Raises as ``save_form`` does."""
    _own(file)
    write_atomic(file.path, with_key(_text(file.path), "name", _proper(name)).encode())


def duplicate(file: TemplateFile, name: str) -> TemplateFile:
    """Copy a template, also one that ships, to the user's own ones under *name*."""
    made = _new_file(name)
    text = with_key(_text(file.path), "name", _proper(name))
    _keep(made.path, text.encode(), _house_form(file.path))
    return made


def bring_in(path: Path) -> TemplateFile:
    """Take the template in the file at *path* among the user's own ones.

    Raises ``TemplateError`` with all that is wrong with it, or ``NotFound`` if
    a template that it extends is not there.
    """
    template, _ = read_template(path)
    made = _new_file(path.stem)
    _keep(made.path, path.read_bytes(), template.sheet.word.reference)
    return made


def give_away(file: TemplateFile, target: Path) -> None:
    """Write a template to *target*, and its house form beside it."""
    _keep(target, file.path.read_bytes(), _house_form(file.path))


def with_key(text: str, key: str, value: Writable) -> str:
    """Return the YAML *text* with its top-level *key* set to *value*; all else as it stands."""
    line = write({key: value})
    starts = [(found[1], found.start()) for found in _TOP_KEY.finditer(text)]
    for index, (name, start) in enumerate(starts):
        if name == key:
            end = starts[index + 1][1] if index + 1 < len(starts) else len(text)
            return text[:start] + line + _comments_before_next(text[start:end]) + text[end:]
    return text.rstrip("\n") + "\n" + line


def _comments_before_next(block: str) -> str:
    """Return the comments at the end of *block* that stand at the left: the next key's own."""
    lines = block.splitlines(keepends=True)
    at = len(lines)
    while at > 1 and lines[at - 1].startswith(("#", "\n")):
        at -= 1
    return "".join(lines[at:])


def _own(file: TemplateFile) -> None:
    if not file.own:
        raise BriefingError(
            Worded("%1 ships with the program; duplicate it to change it.", file.id)
        )


def _proper(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise BriefingError(Worded("A template needs a name."))
    return plain


def _new_file(name: str) -> TemplateFile:
    id_ = template_id(name)
    if not id_:
        raise BriefingError(
            Worded("%1 has no letter or digit that a file name could be made of.", repr(name))
        )
    folder, number = user_templates_folder(), 2
    free = id_
    while (folder / f"{free}{_ENDING}").exists() or _ships(free):
        free, number = f"{id_}-{number}", number + 1
    return TemplateFile(free, folder / f"{free}{_ENDING}", own=True)


def _ships(id_: str) -> bool:
    from briefing.files import templates_folder

    return (templates_folder() / f"{id_}{_ENDING}").exists()


def _house_form(path: Path) -> object:
    try:
        return read_template(path)[0].sheet.word.reference
    except BriefingError:
        return None  # it cannot be used as it is, and is copied as it is


def _keep(path: Path, data: bytes, form: object = None) -> None:
    from briefing.document import HouseForm

    place = path.parent / form.name if isinstance(form, HouseForm) else path
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BriefingError(
            Worded("%1 cannot be made: %2.", path.parent, words_of(error))
        ) from error
    if isinstance(form, HouseForm) and not place.exists():
        write_atomic(place, form.data)
    write_atomic(path, data)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingError(Worded("%1 cannot be read.", path.name)) from error
