"""What a page's marks tell of its source, weighed against what stands on the page."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, cast
from urllib.parse import urlsplit

from briefing.articles.calendar.names import MONTHS
from briefing.articles.calendar.printed import publication_date
from briefing.articles.details.evidence import Evidence
from briefing.articles.details.headline import headline_of
from briefing.articles.details.language import language, same_language
from briefing.articles.details.marks import Mark, Marks, folded, text_of
from briefing.articles.details.people import people
from briefing.articles.values import Moment, SourceKind
from briefing.articles.wording.bylines import read_byline
from briefing.articles.wording.furniture import is_section
from briefing.articles.wording.outlets import is_known_outlet

_META_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "date",
    "cxenseparse:recs:publishtime", "article.published", "rnews:datepublished", "published-date",
)  # fmt: skip
_META_AUTHORS = (
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl",
    "parsely-author", "sailthru.author", "cxenseparse:author", "rbauthors", "authors", "creator",
)  # fmt: skip
_META_OUTLETS = (
    ("og:site_name", 0.9), ("publisher", 0.75), ("dc.publisher", 0.75), ("application-name", 0.65),
    ("apple-mobile-web-app-title", 0.6),
)  # fmt: skip
_TITLE_PARTS = re.compile(r"\s+[|–—»•·-]\s+|\s\|\s?")
_URL_DATE = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>1[0-2]|0?[1-9]|[a-z]{3})(?P=mark)"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?=[/_-]|$)"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?Z?)?")


def offer_from_marks(found: Evidence, marks: Marks, url: str) -> None:
    """Offer everything that a page's marks tell; *url* is where it was taken from, if known."""
    address = marks.canonical or marks.meta.get("og:url", "")
    if not address.startswith(("http://", "https://")):
        address = ""
    found.offer("url", url, "where the page was saved from", 0.95)
    found.offer("url", address, "the page's canonical address", 0.9)
    node = _main_node(marks)
    _offer_outlet(found, marks, node, str(found.value("url") or ""))
    title = headline_of(marks, text_of(node.get("headline")), str(found.value("outlet") or ""))
    found.offer("title", title, "the page's headline", 0.95)
    top = next((mark.place for mark in marks.headlines if mark.text == title), 0)
    _offer_authors(found, marks, node, top)
    _offer_dates(found, marks, node, top)
    found.offer("published", _moment_in(str(found.value("url") or "")), "the page's address", 0.75)
    if node.get("@type") == "SocialMediaPosting":
        found.offer("kind", SourceKind.POST, "JSON-LD “@type”", 0.8)


def offer_date_by_search(found: Evidence, tree: Any, url: str) -> None:
    """Search the whole page for its date, where nothing better was found.

    *tree* is not whole afterwards.
    """
    if found.value("published"):
        return
    htmldate: Any = import_module("htmldate")
    try:
        day = htmldate.find_date(tree, original_date=True, extensive_search=False, url=url or None)
    except Exception:  # a page that a library cannot read is no reason to refuse it
        return
    moment = moment_of(str(day or ""))
    found.offer("published", moment, "a date on the page", 0.5)


def offer_language(found: Evidence, marks: Marks, story: str) -> None:
    """Offer the language: what the words say, in closely related ones what the page says."""
    said = language(story)
    sureness = 0.95 if len(story) >= 200 else 0.6
    found.offer("language", said, "the words of the text", sureness)
    marked = re.match(r"[a-zA-Z]{2,3}(?=$|[-_])", marks.language or marks.meta.get("og:locale", ""))
    code = marked.group().lower() if marked else ""
    if code and (not said or same_language(said, code)):
        found.offer("language", code, "the page's “lang”", 0.97 if said else 0.6)


def moment_of(stamp: str) -> Moment | None:
    """Return the moment that a mark gives, in ISO 8601 or as people write it.

    Midnight sharp is how machines write a day without a time.
    """
    stamp = stamp.strip()
    if not stamp:
        return None
    compact = _COMPACT.fullmatch(stamp)
    if compact:
        year, month, day, hour, minute = compact.groups()
        stamp = f"{year}-{month}-{day}" + (f"T{hour}:{minute}" if hour else "")
    stamp = re.sub(r"(:\d\d)[.,]\d+", r"\1", stamp)
    try:
        moment: Moment | None = Moment.parse(stamp)
    except ValueError:
        printed = publication_date(stamp)
        moment = printed.moment() if printed else None
    if moment is None or not moment.day or not 1900 <= moment.year <= 2100:
        return None
    if moment.clock and not (moment.clock.hour or moment.clock.minute or moment.clock.second):
        return Moment(moment.year, moment.month, moment.day)
    return moment


def _main_node(marks: Marks) -> dict[str, Any]:
    """Return the JSON-LD object of this article, not of one that the page points to."""
    said = folded(
        " ".join([marks.window_title, *(mark.text for mark in marks.headlines)])
    ).casefold()
    for node in marks.nodes:
        headline = text_of(node.get("headline")).casefold()
        if headline and headline[:40] in said:
            return node
    return marks.nodes[0] if marks.nodes else {}


def _offer_outlet(found: Evidence, marks: Marks, node: dict[str, Any], url: str) -> None:
    for name, sureness in _META_OUTLETS:
        value = _TITLE_PARTS.split(marks.meta.get(name, ""))[0]  # without a slogan
        if value and not value.startswith("http") and not is_section(value):
            found.offer("outlet", value, f"meta “{name}”", sureness)
    publisher = node.get("publisher")
    if isinstance(publisher, list) and publisher:
        publisher = cast("list[object]", publisher)[0]
    if isinstance(publisher, dict):
        named = text_of(cast("dict[str, object]", publisher).get("name"))
        found.offer("outlet", named, "JSON-LD “publisher”", 0.85)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    suffix = _TITLE_PARTS.split(marks.window_title)[-1]
    if suffix != marks.window_title and (_is_host(suffix, host) or is_known_outlet(suffix)):
        found.offer("outlet", suffix, "the end of the window's title", 0.82)
    found.offer("outlet", host, "the page's address", 0.4)


def _is_host(name: str, host: str) -> bool:
    """Tell whether *name* is what the address says too: ``Example News``, ``examplenews.org``."""
    key = re.sub(r"\W", "", name).casefold().removeprefix("the")
    return len(key) >= 3 and key in host.replace("-", "").split(".")


def _offer_authors(found: Evidence, marks: Marks, node: dict[str, Any], top: int) -> None:
    outlet = str(found.value("outlet") or "")
    found.offer("author", people(_authors(node.get("author")), outlet), "JSON-LD “author”", 0.95)
    for name in _META_AUTHORS:
        value = marks.meta.get(name, "")
        if value:
            found.offer("author", people([value], outlet), f"meta “{name}”", 0.9)
    for mark in _from(top, marks.authors):
        byline = None if mark.sure else read_byline(mark.text)
        names = list(byline.names) if byline and byline.part == "author" else [mark.text]
        sureness = 0.85 if byline or mark.sure else 0.8
        found.offer("author", people(names, outlet), "the page's byline", sureness)


def _from(top: int, marks: list[Mark]) -> list[Mark]:
    """Return the marks below the headline, then those above it: the nearest first."""
    below = [mark for mark in marks if mark.place >= top]
    return below + [mark for mark in reversed(marks) if mark.place < top]


def _authors(value: object) -> list[str]:
    """Return the names in a JSON-LD author: a text, an object, or a list of either."""
    each: list[object] = cast("list[object]", value) if isinstance(value, list) else [value]
    names: list[str] = []
    for author in each[:10]:
        if isinstance(author, dict):
            author = cast("dict[str, object]", author).get("name")
        names.append(text_of(author))
    return [name for name in names if name]


def _offer_dates(found: Evidence, marks: Marks, node: dict[str, Any], top: int) -> None:
    for key, sureness in (("datePublished", 0.95), ("dateCreated", 0.85), ("dateModified", 0.5)):
        moment = moment_of(text_of(node.get(key)))
        found.offer("published", moment, f"JSON-LD “{key}”", sureness)
    for name in _META_DATES:
        found.offer("published", moment_of(marks.meta.get(name, "")), f"meta “{name}”", 0.9)
    for mark in _from(top, marks.times):
        sureness = 0.85 if mark.sure else 0.7
        found.offer("published", moment_of(mark.text), "the element “time”", sureness)


def _moment_in(url: str) -> Moment | None:
    """Return the day that an address as ``/2021/12/07/`` names."""
    dated = _URL_DATE.search(urlsplit(url).path.lower())
    if not dated:
        return None
    name = dated["month"]
    month = int(name) if name.isdigit() else MONTHS.get(name, 0)
    return moment_of(f"{dated['year']}-{month:02d}-{int(dated['day']):02d}")
