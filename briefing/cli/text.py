"""``briefing text WORKSPACE ARTICLE``"""

from __future__ import annotations

import argparse
import sys

from briefing.articles.values import Article
from briefing.cli.arguments import add_article, add_workspace
from briefing.cli.library import workspace_path
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_article(parser)
    parser.add_argument("--story", action="store_true", help="without what is left out")


def run(arguments: argparse.Namespace) -> int:
    """Print the article's text exactly, with not a line end more."""
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        article = store.article(arguments.article)
    text = _story(article) if arguments.story else article.text
    sys.stdout.flush()
    # Bytes: a text layer would turn line ends on some systems.
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
    return 0


def _story(article: Article) -> str:
    parts: list[str] = []
    at = 0
    for start, end in article.left_out:
        parts.append(article.text[at:start])
        at = end
    return "".join([*parts, article.text[at:]])
