"""A Word file that came back from a colleague: what became of each statement and own text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.articles.values import Article
from briefing.composing import compose
from briefing.errors import BriefingError
from briefing.jobs.editions import shown_of
from briefing.jobs.exporting import Order
from briefing.jobs.wordings import Change, compared
from briefing.memos.values import Cited, Entry, Memo, OwnText
from briefing.proof.changes import PageChange, page_changes
from briefing.proof.docx_reading import WordExport, read
from briefing.proof.judging import Status, Verdict, judge
from briefing.proof.manifest import read_manifest
from briefing.proof.occurrences import Comment, EntryText, TrackedChange
from briefing.rendering import renderer_for
from briefing.statements.nearest import same_words
from briefing.telling import Worded
from briefing.templates.values import BriefingTemplate


class Fate(StrEnum):
    """What became of a statement on its way; worst first."""

    ALTERED = "altered"
    UNSOURCED = "unsourced"  # its article no longer holds the words
    DETACHED = "detached"  # separated from its note
    DELETED = "deleted"
    DOUBLED = "doubled"
    SHORTENED = "shortened"  # by a visible edit
    MOVED = "moved"
    INTACT = "intact"


_FATES = {
    Status.ALTERED: Fate.ALTERED,
    Status.SOURCE_MISSING: Fate.UNSOURCED,
    Status.DETACHED: Fate.DETACHED,
    Status.DELETED: Fate.DELETED,
    Status.DOUBLED: Fate.DOUBLED,
    Status.MOVED: Fate.MOVED,
}


@dataclass(frozen=True, slots=True)
class ReturnedStatement:
    """A statement: *sent* are the words that went out, *came* those that came back.

    *entry* is the memo's entry that holds it now, "" if it was removed since.
    """

    statement: str
    entry: str
    fate: Fate
    sent: str
    came: str
    comments: tuple[Comment, ...] = ()

    @property
    def removed(self) -> tuple[str, ...]:
        """The words that were taken out, run by run."""
        found = compared(self.sent, self.came)
        return tuple(one.text for one in found if one.change is Change.REMOVED)

    @property
    def added(self) -> tuple[str, ...]:
        """The words that were put in, run by run."""
        found = compared(self.sent, self.came)
        return tuple(one.text for one in found if one.change is Change.ADDED)


@dataclass(frozen=True, slots=True)
class ReturnedText:
    """A paragraph of the analyst's own text that was changed.

    *sent* is what the memo prints for it now, *came* what came back.
    """

    entry: str
    sent: str
    came: str
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back: *memo_id* is that of the memo that it printed.

    *changes* are what was typed, changed or taken out beside quotations and own
    text, *tracked* what nobody accepted yet, *floating* counts shapes in front of
    the text.
    """

    name: str
    memo_id: str
    statements: tuple[ReturnedStatement, ...]
    texts: tuple[ReturnedText, ...]
    comments: tuple[Comment, ...]  # all of them, in order of reading
    changes: tuple[PageChange, ...] = ()
    tracked: tuple[TrackedChange, ...] = ()
    floating: int = 0

    def count(self, fate: Fate) -> int:
        """Return how many statements met *fate*."""
        return sum(one.fate is fate for one in self.statements)


def is_export(data: bytes) -> bool:
    """Tell whether *data* is a Word file that this program wrote, whoever changed it since."""
    if not data.startswith(b"PK"):
        return False
    try:
        return read(data).manifest is not None
    except BriefingError:
        return False


def read_returned(
    data: bytes,
    name: str,
    memo: Memo,
    articles: Mapping[str, Article],
    template: BriefingTemplate,
    order: Order,
) -> Returned:
    """Return what became of the memo in the Word file *data*, compared with *memo* as it is now.

    Raises ``BriefingError`` if the file is no Word export of this program.
    """
    export = read(data)
    if export.manifest is None:
        raise BriefingError(
            Worded(
                "%1 carries no manifest: it is no export of this program, or another "
                "program took the manifest out. Nothing was taken from it.",
                name,
            )
        )
    manifest = read_manifest(export.manifest)
    owners = _owners(memo)
    about = _comments_by(export)
    statements = tuple(
        _statement(verdict, owners.get(verdict.id, ""), about)
        for verdict in judge(manifest, export.occurrences, articles)
    )
    identity = str(manifest.memo.get("id", ""))
    texts = _texts(export, memo, articles, template, order) if identity == memo.id else ()
    page = manifest.page
    changes = page_changes(page, export.lines, export.entries) if page is not None else ()
    return Returned(
        name,
        identity,
        statements,
        texts,
        export.comments,
        changes,
        export.tracked,
        export.floating,
    )


def _owners(memo: Memo) -> dict[str, str]:
    return {
        statement.id: entry.id
        for entry in memo.entries()
        if isinstance(entry.content, Cited)
        for statement in entry.content.statements
    }


def _comments_by(export: WordExport) -> dict[str, tuple[Comment, ...]]:
    """Return the comments by the id of the statement or entry that they are about."""
    found: dict[str, list[Comment]] = defaultdict(list)
    for comment in export.comments:
        for about in {*comment.statements, *comment.entries}:
            found[about].append(comment)
    return {about: tuple(comments) for about, comments in found.items()}


def _statement(
    verdict: Verdict, entry: str, about: Mapping[str, tuple[Comment, ...]]
) -> ReturnedStatement:
    fate = _FATES.get(verdict.status)
    if fate is None:
        same = not verdict.text or same_words(verdict.text, verdict.expected)
        fate = Fate.INTACT if same else Fate.SHORTENED
    comments = about.get(verdict.id, ())
    return ReturnedStatement(verdict.id, entry, fate, verdict.expected, verdict.text, comments)


def _texts(
    export: WordExport,
    memo: Memo,
    articles: Mapping[str, Article],
    template: BriefingTemplate,
    order: Order,
) -> tuple[ReturnedText, ...]:
    """Return the changed paragraphs of own text beside those that the memo prints now."""
    own = {entry.id for entry in memo.entries() if _own_words(entry)}
    about = _comments_by(export)
    now = _paragraphs(_printed_now(memo, articles, template, order), own)
    found: list[ReturnedText] = []
    for key, came in _paragraphs(export.entries, own).items():
        sent = now.get(key)
        if sent is not None and came.changed and not same_words(sent.text, came.text):
            comments = about.get(came.entry, ())
            found.append(ReturnedText(came.entry, sent.text, came.text, comments))
    return tuple(found)


def _own_words(entry: Entry) -> str:
    content = entry.content
    if isinstance(content, OwnText):
        return content.text
    return content.paraphrase if isinstance(content, Cited) else ""


def _printed_now(
    memo: Memo, articles: Mapping[str, Article], template: BriefingTemplate, order: Order
) -> tuple[EntryText, ...]:
    earlier = shown_of(order.earlier, memo, memo, template)
    document = compose(memo, articles, template, order.day, version=order.version, earlier=earlier)
    return read(renderer_for(".docx")(document, template.sheet)).entries


def _paragraphs(texts: tuple[EntryText, ...], own: set[str]) -> dict[tuple[str, int], EntryText]:
    """Return the paragraphs of *own* entries by entry and place in it."""
    found: dict[tuple[str, int], EntryText] = {}
    counts: dict[str, int] = {}
    for text in texts:
        if text.entry in own and text.changed is not None:
            at = counts.get(text.entry, 0)
            counts[text.entry] = at + 1
            found[text.entry, at] = text
    return found
