"""Pages too broken for the parser: cut off within a tag, or never closed what hides the rest."""

from __future__ import annotations

import html
import warnings
from importlib import import_module
from typing import Any

from briefing.articles.pages.parsing import ParsedPage, decoded_source, parse_source
from briefing.telling import Worded

_UNSEEN = (
    "script", "style", "template", "noscript", "head", "title", "select", "textarea", "iframe",
    "svg", "object",
)  # fmt: skip
_UNCLOSED = 200  # more "<" than ">": BeautifulSoup's parser takes their square
_TOLD = Worded("The page is broken; its text was taken without its form.")


def parse_broken(data: bytes, charset: str = "") -> ParsedPage | None:
    """Return what BeautifulSoup makes of a page in which no text was found, a line a paragraph.

    ``None`` where there is no text in it either, or where it is made to take
    for ever.
    """
    source = decoded_source(data, charset).text
    if source.count("<") - source.count(">") > _UNCLOSED:
        return None
    soup: Any = _soup(source)
    for element in soup(_UNSEEN):
        element.decompose()
    lines = (html.escape(line) for line in str(soup.get_text("\n")).split("\n") if line.strip())
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return ParsedPage(parse_source(paragraphs), (_TOLD,)) if paragraphs else None


def _soup(source: str) -> Any:
    bs4: Any = import_module("bs4")  # without types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of text that looks like an address or like XML
        return bs4.BeautifulSoup(source, "html.parser")
