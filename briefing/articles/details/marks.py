"""The marks by which a page says what it is: JSON-LD, OpenGraph, meta, ``time``, headlines.

They are read in one pass over the tree and kept as the page gives them; what
to believe is for ``page`` to decide.

Sources: schema.org (Article and its kinds), Open Graph protocol, Dublin Core.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from briefing.articles.wording.bylines import is_bare_name

_ARTICLE_TYPE = re.compile(r"\w*(?:Article|Posting|Report|Review)")
_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|author-?name|contributor|writer)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"bio|avatar|image|photo|social|follow|share|related|comment|date|time", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LONGEST_JSON = 2_000_000
_MOST_NODES = 20_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A text that the page marks, at its *place* among the marks; *sure* if it says just what."""

    text: str
    place: int
    sure: bool = False


@dataclass(slots=True)
class Marks:
    """What a page's marks hold; every text with its white space folded.

    *nodes* are the JSON-LD objects that describe an article.  *headlines* are
    the ``h1``, *times* the stamps of ``time`` elements (sure: marked as the
    publication), *authors* the texts of elements that name authors.
    """

    nodes: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    meta: dict[str, str] = field(default_factory=dict[str, str])
    window_title: str = ""
    headlines: list[Mark] = field(default_factory=list[Mark])
    times: list[Mark] = field(default_factory=list[Mark])
    authors: list[Mark] = field(default_factory=list[Mark])
    canonical: str = ""
    language: str = ""


_AUTHOR = (
    "@rel='author' or @itemprop='author' or (@class and (contains(@class,'author')"
    " or contains(@class,'byline') or contains(@class,'by-line') or contains(@class,'Author')"
    " or contains(@class,'Byline') or contains(@class,'contributor') or contains(@class,'writer')))"
)
_ON_THE_PAGE = f"descendant::body/descendant::*[self::h1 or self::time or {_AUTHOR}]"
_INNER_NAMES = "descendant::*[self::a or @rel='author' or @itemprop='name']"
_MOST_AUTHORS = 12


def read_marks(tree: Any) -> Marks:
    """Return the marks of the page whose ``html`` element is *tree*."""
    marks = Marks(language=tree.get("lang") or tree.get(_XML_LANG) or "")
    for element in tree.iter("meta", "script", "title", "link"):
        _READERS[element.tag](marks, element)
    taken: set[Any] = set()
    for place, element in enumerate(tree.xpath(_ON_THE_PAGE)):
        if element.tag == "h1":
            _read_headline(marks, element, place)
        elif element.tag == "time":
            _read_time(marks, element, place)
        elif len(marks.authors) < _MOST_AUTHORS and _names_author(element, taken):
            _read_author(marks, element, place, beside=element.getparent() in taken)
            taken.update((element, element.getparent()))
    return marks


def folded(text: str) -> str:
    """Return *text* with every run of white space as one space, and none at its ends."""
    return _SPACE.sub(" ", text).strip()


def text_of(value: object) -> str:
    """Return a JSON-LD text, with the entities undone that some pages leave in it."""
    if isinstance(value, list) and value:
        value = cast("list[object]", value)[0]
    return folded(html.unescape(value)) if isinstance(value, str) else ""


def _names_author(element: Any, taken: set[Any]) -> bool:
    """Tell whether *element* names an author, and is not within one that was taken."""
    if element in taken or any(above in taken for above in element.getparent().iterancestors()):
        return False
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "body", "article"):
        return False
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    classes = element.get("class", "")
    return bool(_AUTHOR_CLASS.search(classes)) and not _NO_AUTHOR.search(classes)


def _read_meta(marks: Marks, element: Any) -> None:
    name = element.get("property") or element.get("name") or element.get("itemprop") or ""
    content = folded(element.get("content") or element.get("value") or "")  # both are about
    if name and content:
        marks.meta.setdefault(name.lower(), content)


def _read_script(marks: Marks, element: Any) -> None:
    text = element.text or ""
    if "ld+json" not in (element.get("type") or "") or len(text) > _LONGEST_JSON:
        return
    try:
        value: object = json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    marks.nodes.extend(node for node in _objects(value) if _is_article(node))


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Give every object within *value*, outer ones first, without recursion."""
    waiting: list[object] = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        each = waiting.pop(0)
        if isinstance(each, dict):
            node = cast("dict[str, Any]", each)
            yield node
            waiting.extend(node.values())
        elif isinstance(each, list):
            waiting.extend(cast("list[object]", each))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    each: list[object] = cast("list[object]", kinds) if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and bool(_ARTICLE_TYPE.fullmatch(kind)) for kind in each)


def _read_title(marks: Marks, element: Any) -> None:
    if not marks.window_title and not any(True for _ in element.iterancestors("svg")):
        marks.window_title = folded(str(element.text_content()))


def _read_headline(marks: Marks, element: Any, place: int) -> None:
    text = _spaced(element)
    if 2 <= len(text) <= 300:
        marks.headlines.append(Mark(text, place))


def _read_time(marks: Marks, element: Any, place: int) -> None:
    stamp = folded(element.get("datetime") or str(element.text_content()))
    published = (element.get("itemprop") or "").lower() == "datepublished"
    if stamp and len(stamp) < 80:
        sure = published or element.get("pubdate") is not None
        marks.times.append(Mark(stamp, place, sure))


def _read_author(marks: Marks, element: Any, place: int, *, beside: bool) -> None:
    """Take the names that links in the element hold, or all that it says.

    *beside* the author before, within one element, it is another of the same.
    """
    inner = (_spaced(each) for each in element.xpath(_INNER_NAMES))
    names = [name for name in dict.fromkeys(inner) if is_bare_name(name)]
    text = " and ".join(names[:6]) if names else _spaced(element)
    if not 3 < len(text) < 160:
        return
    last = marks.authors[-1].place if beside and marks.authors else -1
    parted = last < 0 or any(each.place > last for each in marks.headlines)
    if not parted and is_bare_name(text):
        text = f"{marks.authors.pop().text} and {text}"
    marks.authors.append(Mark(text, place, bool(names)))


def _spaced(element: Any) -> str:
    """Return the text of an element, with a space between its parts."""
    return folded(" ".join(str(part) for part in element.itertext()))


def _read_link(marks: Marks, element: Any) -> None:
    target = (element.get("href") or "").strip()
    if (element.get("rel") or "").lower() == "canonical" and target.startswith(
        ("http://", "https://")
    ):
        marks.canonical = marks.canonical or target


_READERS = {
    "meta": _read_meta,
    "script": _read_script,
    "title": _read_title,
    "link": _read_link,
}
