"""An exported file judged: do the words on its pages still stand in their sources?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing import files
from briefing.articles.values import Article
from briefing.errors import NotFound
from briefing.jobs.own_look import is_own_look
from briefing.proof.changes import PageChange, changed_marking, page_changes
from briefing.proof.html_reading import foreign
from briefing.proof.judging import Verdict, judge
from briefing.proof.manifest import Manifest, read_manifest
from briefing.proof.occurrences import Comment, EntryText, Line, TrackedChange
from briefing.proof.pdf_changes import changes_in_pdf
from briefing.proof.pdf_marking import marking_changes
from briefing.proof.pdf_order import moved_on_pages
from briefing.proof.printed_lines import PrintedPage
from briefing.proof.reading import Export, read_export
from briefing.statements.nearest import word_difference
from briefing.store import Store

_LARGEST = 200_000_000  # bytes
_COMPARED = 20_000  # code points of an own text that are compared word by word


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A paragraph of an entry's own text that is no longer as it was exported.

    *text* stands there now, "" if the paragraph is gone.
    """

    entry: str
    text: str
    expected: str
    difference: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found in an exported file.

    *own_text* are the analyst's own words that were changed, *changes* what else
    was typed, changed or taken out on the page; None where the export does not
    list its lines.
    *entries* maps each statement that an entry of the export cites to that entry;
    of further evidence the words need not be printed.
    *tracked* are changes that nobody accepted, *floating* counts the shapes that
    lie in front of the text and may cover some.
    """

    memo: Mapping[str, Any]
    statements: tuple[Verdict, ...]
    comments: tuple[Comment, ...] = ()
    own_text: tuple[ChangedText, ...] | None = None
    changes: tuple[PageChange, ...] | None = None
    tracked: tuple[TrackedChange, ...] = ()
    floating: int = 0
    entries: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def ok(self) -> bool:
        """Whether every statement can be trusted as it stands."""
        return all(verdict.ok for verdict in self.statements)


def verify_file(
    path: Path, store: Store | None = None, *, against: Path | None = None
) -> Verification:
    """Return what became of each statement in the exported file at *path*.

    *against* is the Word file that was sent, for one that came back without its
    manifest: other programs leave it out.  Without a workspace the words are
    compared with the manifest alone.  Raises ``BriefingError`` if the file is no
    export of this program, or damaged.
    """
    original = read_file(against) if against else b""
    export = read_export(read_file(path), path.name, original=original)
    if export.shown is not None and not is_own_look(export.shown.styles, export.shown.scripts):
        raise foreign(path.name)
    return _verified(export, store)


def read_file(path: Path) -> bytes:
    """Return the exported file at *path*; raises ``BriefingError`` if it cannot be read."""
    return files.read_file(path, _LARGEST)


def verify_bytes(data: bytes, name: str, articles: Mapping[str, Article] | None) -> Verification:
    """Return what became of each statement in *data*, an export called *name*, and no more."""
    export = read_export(data, name, look=False)
    manifest = read_manifest(export.manifest)
    verdicts = judge(manifest, export.occurrences, articles, ordered=export.ordered)
    return Verification(manifest.memo, verdicts)


def _verified(export: Export, store: Store | None) -> Verification:
    manifest = read_manifest(export.manifest)
    return _judged(export, manifest, _articles(manifest, store) if store else None)


def _judged(
    export: Export, manifest: Manifest, articles: Mapping[str, Article] | None
) -> Verification:
    verdicts = judged(export, manifest, articles)
    changes = _page_changes(export, manifest)
    own = None if export.entries is None else _changed(export.entries)
    if export.entries is None and manifest.page is not None:
        own, changes = _own_apart(manifest.page, changes or ())
    return Verification(
        manifest.memo,
        verdicts,
        export.comments,
        own,
        changes,
        export.tracked,
        export.floating,
        _entries(manifest),
    )


def _entries(manifest: Manifest) -> dict[str, str]:
    printed = {listed.entry for listed in manifest.statements if listed.printed}
    return {listed.id: listed.entry for listed in manifest.statements if listed.entry in printed}


def judged(
    export: Export, manifest: Manifest, articles: Mapping[str, Article] | None = None
) -> tuple[Verdict, ...]:
    """Return a verdict for each statement in *export*."""
    elsewhere = frozenset[str]()
    if export.sighted is not None and manifest.page is not None:
        elsewhere = moved_on_pages(manifest.page, export.sighted)
    return judge(
        manifest, export.occurrences, articles, ordered=export.ordered, elsewhere=elsewhere
    )


def _page_changes(export: Export, manifest: Manifest) -> tuple[PageChange, ...] | None:
    if manifest.page is None:
        return None
    if export.sighted is not None:
        marking = marking_changes(manifest.page, export.sighted)
        return (*marking, *changes_in_pdf(manifest.page, export.lines or ()))
    if export.lines is None:
        return None
    if export.shown is not None:
        return _changes_on_page(manifest.page, export.lines, export.shown.markless)
    return page_changes(manifest.page, export.lines, export.entries or ())


def _changes_on_page(
    page: PrintedPage, lines: Sequence[Line], markless: Sequence[str]
) -> tuple[PageChange, ...]:
    """Return how the *lines* of an HTML page differ from the *page* that was exported."""
    furniture = [line for line in lines if line.part in ("header", "footer")]
    return (
        *changed_marking(page, furniture),
        *(PageChange("removed", "note", expected=f"mark of note {n}") for n in markless),
        *changes_in_pdf(page, [line for line in lines if line not in furniture]),
    )


def _own_apart(
    page: PrintedPage, changes: Sequence[PageChange]
) -> tuple[tuple[ChangedText, ...], tuple[PageChange, ...]]:
    """Return the changed paragraphs of entries that quote nothing, and the other *changes*."""
    own = {(line.entry, line.text) for line in page.lines if line.entry and not line.statements}
    changed: list[ChangedText] = []
    rest: list[PageChange] = []
    for one in changes:
        if (one.entry, one.expected) in own:
            difference = _difference(one.text, one.expected)
            changed.append(ChangedText(one.entry, one.text, one.expected, difference))
        else:
            rest.append(one)
    return tuple(changed), tuple(rest)


def _changed(entries: tuple[EntryText, ...]) -> tuple[ChangedText, ...]:
    return tuple(
        ChangedText(one.entry, one.text, one.expected, _difference(one.text, one.expected))
        for one in entries
        if one.changed
    )


def _difference(text: str, expected: str) -> str:
    return word_difference(text[:_COMPARED], expected[:_COMPARED])


def _articles(manifest: Manifest, store: Store) -> dict[str, Article]:
    """Return those of the cited articles that the workspace holds."""
    found: dict[str, Article] = {}
    for id_ in {listed.article for listed in manifest.statements}:
        try:
            found[id_] = store.article(id_)
        except NotFound:
            continue
    return found
