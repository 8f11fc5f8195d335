"""A memo file and its articles to a memo: each quotation found, or refused with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefing.articles.values import Article, Moment
from briefing.errors import MemoFileError, Problem
from briefing.memos.identity import part_id
from briefing.memos.memo_file import FileSource, MemoFile
from briefing.memos.own_quotations import unsourced
from briefing.memos.references import check_references
from briefing.memos.resolving_statements import StatementResolver
from briefing.memos.values import (
    Cited,
    Entry,
    Event,
    Layout,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.strict_yaml import Fields, Placed
from briefing.telling import Worded

_OWN_KINDS = {kind.value: kind for kind in OwnKind}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a memo file came to.  With a fatal problem the memo is not to be used.

    *lines* tells where entries and sections stand in the file, by id.
    """

    memo: Memo
    problems: tuple[Problem, ...]
    lines: Mapping[str, int] = field(default_factory=dict[str, int])

    def checked(self) -> Memo:
        """Return the memo; raise ``MemoFileError`` with all problems if one is fatal."""
        if any(problem.fatal for problem in self.problems):
            raise MemoFileError(self.problems)
        return self.memo

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not refuse the file."""
        return tuple(problem for problem in self.problems if not problem.fatal)


def resolve(memo_file: MemoFile, articles: Mapping[str, Article]) -> Resolved:
    """Return the memo of *memo_file*, its quotations found in *articles*, by short name.

    All problems of the file and of its quotations are in the result, by line.
    """
    resolver = _Resolver(memo_file, articles)
    memo = resolver.memo()
    problems = sorted({*memo_file.problems, *resolver.problems}, key=lambda p: (p.line, p.message))
    return Resolved(memo, tuple(problems), resolver.lines)


class _Resolver:
    def __init__(self, memo_file: MemoFile, articles: Mapping[str, Article]) -> None:
        self.problems: list[Problem] = []
        self._file = memo_file
        self._articles = articles
        self._statements = StatementResolver(memo_file, articles, self.problems)
        self.lines: dict[str, int] = {}  # of entries and sections, by id
        self._refused: set[str] = set()  # entries of which no statement was found

    def memo(self) -> Memo:
        fields = self._file.fields
        cut_off = fields.value("cut-off")
        memo = Memo(
            id=self._file.id,
            title=fields.text("title"),
            template=self._file.template,
            language=fields.text("language", "en-GB"),
            edition=fields.number("edition", 1),
            follows=fields.text("follows"),
            marking=fields.text("marking"),
            cut_off=cut_off if isinstance(cut_off, Moment) else None,
            fields=tuple((name, _field_text(placed)) for name, placed in fields.table("fields")),
            events=tuple(_event(key, placed) for key, placed in fields.table("events")),
            sources=tuple(map(self._source, self._file.sources)),
            opening=tuple(self._opening(fields)),
            source_summary=fields.text("source-summary"),
            sections=tuple(
                self._section(placed, f"sections/{number}")
                for number, placed in enumerate(fields.records("sections"))
            ),
        )
        self.problems += check_references(memo, self.lines, self._file.name, self._refused)
        self.problems += self._unread() or self._unsourced(memo)
        return memo

    def _unread(self) -> list[Problem]:
        """Return a problem for each article that is cited and missing: once, not for each entry."""
        return [
            Problem(
                self._file.name,
                source.line,
                Worded('the article "%1" could not be read', source.key),
            )
            for source in self._file.sources
            if source.key in self._statements.unread
        ]

    def _source(self, source: FileSource) -> MemoSource:
        article = self._articles.get(source.key)
        id_ = article.id if article else source.id
        return MemoSource(source.key, id_, source.path, source.details, source.guessed)

    def _opening(self, fields: Fields) -> Iterator[Entry]:
        bottom_line = fields.fields("bottom-line")
        text = bottom_line.text("text") if bottom_line else fields.text("bottom-line")
        if "bottom-line" in fields:
            line = fields.line_of("bottom-line")
            evidence = bottom_line.texts("evidence") if bottom_line else ()
            own = OwnText(OwnKind.BOTTOM_LINE, text, evidence=evidence)
            yield self._entry(bottom_line, own, "opening/0", text, line)
        for number, placed in enumerate(fields.items("judgements"), start=1):
            yield self._own_entry(placed, f"opening/{number}", "judgement")

    def _section(self, fields: Fields, place: str) -> Section:
        heading = fields.text("heading")
        id_ = fields.text("id") or part_id(self._file.id, place, heading)
        self._register(id_, fields.line)
        entries = (
            self._any_entry(placed, f"{place}/entries/{number}")
            for number, placed in enumerate(fields.items("entries"))
        )
        return Section(
            id_,
            heading,
            tuple(entry for entry in entries if entry),
            tuple(
                self._section(below, f"{place}/sections/{number}")
                for number, below in enumerate(fields.records("sections"))
            ),
            Layout(fields.text("layout", Layout.LIST)),
            fields.text("key"),
        )

    def _any_entry(self, placed: Placed, place: str) -> Entry | None:
        fields = placed.fields
        if fields is None or not ("quote" in fields or "repeat" in fields):
            return self._own_entry(placed, place, "comment")
        if "repeat" in fields:
            of = fields.text("repeat")
            return self._entry(fields, Repeat(of), place, of, fields.line)
        return self._cited_entry(fields, place)

    def _cited_entry(self, fields: Fields, place: str) -> Entry | None:
        content = fields.text("quote")
        id_ = fields.text("id") or part_id(self._file.id, place, content)
        statements = self._statements.all_of(fields, id_)
        if not statements:
            self._refused.add(id_)
            return None
        cited = Cited(
            statements,
            fields.text("paraphrase"),
            fields.texts("contradicts"),
            fields.text("on"),
        )
        return self._entry(fields, cited, place, content, fields.line)

    def _own_entry(self, placed: Placed, place: str, plain_kind: str) -> Entry:
        fields = placed.fields
        if fields is None:
            own = OwnText(_OWN_KINDS[plain_kind], placed.text)
            return self._entry(None, own, place, placed.text, placed.line)
        kind = next((name for name in fields.names() if name in _OWN_KINDS), plain_kind)
        own = OwnText(
            _OWN_KINDS[kind],
            fields.text(kind),
            likelihood=fields.text("likelihood"),
            confidence=fields.text("confidence"),
            basis=fields.text("basis"),
            evidence=fields.texts("evidence"),
            if_wrong=fields.text("if-wrong"),
            owner=fields.text("owner"),
            due=fields.text("due"),
        )
        return self._entry(fields, own, place, own.text, fields.line)

    def _entry(
        self,
        fields: Fields | None,
        content: Cited | Repeat | OwnText,
        place: str,
        words: str,
        line: int,
    ) -> Entry:
        fields = fields or Fields(line, {})
        id_ = fields.text("id") or part_id(self._file.id, place, words)
        self._register(id_, line)
        return Entry(
            id_,
            content,
            fields.text("marking"),
            fields.text("note"),
            fields.flag("essential"),
            fields.flag("draft"),
        )

    def _register(self, id_: str, line: int) -> None:
        if id_ in self.lines:
            message = Worded('the id "%1" stands twice, first in line %2', id_, self.lines[id_])
            self.problems.append(Problem(self._file.name, line, message))
        else:
            self.lines[id_] = line

    def _unsourced(self, memo: Memo) -> list[Problem]:
        finders = tuple(self._statements.finders())
        return [
            Problem(self._file.name, self.lines.get(entry.id, 0), _unsourced(words), fatal=False)
            for entry in memo.entries()
            for words in unsourced(entry, finders)
        ]


def _unsourced(words: str) -> Worded:
    return Worded("unsourced quotation: “%1” stands in none of the memo's articles", words)


def _field_text(placed: Placed) -> str:
    if isinstance(placed.value, tuple):
        return "\n".join(Fields(0, {"": placed}).texts(""))
    return placed.text


def _event(key: str, placed: Placed) -> Event:
    fields = placed.fields
    if fields is None:
        return Event(key, placed.text)
    return Event(key, fields.text("name"), fields.text("on"))
