"""A memo to the text of a memo file, which gives an equal memo when it is read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.articles.values import Article
from briefing.errors import BriefingError, QuotationRefused
from briefing.memos.memo_schema import VERSION
from briefing.memos.values import (
    Cited,
    Entry,
    Layout,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.statements.finding import Finder, Found
from briefing.statements.kinds import KindReader
from briefing.statements.values import Statement, Translation
from briefing.strict_yaml import Flow, Prose, write
from briefing.strict_yaml.writing import Writable
from briefing.telling import Worded

_SHORT = 60  # code points that still stand well in one line

Keys = dict[str, Writable]


def write_memo_file(memo: Memo, articles: Mapping[str, Article]) -> str:
    """Return *memo* as the text of a memo file, its quotations as blocks.

    *articles*, by id, tell where a quotation needs ``occurrence:`` and what its
    kind would be; of an article that is missing, the neighbouring words are
    written, so that its quotations are found once it is there.  Every id is written.
    The text depends on nothing else, and small changes of the memo are small
    changes of the text.

    Raises ``BriefingError`` if the opening holds what a memo file cannot say.
    """
    return _Writer(memo, articles).text()


class _Writer:
    def __init__(self, memo: Memo, articles: Mapping[str, Article]) -> None:
        self._memo = memo
        self._articles = articles
        self._finders: dict[str, Finder] = {}
        self._kinds: dict[str, KindReader] = {}
        self._sources = (*memo.sources, *_unnamed_sources(memo))
        self._keys = {source.article: source for source in reversed(self._sources)}

    def text(self) -> str:
        memo = self._memo
        fields: Keys = {name: _words(value) for name, value in memo.fields}
        events: Keys = {event.key: _event(event.name, event.on) for event in memo.events}
        articles: Keys = {source.key: _source(source) for source in self._sources}
        blocks: tuple[Keys, ...] = (
            _given(self._head()),
            _given({"fields": fields}),
            _given({"events": events}),
            {"articles": articles},
            _given(self._opening()),
            _given({"source-summary": _words(memo.source_summary)}),
            {"sections": [self._section(section) for section in memo.sections]},
        )
        return "\n".join(write(block) for block in blocks if block)

    def _head(self) -> Keys:
        memo = self._memo
        return {
            "briefing-memo": VERSION,
            "id": memo.id,
            "title": memo.title,
            "template": memo.template,
            "language": memo.language,
            "edition": memo.edition,
            "follows": memo.follows,
            "marking": memo.marking,
            "cut-off": memo.cut_off.iso() if memo.cut_off else "",
        }

    def _opening(self) -> Keys:
        opening, keys = list(self._memo.opening), Keys()
        first = opening[0].content if opening else None
        if isinstance(first, OwnText) and first.kind is OwnKind.BOTTOM_LINE:
            own = self._entry(opening.pop(0))
            keys["bottom-line"] = {"text": own.pop("bottom-line"), **own}
        for entry in opening:
            content = entry.content
            if not isinstance(content, OwnText) or content.kind is not OwnKind.JUDGEMENT:
                raise BriefingError(
                    Worded(
                        "Entry %1 stands in the opening of “%2”, which takes one bottom "
                        "line and then judgements; move it under a heading.",
                        entry.id,
                        self._memo.title,
                    )
                )
        return {**keys, "judgements": [self._entry(entry) for entry in opening]}

    def _section(self, section: Section) -> Keys:
        return {
            "heading": section.heading,
            "id": section.id,
            **_given(
                {
                    "key": section.key,
                    "layout": "" if section.layout is Layout.LIST else section.layout.value,
                    "entries": [self._entry(entry) for entry in section.entries],
                    "sections": [self._section(below) for below in section.sections],
                }
            ),
        }

    def _entry(self, entry: Entry) -> Keys:
        match entry.content:
            case Cited() as cited:
                keys = self._cited(cited, entry.id)
            case Repeat(of=of):
                keys = {"repeat": of, "id": entry.id}
            case OwnText() as own:
                keys = _own(own, entry.id)
        marking = {"marking": entry.marking, "note": _words(entry.note)}
        flags: Keys = {"essential": entry.essential, "draft": entry.draft}
        return {**keys, **_given(marking), **{name: True for name, on in flags.items() if on}}

    def _cited(self, cited: Cited, id_: str) -> Keys:
        leading, *further = cited.statements
        also: list[Writable] = [self._further(statement, leading) for statement in further]
        said: Keys = {"speaker": leading.speaker, "event": leading.event}
        more: Keys = {
            "paraphrase": _words(cited.paraphrase),
            "contradicts": Flow(cited.contradicts),
            "on": cited.on,
        }
        return {
            "quote": Prose(leading.shown),
            "id": id_,
            **_given({**self._place(leading), "also": also, **self._said(leading, said), **more}),
        }

    def _further(self, statement: Statement, leading: Statement) -> Keys:
        """Return further evidence, with speaker and event where it does not share the leading's."""
        said: Keys = {}
        for name in ("speaker", "event"):
            own = getattr(statement, name)
            said[name] = "" if own == getattr(leading, name) else own or Prose("")
        return {
            "quote": Prose(statement.shown),
            **_given({**self._place(statement), **self._said(statement, said)}),
        }

    def _place(self, statement: Statement) -> Keys:
        place: Keys = {"from": self._keys[statement.article].key}
        if statement.article in self._articles:
            return {**place, "occurrence": self._occurrence(statement) or ""}
        prefix, suffix = (
            " ".join(words.split()) for words in (statement.anchor.prefix, statement.anchor.suffix)
        )
        return {**place, "prefix": prefix, "suffix": suffix}

    def _said(self, statement: Statement, said: Keys) -> Keys:
        source, translation = self._keys[statement.article], statement.translation
        return {
            "speaker": said["speaker"],
            "relays": statement.relays,
            "via": Flow(statement.via),
            "event": said["event"],
            "kind": self._kind(statement, source),
            "credibility": statement.credibility if statement.credibility != 6 else "",
            "reliability": statement.reliability,
            "translation": _translation(translation) if translation else "",
        }

    def _occurrence(self, statement: Statement) -> int:
        """Return which of several places the statement has, or 0 where that goes without saying."""
        article = self._articles[statement.article]
        if article.id not in self._finders:
            self._finders[article.id] = Finder(article)
        finder = self._finders[article.id]
        try:
            if _is_at(finder.find(statement.shown), statement):
                return 0
        except QuotationRefused:
            pass
        places = finder.places(statement.shown)
        return next((n for n, found in enumerate(places, 1) if _is_at(found, statement)), 0)

    def _kind(self, statement: Statement, source: MemoSource) -> str:
        article = self._articles.get(statement.article)
        if article is None:
            return statement.kind.value
        if article.id not in self._kinds:
            self._kinds[article.id] = KindReader(article)
        outlet = dict(source.details).get("outlet", "")
        speaker = "" if outlet and statement.speaker == outlet else statement.speaker
        anchor = statement.anchor
        computed = self._kinds[article.id].kind(anchor.start, anchor.end, speaker)
        return "" if computed is statement.kind else statement.kind.value


def _is_at(found: Found, statement: Statement) -> bool:
    anchor = statement.anchor
    return (found.start, found.end, found.edits) == (anchor.start, anchor.end, statement.edits)


def _own(own: OwnText, id_: str) -> Keys:
    more: Keys = {
        "likelihood": own.likelihood,
        "confidence": own.confidence,
        "basis": _words(own.basis),
        "if-wrong": _words(own.if_wrong),
        "owner": own.owner,
        "due": own.due,
        "evidence": Flow(own.evidence),
    }
    return {own.kind.value: _words(own.text), "id": id_, **_given(more)}


def _source(source: MemoSource) -> Writable:
    place = {"path": source.path} if source.path else {"id": source.article}
    details: Keys = {name: _words(value) for name, value in source.details if value}
    guessed: Keys = {"guessed": Flow(source.guessed)} if source.guessed else {}
    if source.path and not details and not guessed and not source.path.startswith("id:"):
        return source.path
    return {**place, **details, **guessed}


def _event(name: str, on: str) -> Writable:
    return Flow({"name": name, "on": on} if on else {"name": name})


def _unnamed_sources(memo: Memo) -> Iterator[MemoSource]:
    """Yield a source for each article that is cited and has no short name in this memo yet."""
    named = {source.article for source in memo.sources}
    taken = {source.key for source in memo.sources}
    number = 0
    for statement in memo.statements():
        if statement.article in named:
            continue
        named.add(statement.article)
        number += 1
        while f"article-{number}" in taken:
            number += 1
        yield MemoSource(f"article-{number}", statement.article)


def _translation(translation: Translation) -> Keys:
    return {"text": _words(translation.text), **_given({"by": translation.by})}


def _words(text: str) -> Writable:
    return Prose(text) if len(text) > _SHORT or "\n" in text else text


def _given(keys: Mapping[str, Writable]) -> Keys:
    """Return *keys* without those whose value is empty."""
    return {name: value for name, value in keys.items() if value not in ("", [], {}, Flow(()))}
