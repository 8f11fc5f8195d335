"""The arguments that several commands take, declared in one place."""

from __future__ import annotations

import argparse


def add_workspace(parser: argparse.ArgumentParser, *, made: bool = False) -> None:
    """Declare the workspace; with *made* it is made if it is missing."""
    told = "NAME.briefing; made if it is missing" if made else "NAME.briefing"
    parser.add_argument("workspace", help=told)


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Declare any number of articles."""
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="all, if none is named")


def add_article(parser: argparse.ArgumentParser) -> None:
    """Declare one article."""
    parser.add_argument("article", help="its id, or the first six or more characters of it")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Declare the choice of the answer that programs read."""
    parser.add_argument("--json", action="store_true", help="answer for programs")


def add_template(parser: argparse.ArgumentParser) -> None:
    """Declare the template, which must be given."""
    parser.add_argument("--template", required=True, metavar="NAME|FILE")
