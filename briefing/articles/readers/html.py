"""Web pages: the story, then everything else that is visible, as one text."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from briefing.articles import own_exports
from briefing.articles.assembly import Layout, assemble, check_length
from briefing.articles.details.evidence import Evidence
from briefing.articles.details.from_text import offer_from_head, offer_from_text
from briefing.articles.details.marks import Marks, read_marks
from briefing.articles.details.page import (
    offer_date_by_search,
    offer_from_marks,
    offer_language,
)
from briefing.articles.hidden_text import hidden_text_warnings
from briefing.articles.pages.blocks import PageBlock, page_blocks
from briefing.articles.pages.broken import parse_broken
from briefing.articles.pages.order import beside_headline, in_order
from briefing.articles.pages.parsing import ParsedPage, parse
from briefing.articles.pages.story import is_too_large, running_text, story_of
from briefing.articles.roles import left_out, line_roles
from briefing.articles.values import Article, Span
from briefing.errors import ArticleRefused
from briefing.telling import Worded

_MANIFEST = f'data-name="{own_exports.MANIFEST}"'.encode()
_HARDLY_ANY = 200  # characters
_JUDGED = 300_000  # characters of a story that are searched for details
_LARGE = Worded(
    "The page is too large to tell its story from the rest for certain; all its "
    "longer paragraphs were taken for the story."
)
_HIDDEN = Worded("The page hides its text until a program in it runs; the hidden text was taken.")


def read(data: bytes, name: str, *, url: str = "", charset: str = "") -> Article:
    """Return the article in the page *data*.

    The text is the headline, the story, then every other visible block of the
    page; those are left out, and so are buttons and links within the story.
    *name* is the file's; *url* and *charset* are what its transport told, as a
    saved mail or web archive does.  Nothing is fetched or run.

    Raises ``ArticleRefused`` on a page without any text.
    """
    page, blocks = _parsed(data, charset)
    marks = read_marks(page.tree)
    large = is_too_large(page.tree, blocks)
    story = running_text(blocks) if large else story_of(page.tree, blocks)
    found = Evidence()
    offer_from_marks(found, marks, url)
    title = str(found.value("title") or "")
    layout = _laid_out(blocks, story, marks, title)
    check_length(layout.text)
    end = _story_end(layout)
    offer_from_head(found, beside_headline(blocks, story, title))
    _offer_from_story(found, marks, layout.text[:end][:_JUDGED])
    if not large:
        offer_date_by_search(found, page.tree, str(found.value("url") or ""))
    return Article(
        sha256(data).hexdigest(),
        found.source(),
        layout.text,
        layout.passages,
        left_out=_left_out(layout) if story else left_out(line_roles(layout.text)),
        media_type="text/html",
        warnings=(
            *page.warnings,
            *((_LARGE,) if large else ()),
            *own_exports.warned(_MANIFEST in data),
            *hidden_text_warnings(layout.text),
        ),
    )


def _parsed(data: bytes, charset: str) -> tuple[ParsedPage, list[PageBlock]]:
    """Return the page and its visible blocks, or what a more lenient reading finds of them."""
    page = parse(data, charset)
    blocks = page_blocks(page.tree)
    if sum(len(block.text) for block in blocks) >= _HARDLY_ANY:
        return page, blocks
    everything = page_blocks(page.tree, with_hidden=True)
    if len(everything) > len(blocks):
        return replace(page, warnings=(*page.warnings, _HIDDEN)), everything
    if blocks:
        return page, blocks
    broken = parse_broken(data, charset)
    if broken is None:
        raise ArticleRefused(Worded("The page holds no text."))
    return broken, page_blocks(broken.tree)


def _laid_out(
    blocks: list[PageBlock], story: frozenset[int], marks: Marks, headline: str
) -> Layout:
    standfirst = marks.meta.get("og:description") or marks.meta.get("description", "")
    chosen = story or frozenset(range(len(blocks)))
    return assemble(in_order(blocks, chosen, headline, standfirst))


def _left_out(layout: Layout) -> tuple[Span, ...]:
    """Return the furniture, blocks that follow one another as one span."""
    spans: list[Span] = []
    furniture = set(layout.furniture)
    goes_on = False
    for passage in layout.passages:
        span = (passage.start, passage.end)
        if span in furniture:
            spans.append((spans.pop()[0] if goes_on else span[0], span[1]))
        goes_on = span in furniture
    return tuple(spans)


def _story_end(layout: Layout) -> int:
    """Return where the story ends and nothing but the page's own blocks follow."""
    furniture = set(layout.furniture)
    story = [each.end for each in layout.passages if (each.start, each.end) not in furniture]
    return story[-1] if story else len(layout.text)


def _offer_from_story(found: Evidence, marks: Marks, story: str) -> None:
    """Look in the story for what the marks did not tell."""
    offer_language(found, marks, story)
    offer_from_text(found, story, line_roles(story))
