"""``briefing edit WORKSPACE ARTICLE --outlet ... --published ...``: set and confirm details."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from briefing.articles.values import Moment, Source, SourceKind
from briefing.cli.answers import print_json
from briefing.cli.arguments import add_article, add_json, add_workspace
from briefing.cli.library import article_answer, article_line, now, workspace_path
from briefing.errors import WrongUse
from briefing.store import Store

_TEXTS = (
    "title",
    "outlet",
    "credit",
    "author",
    "translator",
    "url",
    "language",
    "ownership",
    "origin",
    "descriptor",
    "handle",
    "office",
)
_MOMENTS = ("published", "accessed", "information-date")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_article(parser)
    for name in _TEXTS:
        parser.add_argument(f"--{name}", metavar="TEXT")
    for name in _MOMENTS:
        parser.add_argument(f"--{name}", metavar="DATE", help="2021-12-31 or 2021-12-31T04:08Z")
    parser.add_argument("--kind", choices=[kind.value for kind in SourceKind])
    parser.add_argument("--reliability", choices=list("ABCDEF"))
    parser.add_argument(
        "--confirm", metavar="DETAIL", action="append", default=[], help="a guess that is right"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Set and confirm what is known of the article; an empty text takes a detail away."""
    changes = _changes(arguments)
    confirmed = {name.replace("-", "_") for name in arguments.confirm}
    if not changes and not confirmed:
        raise WrongUse("Nothing to change; name a detail, such as --outlet Meduza.")
    with Store.open(workspace_path(arguments.workspace)) as store:
        article = store.article(arguments.article)
        unknown = confirmed - article.source.guessed
        if unknown:
            names = ", ".join(sorted(article.source.guessed)) or "none"
            raise WrongUse(
                f"{', '.join(sorted(unknown))} is not a guess in this article; guesses: {names}."
            )
        store.edit_source(article.id, _changed(article.source, changes, confirmed), now())
        article = store.article(article.id)
    if arguments.json:
        print_json(article_answer(article))
    else:
        print(article_line(article))
    return 0


def _changes(arguments: argparse.Namespace) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for name in (*_TEXTS, *_MOMENTS, "kind", "reliability"):
        field = name.replace("-", "_")
        value = getattr(arguments, field)
        if value is None:
            continue
        if name in _MOMENTS:
            value = _moment(name, value)
        changes[field] = SourceKind(value) if name == "kind" else value
    return changes


def _moment(name: str, text: str) -> Moment | None:
    try:
        return Moment.parse(text) if text else None
    except ValueError as error:
        raise WrongUse(f"--{name}: {error}") from error


def _changed(source: Source, changes: dict[str, Any], confirmed: set[str]) -> Source:
    return replace(source, **changes, guessed=source.guessed - set(changes) - confirmed)
