"""A memo file, its articles and its template brought together, ready to be exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.articles.sandbox import read_files
from briefing.articles.values import Article
from briefing.errors import BriefingError, MemoFileError, NotFound, Problem, TemplateError
from briefing.files import is_file, read_file
from briefing.jobs.checking import check_memo
from briefing.memos.memo_file import FileSource, MemoFile, read_memo_file
from briefing.memos.resolving import resolve
from briefing.memos.values import Memo
from briefing.progress import Progress
from briefing.store import Store
from briefing.strict_yaml import decode
from briefing.telling import Worded
from briefing.templates import BriefingTemplate, find_template, read_template

_LARGEST = 32_000_000  # bytes of a memo file


@dataclass(frozen=True, slots=True)
class Captured:
    """An article of a memo file with the bytes it was read from; None if it came from a store."""

    article: Article
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A memo that resolved, with all that an export of it needs, and the warnings."""

    memo: Memo
    articles: Mapping[str, Article]
    captured: tuple[Captured, ...]
    template: BriefingTemplate
    warnings: tuple[Problem, ...]


def prepare(
    path: Path, progress: Progress, *, template: str = "", store: Store | None = None
) -> Prepared:
    """Return the memo in the file at *path* with its articles and its template.

    Articles named by path are read beside the file, those named by id are
    taken from *store*; what *store* knows better (a confirmed outlet) is taken
    from there.  *template*, a name or a path, is used instead of the memo's own,
    which is a name or a path beside the memo file.  Raises ``MemoFileError`` with
    all that is wrong.
    """
    memo_file = _memo_file(path)
    problems: list[Problem] = []
    captured = _captured(memo_file, path, store, problems, progress)
    by_key = {key: one.article for key, one in captured.items()}
    resolved = resolve(memo_file, by_key)
    form = _template(template, path, memo_file, problems)
    missing = {source.line for source in memo_file.sources if source.key not in by_key}
    problems += _without_echo(resolved.problems, missing)
    if form is not None:
        problems += check_memo(resolved.memo, form, path.name, resolved.lines)
    problems.sort(key=lambda problem: problem.line)
    if form is None or any(problem.fatal for problem in problems):
        raise MemoFileError(problems)
    return Prepared(
        replace(resolved.memo, template=form.id if template else resolved.memo.template),
        {article.id: article for article in by_key.values()},
        tuple(captured.values()),
        form,
        tuple(problems),
    )


def memo_form(path: Path, name: str) -> str:
    """Return the YAML of a template called *name* with the form of the memo in *path*.

    Raises ``MemoFileError``; the memo's articles are not needed.
    """
    from briefing.templates.saving import form_of_memo

    memo_file = _memo_file(path)
    memo = resolve(memo_file, {}).memo
    base, _ = read_template(find_template(memo_file.template, path.parent))
    return form_of_memo(memo, base, name)


def _memo_file(path: Path) -> MemoFile:
    data = read_file(path, _LARGEST)
    problems: list[Problem] = []
    text = decode(data, path.name, problems)
    if problems:
        raise MemoFileError(problems)
    return read_memo_file(text, path.name)


def _captured(
    memo_file: MemoFile,
    path: Path,
    store: Store | None,
    problems: list[Problem],
    progress: Progress,
) -> dict[str, Captured]:
    found: dict[str, Captured] = {}
    beside: list[tuple[FileSource, Path]] = []
    for source in memo_file.sources:
        try:
            if source.id:
                found[source.key] = _from_store(source, store)
            elif source.path:
                beside.append((source, _beside(path, source.path)))
        except BriefingError as error:
            message = Worded('the article "%1": %2', source.key, error.words)
            problems.append(Problem(path.name, source.line, message))
    outcomes = read_files([file for _, file in beside], progress)
    for (source, _), outcome in zip(beside, outcomes, strict=True):
        if outcome.article is None:
            message = Worded('the article "%1" (%2): %3', source.key, source.path, outcome.refusal)
            problems.append(Problem(path.name, source.line, message))
        else:
            found[source.key] = Captured(_known(outcome.article, store), outcome.data)
    return {source.key: found[source.key] for source in memo_file.sources if source.key in found}


def _from_store(source: FileSource, store: Store | None) -> Captured:
    if store is None:
        raise NotFound(
            Worded("it is named by its id (%1); say which workspace with --workspace", source.id)
        )
    return Captured(store.article(source.id), None)


def _known(article: Article, store: Store | None) -> Article:
    """Return the workspace's own version of *article*, where it has one."""
    if store is None:
        return article
    try:
        return store.article(article.id)
    except NotFound:
        return article


def _beside(path: Path, name: str) -> Path:
    """Return the file *name* beside the memo file; links and ``..`` are followed first."""
    folder = path.resolve().parent
    try:
        target = (folder / name).resolve()
    except (OSError, ValueError) as error:
        raise BriefingError(Worded("%1 is no path", repr(name))) from error
    if not target.is_relative_to(folder):
        raise BriefingError(
            Worded("%1 does not lie beside %2; put the file there", name, path.name)
        )
    if not is_file(target):
        raise NotFound(Worded("there is no file %1 beside %2", name, path.name))
    return target


def _template(
    chosen: str, path: Path, memo_file: MemoFile, problems: list[Problem]
) -> BriefingTemplate | None:
    try:
        file = find_template(chosen) if chosen else find_template(memo_file.template, path.parent)
        template, warnings = read_template(file)
    except TemplateError as error:
        problems += error.problems
        return None
    except BriefingError as error:
        line = memo_file.fields.line_of("template")
        problems.append(Problem("" if chosen else path.name, 0 if chosen else line, error.words))
        return None
    problems += warnings
    return template


def _without_echo(problems: tuple[Problem, ...], missing: set[int]) -> list[Problem]:
    """Leave out what only repeats that an article could not be had."""
    return [problem for problem in problems if problem.line not in missing or not problem.fatal]
