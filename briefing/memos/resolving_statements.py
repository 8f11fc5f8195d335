"""The statements of a memo file, each found in the article that it is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.articles.values import Article
from briefing.errors import Problem, QuotationRefused
from briefing.memos.identity import statement_id
from briefing.memos.memo_file import MemoFile
from briefing.statements.anchors import make_anchor
from briefing.statements.finding import Finder, Found
from briefing.statements.kinds import KindReader, contradiction
from briefing.statements.values import Statement, StatementKind, Translation
from briefing.strict_yaml import Fields, nearest
from briefing.telling import Worded


class StatementResolver:
    """Finds quotations in the articles of one memo file; folds each article once."""

    def __init__(
        self, memo_file: MemoFile, articles: Mapping[str, Article], problems: list[Problem]
    ) -> None:
        self._name = memo_file.name
        self._sources = {source.key: source for source in memo_file.sources}
        self._articles = articles
        self._problems = problems
        self.unread: set[str] = set()  # articles that statements are from and that are missing
        self._finders: dict[str, Finder] = {}
        self._kinds: dict[str, KindReader] = {}
        self._events = tuple(key for key, _ in memo_file.fields.table("events"))

    def finders(self) -> Iterator[Finder]:
        """Yield the finder of each article, in the order of the file."""
        return (self._finder(key) for key in self._sources if key in self._articles)

    def all_of(self, fields: Fields, entry: str) -> tuple[Statement, ...]:
        """Return those statements of an entry that were found, the leading one first."""
        leading = self._statement(fields, statement_id(entry, 0), None)
        found = [leading] if leading else []
        for number, further in enumerate(fields.records("also"), start=1):
            statement = self._statement(further, statement_id(entry, number), fields)
            if statement:
                found.append(statement)
        return tuple(found)

    def _statement(self, fields: Fields, id_: str, leading: Fields | None) -> Statement | None:
        key = fields.text("from")
        article = self._article(fields, key)
        if article is None or "quote" not in fields:
            return None
        found = self._find(fields, key)
        if found is None:
            return None
        speaker, event = (self._said(fields, leading, name) for name in ("speaker", "event"))
        self._check_event(fields, event)
        translation = fields.fields("translation")
        return Statement(
            id=id_,
            article=article.id,
            anchor=make_anchor(article.text, found.start, found.end),
            kind=self._kind(fields, key, found, speaker),
            speaker=speaker,
            relays=fields.text("relays"),
            via=fields.texts("via"),
            event=event,
            edits=found.edits,
            credibility=fields.number("credibility", 6),
            reliability=fields.text("reliability"),
            translation=Translation(translation.text("text"), translation.text("by"))
            if translation
            else None,
        )

    def _said(self, fields: Fields, leading: Fields | None, name: str) -> str:
        """Return who or on what, for further evidence as the leading statement has it."""
        return fields.text(name) if name in fields or not leading else leading.text(name)

    def _article(self, fields: Fields, key: str) -> Article | None:
        article = self._articles.get(key)
        if article or "from" not in fields:
            if "from" not in fields:
                self._refuse(
                    fields, "quote", Worded("add from: with the short name of the article")
                )
            return article
        if key in self._sources:
            self.unread.add(key)
        else:
            guess = nearest(key, tuple(self._sources)) or Worded(
                "; the articles are %1", ", ".join(self._sources)
            )
            self._refuse(fields, "from", Worded('there is no article "%1"%2', key, guess))
        return None

    def _find(self, fields: Fields, key: str) -> Found | None:
        try:
            found = self._finder(key).find(
                fields.text("quote"),
                occurrence=fields.number("occurrence"),
                prefix=fields.text("prefix"),
                suffix=fields.text("suffix"),
            )
        except QuotationRefused as refusal:
            self._refuse(fields, "quote", Worded("%1: %2", key, refusal.words))
            return None
        if self._articles[key].is_left_out(found.start, found.end):
            told = Worded("%1: this quotation stands outside the story", key)
            self._warn(fields, "quote", told)
        return found

    def _kind(self, fields: Fields, key: str, found: Found, speaker: str) -> StatementKind:
        if key not in self._kinds:
            self._kinds[key] = KindReader(self._articles[key])
        given = dict(self._sources[key].details).get("outlet", "")
        is_outlet = bool(given) and speaker == given
        computed = self._kinds[key].kind(found.start, found.end, "" if is_outlet else speaker)
        if "kind" not in fields:
            return computed
        stated = StatementKind(fields.text("kind"))
        if why := contradiction(stated, computed):
            self._refuse(fields, "kind", why)
        return stated

    def _check_event(self, fields: Fields, event: str) -> None:
        if event and "event" in fields and event not in self._events:
            guess = nearest(event, self._events)
            told = Worded('"%1" is not among the events%2', event, guess)
            self._warn(fields, "event", told)

    def _finder(self, key: str) -> Finder:
        if key not in self._finders:
            self._finders[key] = Finder(self._articles[key])
        return self._finders[key]

    def _refuse(self, fields: Fields, key: str, message: Worded) -> None:
        self._problems.append(Problem(self._name, fields.line_of(key), message))

    def _warn(self, fields: Fields, key: str, message: Worded) -> None:
        self._problems.append(Problem(self._name, fields.line_of(key), message, fatal=False))
