"""The manifest that travels inside every export: what is quoted, and whence.

JSON, UTF-8, sorted keys; ``docs/manifest.md`` tells its form to other programs.
The page's words are never taken from it: it says what they ought to be.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from briefing import __version__
from briefing.articles.values import Article, Source
from briefing.document import Attachment, Document, quotations
from briefing.errors import BriefingError
from briefing.memos.json_form import memo_to_json
from briefing.memos.values import Cited, Memo
from briefing.proof.printed_lines import (
    PrintedPage,
    page_from_json,
    page_to_json,
    printed_page,
)
from briefing.statements.values import Anchor, Statement, VisibleEdit
from briefing.telling import Worded

VERSION = 1
NAME = "briefing-manifest.json"
MEDIA_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Listed:
    """A statement as the manifest lists it.

    *printed* counts how often its words stand on the pages; 0 for further
    evidence that is cited but not printed.  *place*: text, note or both.
    """

    id: str
    entry: str
    article: str
    anchor: Anchor
    edits: tuple[VisibleEdit, ...]
    kind: str
    speaker: str
    printed: int
    text_hash: str
    place: str = "text"

    @property
    def shown(self) -> str:
        """The words that ought to stand on the page, quote marks as in the source."""
        return Statement(self.id, self.article, self.anchor, edits=self.edits).shown


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest read back from an export; *page* is None where it does not list the lines."""

    memo: Mapping[str, Any]
    statements: tuple[Listed, ...]
    articles: Mapping[str, Mapping[str, Any]]
    content: Mapping[str, Any]
    page: PrintedPage | None = None


def hash_of(text: str) -> str:
    """Return the SHA-256 (hex) of *text* in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_manifest(
    memo: Memo,
    articles: Mapping[str, Article],
    sources: Mapping[str, Source],
    document: Document,
    day: date,
    template: str,
    *,
    house_form: bool = False,
) -> Attachment:
    """Return the manifest of *document*, the printed *memo*, as the file to be attached.

    *house_form*: headers and footers have texts of their own.
    """
    hashes = {id_: hash_of(article.text) for id_, article in articles.items()}
    content = {
        "briefing-manifest": VERSION,
        "program": f"briefing {__version__}",
        "memo": {
            "id": memo.id,
            "title": memo.title,
            "edition": memo.edition,
            "follows": memo.follows,
            "language": memo.language,
            "template": template,
            "date": day.isoformat(),
        },
        "articles": [_article(id_, sources[id_], hashes.get(id_, "")) for id_ in sources],
        "statements": _listed_statements(memo, document, hashes),
        "content": memo_to_json(_without_paths(memo)),
        "page": page_to_json(_page(document, house_form)),
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Attachment(
        NAME,
        MEDIA_TYPE,
        text.encode("utf-8", "replace"),
        "What is quoted in this memo, and from where",
        "Data",
    )


def _page(document: Document, house_form: bool) -> PrintedPage:
    page = printed_page(document)
    return replace(page, furniture=()) if house_form else page


def _without_paths(memo: Memo) -> Memo:
    """Return *memo* with its articles known by their ids alone: no path leaves the house."""
    return replace(memo, sources=tuple(replace(source, path="") for source in memo.sources))


def _listed_statements(
    memo: Memo, document: Document, hashes: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return what the manifest says of each statement, in the order in which they are printed."""
    printed = Counter(one.statement for run in document.runs() for one in quotations(run))
    noted = Counter(one.statement for note in document.notes for one in quotations(note.content))
    place = {id_: number for number, id_ in enumerate(printed)}
    listed = [
        _statement(entry.id, statement, printed[statement.id], hashes)
        | {"in": _where(printed[statement.id], noted[statement.id])}
        for entry in memo.entries()
        if isinstance(entry.content, Cited)
        for statement in entry.content.statements
    ]
    listed.sort(key=lambda item: place.get(item["id"], len(place)))
    return listed


def _where(printed: int, noted: int) -> str:
    """Return where the words stand: an annex prints again what a note quotes."""
    return "text" if not noted else "note" if printed == noted else "both"


def _statement(
    entry: str, statement: Statement, printed: int, hashes: Mapping[str, str]
) -> dict[str, Any]:
    anchor = statement.anchor
    return {
        "id": statement.id,
        "entry": entry,
        "article": statement.article,
        "text-sha256": hashes.get(statement.article, ""),
        "kind": statement.kind.value,
        "speaker": statement.speaker,
        "printed": printed,
        "anchor": {
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "start": anchor.start,
            "end": anchor.end,
        },
        "edits": [{"start": e.start, "end": e.end, "text": e.text} for e in statement.edits],
    }


def _article(id_: str, source: Source, text_hash: str) -> dict[str, Any]:
    details = {
        "outlet": source.outlet,
        "title": source.title,
        "author": source.author,
        "url": source.url,
        "published": source.published.iso() if source.published else "",
    }
    known = {name: value for name, value in details.items() if value}
    return {"sha256": id_, "text-sha256": text_hash, "guessed": sorted(source.guessed), **known}


def read_manifest(data: bytes) -> Manifest:
    """Return the manifest in *data*.

    Raises ``BriefingError`` if it is no manifest, or one of a later version.
    """
    try:
        raw = cast(dict[str, Any], json.loads(data))
        version = int(raw["briefing-manifest"])
        if version > VERSION:
            raise BriefingError(
                Worded(
                    "The manifest was written by a later version of the program; update "
                    "the program."
                )
            )
        statements = tuple(_listed(item) for item in raw["statements"])
        articles = {str(item["sha256"]): dict(item) for item in raw["articles"]}
        memo, content = dict(raw["memo"]), dict(raw.get("content", {}))
        page = page_from_json(raw["page"]) if "page" in raw else None
        return Manifest(memo, statements, articles, content, page)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,  # Infinity where a number belongs
        RecursionError,
    ) as error:
        raise BriefingError(
            Worded("The manifest in this file is damaged; it proves nothing.")
        ) from error


def _listed(item: Mapping[str, Any]) -> Listed:
    anchor = item["anchor"]
    exact = str(anchor["exact"])
    edits = tuple(
        VisibleEdit(int(e["start"]), int(e["end"]), str(e["text"])) for e in item["edits"]
    )
    if any(not 0 <= e.start <= e.end <= len(exact) for e in edits):
        raise ValueError("an edit lies outside its quotation")
    return Listed(
        str(item["id"]),
        str(item["entry"]),
        str(item["article"]),
        Anchor(
            exact,
            str(anchor["prefix"]),
            str(anchor["suffix"]),
            int(anchor["start"]),
            int(anchor["end"]),
        ),
        edits,
        str(item["kind"]),
        str(item["speaker"]),
        int(item["printed"]),
        str(item["text-sha256"]),
        str(item.get("in", "text")),
    )
