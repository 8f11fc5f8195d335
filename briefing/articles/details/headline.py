"""The headline of a page, among what its marks and its largest headings say."""

from __future__ import annotations

import re
import unicodedata

from briefing.articles.details.marks import Marks, folded

_MUCH = 0.4  # of the longest title: an h1 that is less is a part of it, or a section
_LONGEST_SUFFIX = 30
_PARTS = re.compile(r"\s+[|–—»«•·:]+\s+|\s\|\s?| - | // ")


def headline_of(marks: Marks, stated: str, outlet: str) -> str:
    """Return the headline as the page's readers see it, without the name of the site.

    *stated* is the headline of the page's JSON-LD.  A heading that the page's
    titles contain is the headline; else the most trusted title is, without
    what is the site's own.
    """
    shared = marks.meta.get("og:title") or marks.meta.get("twitter:title") or ""
    titles = [title for title in (shared, marks.window_title, stated) if title]
    longest = max((len(_key(title)) for title in titles), default=0)
    headings = [mark.text for mark in marks.headlines]
    much = 0 if len(headings) == 1 else _MUCH * longest
    for heading in headings:
        key = _key(heading)
        if len(key) >= max(8, much) and any(key in _key(title) for title in titles):
            return heading
    title = stated or shared
    if not title and len(headings) == 1 and (not titles or _shares(headings[0], titles[0])):
        return headings[0]
    return _without_site(title or marks.window_title or "".join(headings[:1]), outlet)


def _shares(heading: str, title: str) -> bool:
    """Tell whether *heading* is about what *title* is about: two words of some length in common."""
    words = [{word for word in _key(text).split() if len(word) > 3} for text in (heading, title)]
    return len(words[0] & words[1]) >= 2 or len(words[0]) > 5


def _key(text: str) -> str:
    folded_case = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", " ", folded_case).strip()


def _without_site(title: str, outlet: str) -> str:
    """Cut the name of the site, or a short part that can only be it, from the end of *title*."""
    if outlet:
        cut = re.sub(rf"\s*[|\-–—:•·»]\s*{re.escape(outlet)}.*$", "", title, flags=re.IGNORECASE)
        title = cut or title
    parts = _PARTS.split(title)
    if len(parts) > 1 and len(parts[-1]) <= _LONGEST_SUFFIX and len(parts[0]) >= 15:
        title = title[: title.rindex(parts[-1])].rstrip(" |–—»«•·:-/")
    return folded(title)
