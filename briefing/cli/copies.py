"""``briefing copies WORKSPACE``: one story on many sites, and corrected versions of articles."""

from __future__ import annotations

import argparse
from typing import Any

from briefing.articles.values import Article
from briefing.cli.answers import print_json
from briefing.cli.arguments import add_json, add_workspace
from briefing.cli.library import article_line, workspace_path
from briefing.jobs.versions import Reanchored, Version, copies_and_versions, reanchored
from briefing.memos.values import Memo
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """List stories with their copies, and versions with what changed and what it touches."""
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        articles = {row.id: store.article(row.id) for row in store.articles()}
        memos = [store.memo(row.id) for row in store.memos()]
    stories, versions = copies_and_versions(tuple(articles.values()))
    if arguments.json:
        print_json(
            {
                "stories": [
                    {"articles": list(s.articles), "shared": round(s.shared, 4)} for s in stories
                ],
                "versions": [_version(version, articles, memos) for version in versions],
            }
        )
        return 0
    for story in stories:
        first, *others = story.articles
        count = f"{len(others)} {'copy' if len(others) == 1 else 'copies'}"
        print(f"{article_line(articles[first])}: {count}")
        for id_ in others:
            print(f"    {article_line(articles[id_])}")
    for version in versions:
        _tell(version, articles, memos)
    if not stories and not versions:
        print("Every article is a story of its own.")
    return 0


def _touched(version: Version, articles: dict[str, Article], memos: list[Memo]) -> Any:
    new = articles[version.new]
    return [(memo, one) for memo in memos for one in reanchored(memo, version.old, new)]


def _tell(version: Version, articles: dict[str, Article], memos: list[Memo]) -> None:
    print(f"{article_line(articles[version.new])}\n    is a new version of {version.old[:8]}:")
    for change in version.changes:
        print(f"    {change.kind.value}:")
        for sign, text in (("-", change.old), ("+", change.new)):
            if text:
                print(f"      {sign} {' '.join(text.split())}")
    for memo, one in _touched(version, articles, memos):
        shown = one.statement.anchor.exact[:60]
        print(f"    {memo.title}, entry {one.entry}: {one.fate}: “{shown}…”")


def _version(version: Version, articles: dict[str, Article], memos: list[Memo]) -> dict[str, Any]:
    return {
        "old": version.old,
        "new": version.new,
        "changes": [
            {"kind": change.kind.value, "old": change.old, "new": change.new}
            for change in version.changes
        ],
        "statements": [_fate(memo, one) for memo, one in _touched(version, articles, memos)],
    }


def _fate(memo: Memo, one: Reanchored) -> dict[str, Any]:
    return {
        "memo": memo.id,
        "entry": one.entry,
        "statement": one.statement.id,
        "fate": one.fate,
        "text": one.statement.anchor.exact,
    }
