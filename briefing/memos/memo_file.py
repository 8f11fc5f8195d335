"""A memo file as it was read: every key checked, every line known, nothing resolved yet."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import MemoFileError, Problem
from briefing.memos.identity import memo_id
from briefing.memos.memo_schema import MEMO
from briefing.strict_yaml import Fields, Placed, parse, read
from briefing.telling import Worded


@dataclass(frozen=True, slots=True)
class FileSource:
    """An article that a memo file names: by *path* beside the file, or by its *id*."""

    key: str
    line: int
    path: str
    id: str
    details: tuple[tuple[str, str], ...] = ()
    guessed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoFile:
    """A memo file whose quotations have not been looked for yet.

    *problems* may hold fatal ones; ``resolve`` adds its own, so that all are told
    at once.
    """

    name: str
    id: str
    fields: Fields
    sources: tuple[FileSource, ...]
    problems: tuple[Problem, ...]

    @property
    def template(self) -> str:
        """The name of the template, or its path beside the file."""
        return self.fields.text("template", "policy-memo")


def read_memo_file(text: str, name: str) -> MemoFile:
    """Return the memo file *text*; *name* is what problems call it.

    Raises ``MemoFileError`` if it is no YAML at all.  What else is wrong, fatal
    or not, is in the ``problems`` of the result.
    """
    problems: list[Problem] = []
    root = parse(text, name, problems)
    fields = read(root, MEMO, name, problems) if root is not None else None
    if fields is None:
        if not problems:
            problems.append(Problem(name, 0, Worded("the file is empty")))
        raise MemoFileError(problems)
    sources = tuple(
        _source(key, placed, name, problems) for key, placed in fields.table("articles")
    )
    found = fields.text("id") or memo_id(text.replace("\r\n", "\n"))
    return MemoFile(name, found, fields, sources, tuple(problems))


def _source(key: str, placed: Placed, name: str, problems: list[Problem]) -> FileSource:
    fields = placed.fields
    if fields is None:
        path = placed.text
        id_ = path.removeprefix("id:").strip() if path.startswith("id:") else ""
        return FileSource(key, placed.line, "" if id_ else path, id_)
    path, id_ = fields.text("path"), fields.text("id")
    if bool(path) is bool(id_):
        told = (
            Worded('the article "%1" has both a path and an id', key)
            if path
            else Worded('the article "%1" has neither a path nor an id', key)
        )
        problems.append(Problem(name, placed.line, told))
    given = (n for n in fields.names() if n not in ("path", "id", "guessed"))
    details = tuple((n, fields.text(n)) for n in given if fields.text(n))
    return FileSource(key, placed.line, path, id_, details, fields.texts("guessed"))
