"""Memos in and out of a workspace, and a first draft of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from briefing.articles.values import Article
from briefing.jobs.aids import HEADING, assignments, headings_of
from briefing.jobs.preparing import Prepared, prepare
from briefing.memos.identity import memo_id, part_id
from briefing.memos.memo_file import read_memo_file
from briefing.memos.values import Cited, Entry, Memo, MemoSource, Section
from briefing.memos.writing import write_memo_file
from briefing.progress import Progress
from briefing.statements.anchors import make_anchor
from briefing.statements.drafting import Proposal, draft
from briefing.statements.kinds import kind_of
from briefing.statements.suggestions import learn
from briefing.statements.values import Statement
from briefing.store import Store
from briefing.telling import Worded
from briefing.templates import BriefingTemplate


def import_memo(store: Store, path: Path, at: datetime, progress: Progress) -> Prepared:
    """Take the memo file at *path* and the articles it names into *store*.

    In the workspace the memo's articles are known by their ids, no longer by
    paths.  Raises ``MemoFileError``; nothing is stored then.
    """
    prepared = prepare(path, progress, store=store)
    captured = [(one.data, one.article) for one in prepared.captured if one.data is not None]
    if captured:
        store.add_articles(captured, at, Worded("Add the articles of %1", path.name))
    memo = replace(prepared.memo, sources=tuple(replace(s, path="") for s in prepared.memo.sources))
    store.save_memo(memo, at, Worded("Import %1", path.name))
    return replace(prepared, memo=memo)


def export_memo_file(store: Store, name: str) -> str:
    """Return the memo *name* (its title, or the start of its id) as the text of a memo file."""
    memo = store.memo(name)
    cited = {s.article for s in memo.statements()} | {s.article for s in memo.sources}
    return write_memo_file(memo, {id_: store.article(id_) for id_ in cited if id_})


def draft_memo(store: Store, template: BriefingTemplate, day: date) -> str:
    """Return a first memo of all articles of *store*, as the text of a memo file.

    Each entry is marked as a draft, which cannot be exported before it was
    accepted.  What the analyst assigned in this workspace counts.
    """
    articles = [store.article(row.id) for row in store.articles()]
    memos = [store.memo(row.id) for row in store.memos()]
    learned = learn(assignments(memos, store.corrections.all(HEADING)))
    proposed = draft(articles, headings_of(template), learned)
    by_id = {article.id: article for article in articles}
    keys = {article.id: f"a{number}" for number, article in enumerate(articles, start=1)}
    id_ = memo_id(" ".join((template.id, day.isoformat(), *sorted(by_id))))
    memo = Memo(
        id_,
        f"Draft of {day.isoformat()}: {len(articles)} articles",
        template.id,
        template.language,
        marking=template.marking.default if template.marking.scheme != "none" else "",
        fields=(("date", day.isoformat()),),
        sources=tuple(MemoSource(key, article) for article, key in keys.items()),
        sections=tuple(
            Section(
                part_id(id_, f"sections/{number}", section.heading),
                section.heading,
                _drafts(id_, number, section.entries, by_id),
            )
            for number, section in enumerate(proposed)
        ),
    )
    text = write_memo_file(memo, by_id)
    read_memo_file(text, "draft")  # what is written can be read again
    return text


def _drafts(
    memo: str, section: int, proposals: Sequence[Proposal], articles: dict[str, Article]
) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for number, proposal in enumerate(proposals):
        id_ = part_id(memo, f"sections/{section}/entries/{number}", str(proposal.start))
        places = ((proposal.article, proposal.start, proposal.end), *proposal.also)
        statements = tuple(
            _statement(f"{id_}+{count}" if count else id_, articles[article], start, end, proposal)
            for count, (article, start, end) in enumerate(places)
        )
        entries.append(Entry(id_, Cited(statements), draft=True))
    return tuple(entries)


def _statement(id_: str, article: Article, start: int, end: int, proposal: Proposal) -> Statement:
    anchor = make_anchor(article.text, start, end)
    kind = kind_of(article, anchor.start, anchor.end, proposal.speaker)
    return Statement(id_, article.id, anchor, kind, proposal.speaker, via=proposal.via)
