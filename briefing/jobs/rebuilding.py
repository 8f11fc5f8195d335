"""A memo rebuilt from its own export, its sources excepted where they are not at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from briefing.articles.values import Article
from briefing.errors import BriefingError, NotFound
from briefing.jobs.verifying import judged, read_file
from briefing.memos.faults import faults
from briefing.memos.json_form import memo_from_json
from briefing.memos.memo_file import read_memo_file
from briefing.memos.values import Memo
from briefing.memos.writing import write_memo_file
from briefing.proof.manifest import Manifest, read_manifest
from briefing.proof.reading import is_page_or_pack, read_export, read_manifest_in
from briefing.store import Store
from briefing.telling import Worded, sentences


def _damaged(name: str) -> Worded:
    return Worded("The manifest in %1 is damaged: the memo cannot be rebuilt from it.", name)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A memo as it was exported, and as the text of a memo file.

    *missing* names the sources that the workspace lacks, all without one.
    *day* is the date of the export, ISO 8601.  *changed* are the statements
    that no longer stand in the file as they were exported; of a page or an
    evidence pack nobody can tell.
    """

    memo: Memo
    text: str
    day: str
    missing: tuple[str, ...]
    changed: tuple[str, ...]


def rebuild(path: Path, store: Store | None = None) -> Rebuilt:
    """Return the memo that the export at *path* was made from.

    What counts is the manifest: what a colleague changed on the pages is named
    and not taken over.  In the memo file each article goes by its id.

    Raises ``BriefingError`` if the file is no export, or its manifest damaged.
    """
    data = read_file(path)
    manifest = read_manifest(read_manifest_in(data, path.name))
    memo = _memo(manifest, path.name)
    articles, missing = _articles(memo, store)
    try:
        text = write_memo_file(memo, articles)
        read_memo_file(text, path.name)  # what is written can be read again
    except (BriefingError, ValueError, KeyError) as error:
        raise BriefingError(_damaged(path.name)) from error
    changed: tuple[str, ...] = ()
    if not is_page_or_pack(data):
        verdicts = judged(read_export(data, path.name), manifest)
        changed = tuple(one.id for one in verdicts if not one.ok)
    return Rebuilt(memo, text, str(manifest.memo.get("date", "")), missing, changed)


def _memo(manifest: Manifest, name: str) -> Memo:
    """Return the memo in *manifest*, which must agree with what else the manifest says."""
    try:
        memo = memo_from_json(manifest.content)
    except ValueError as error:
        raise BriefingError(_damaged(name)) from error
    told = {(s.id, s.article, s.anchor, s.edits) for s in manifest.statements}
    held = {(s.id, s.article, s.anchor, s.edits) for s in memo.statements()}
    if told != held or memo.id != manifest.memo.get("id"):
        raise BriefingError(_damaged(name))
    if wrong := sorted(faults(memo)):
        raise BriefingError(sentences((_damaged(name), wrong[0])))
    return replace(memo, sources=tuple(replace(source, path="") for source in memo.sources))


def _articles(memo: Memo, store: Store | None) -> tuple[dict[str, Article], tuple[str, ...]]:
    names = {source.article: source.key for source in memo.sources}
    cited = {statement.article: statement.article[:12] for statement in memo.statements()}
    found: dict[str, Article] = {}
    missing: list[str] = []
    for id_, name in {**cited, **names}.items():
        try:
            if store is None:
                raise NotFound(Worded("There is no workspace."))
            found[id_] = store.article(id_)
        except NotFound:
            missing.append(name)
    return found, tuple(missing)
