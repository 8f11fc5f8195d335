"""The visible text of a page as blocks: paragraphs, headings, list items, rows, captions.

Text is the page's own, character by character; only white space is folded, as
every browser does.  What a browser does not show is not text: scripts, styles,
templates, the choices of a form, what is hidden by an attribute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from briefing.articles.values import ParagraphKind

_UNSEEN_NAMES = (
    "script style template noscript head title iframe object embed audio video canvas map svg "
    "select datalist textarea input param source track frameset rp"
)
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big blink button cite code data del dfn em font i ins kbd label mark "
    "nobr q rb rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture "
    "meter output progress meta link"
)
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_INLINE = frozenset(_INLINE_NAMES.split())
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ParagraphKind.HEADING),
    **dict.fromkeys(("blockquote",), ParagraphKind.QUOTATION),
    **dict.fromkeys(("li", "dd", "dt"), ParagraphKind.LIST_ITEM),
    **dict.fromkeys(("figcaption", "caption"), ParagraphKind.CAPTION),
}
_IN_CELLS = (
    "p", "div", "table", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "section", "article",
    "center", "form", "dl", "pre", "figure",
)  # fmt: skip
_HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FOR_READERS_ALOUD = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader-(?:text|only)|u-hiddenvisually)(?:\s|$)",
    re.IGNORECASE,
)
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|caption|figcaption|photo-?credit)(?:$|[\s_-])"
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\x00"  # stands for <br>; the parser leaves no such character in the text
_PARAGRAPH_BREAK = re.compile(rf" ?{_BREAK}(?: ?{_BREAK})+ ?")


@dataclass(slots=True)
class PageBlock:
    """One block of visible text.  *linked* is how many of its characters are in links.

    *element* is the block's own element, for asking where it stands.
    """

    text: str
    kind: ParagraphKind
    linked: int
    element: Any
    hidden: bool = False


def page_blocks(tree: Any, *, with_hidden: bool = False) -> list[PageBlock]:
    """Return the blocks of *tree* in the order of the page.

    With *with_hidden*, also what attributes hide, and so marked.
    """
    walk = _Walk(with_hidden)
    walk.through(tree)
    return walk.blocks


class _Walk:
    """One pass over a tree, without recursion: pages may be two thousand elements deep."""

    def __init__(self, with_hidden: bool) -> None:
        self.blocks: list[PageBlock] = []
        self._with_hidden = with_hidden
        self._parts: list[str] = []
        self._linked = 0
        self._links = 0
        self._hidden = 0
        self._preformatted = 0
        self._rows = 0  # rows whose cells hold plain text
        self._context: list[tuple[Any, ParagraphKind]] = []

    def through(self, tree: Any) -> None:
        self._context.append((tree, ParagraphKind.BODY))
        # An element to enter, or one to leave again with what entering it began.
        stack: list[tuple[Any, str]] = [(tree, "")]
        while stack:
            element, begun = stack.pop()
            if not begun:
                begun = self._enter(element)
                if begun:
                    stack.append((element, begun))
                    stack.extend([(child, "") for child in reversed(element)])
                    continue
            else:
                self._leave(element, begun)
            if element.tail and element is not tree:
                self._add(element.tail)
        self._flush()

    def _enter(self, element: Any) -> str:
        """Begin *element* and return what was begun; ``""`` where it is not to be entered."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN:
            return ""
        hidden = _is_hidden(element)
        if hidden and not self._with_hidden:
            return ""
        begun = self._begin(element, tag)
        self._hidden += hidden
        if element.text:
            self._add(element.text)
        return f"{begun} hidden" if hidden else begun

    def _begin(self, element: Any, tag: str) -> str:
        if tag in _INLINE:
            self._links += tag == "a"
            if tag == "q":
                self._add("“")
            return "inline"
        if tag == "br":
            self._parts.append(_BREAK)
            return "inline"
        if self._rows and tag in ("td", "th"):
            self._parts.append("\t")
            return "inline"
        self._flush()
        row = tag == "tr" and _is_plain_row(element)
        kind = ParagraphKind.TABLE if row else self._kind(element, tag)
        self._context.append((element, kind))
        self._preformatted += tag == "pre"
        self._rows += row
        return "row" if row else "block"

    def _leave(self, element: Any, begun: str) -> None:
        tag = element.tag
        self._hidden -= begun.endswith("hidden")
        if begun.startswith("inline"):
            self._links -= tag == "a"
            if tag == "q":
                self._add("”")
            return
        self._flush()
        self._context.pop()
        self._preformatted -= tag == "pre"
        self._rows -= begun.startswith("row")

    def _kind(self, element: Any, tag: str) -> ParagraphKind:
        if tag in _KINDS:
            return _KINDS[tag]
        if _CAPTION_CLASS.search(element.get("class", "")):
            return ParagraphKind.CAPTION
        return self._context[-1][1]

    def _add(self, text: str) -> None:
        self._parts.append(text)
        if self._links:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        if not self._parts:
            return
        raw = "".join(self._parts)
        linked, self._linked = self._linked, 0
        self._parts = []
        if raw.isspace():
            return
        element, kind = self._context[-1]
        if kind is ParagraphKind.TABLE:
            texts = ["\t".join(filter(None, (_folded(cell) for cell in raw.split("\t"))))]
        elif self._preformatted:
            texts = [raw.replace(_BREAK, "\n").strip("\n")]
        elif _BREAK in raw:
            texts = [_folded(part) for part in _PARAGRAPH_BREAK.split(_SPACE.sub(" ", raw))]
        else:
            texts = [_SPACE.sub(" ", raw).strip(" ")]
        for text in texts:
            if text.strip():
                self.blocks.append(PageBlock(text, kind, linked, element, self._hidden > 0))


def _folded(text: str) -> str:
    lines = (line.strip(" ") for line in _SPACE.sub(" ", text).split(_BREAK))
    return "\n".join(line for line in lines if line)


def _is_hidden(element: Any) -> bool:
    """Tell whether an attribute hides *element* from those who see the page."""
    get = element.get
    if get("hidden") is not None:
        return True
    style, classes = get("style"), get("class")
    if style and _HIDING.search(style):
        return True
    if not classes or not ("idden" in classes or "sr-only" in classes or "reader" in classes):
        return False  # nearly all; the pattern would take ten times as long to say so
    return bool(_FOR_READERS_ALOUD.search(classes))


def _is_plain_row(row: Any) -> bool:
    """Tell whether the cells of *row* hold words and no blocks: a table of data, not of layout."""
    return next(row.iterdescendants(*_IN_CELLS), None) is None
