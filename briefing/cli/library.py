"""Articles as the command line shows them."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from briefing.articles.values import Article, Moment
from briefing.errors import WrongUse
from briefing.jobs.adding import story_words

ENDING = ".briefing"


def workspace_path(name: str) -> Path:
    """Return the path of a workspace.  Raises ``BriefingError`` for another kind of file."""
    path = Path(name)
    if path.suffix != ENDING:
        raise WrongUse(f"{name} is no workspace; its name must end in {ENDING}.")
    return path


def new_file(name: str) -> Path:
    """Return the path of a file to be written that is not there yet: it may hold work."""
    path = Path(name)
    if os.path.lexists(path):
        raise WrongUse(f"{path} is there already; it may hold your work. Name another.")
    return path


def day_named(text: str, where: str) -> date:
    """Return the day that *text* names; *where* tells the user who said so."""
    try:
        day = Moment.parse(text).date
    except ValueError as error:
        raise WrongUse(f"{where}: {error}") from error
    if day is None:
        raise WrongUse(f"{where}: {text!r} names no day; write 2021-12-31.")
    return day


def now() -> datetime:
    """Return the time; the core is told it, and asks no clock of its own."""
    return datetime.now(UTC)


def article_answer(article: Article) -> dict[str, Any]:
    """Return what programs are told of an article."""
    source = article.source
    return {
        "id": article.id,
        "title": source.title,
        "outlet": source.outlet,
        "author": source.author,
        "published": source.published.iso() if source.published else "",
        "language": source.language,
        "words": story_words(article),
        "guessed": sorted(name.replace("_", "-") for name in source.guessed),
        "left_out": [list(span) for span in article.left_out],
        "message": " ".join(article.warnings),
    }


def article_line(article: Article) -> str:
    """Return one line about an article; guesses in brackets with a question mark."""
    source = article.source
    published = source.published.iso() if source.published else ""
    details = {"title": source.title, "outlet": source.outlet, "published": published}
    shown = [
        f"[{value}?]" if name in source.guessed else value
        for name, value in details.items()
        if value
    ]
    if not source.outlet:
        shown.insert(1, "outlet not stated")
    if not published:
        shown.append("undated")
    return f"{article.id[:8]}  {', '.join(shown)} ({story_words(article)} words)"
