"""The evidence pack: the memo as one page that shows each passage in its captured article.

A zip archive that works from a folder without a network: ``memo.html``, the
bytes that each article was read from, and their SHA-256 sums.  The same
memo gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.articles.values import Article, Source
from briefing.composing import effective_sources
from briefing.composing.labels import labels_of
from briefing.document import Document, NoteMark, Paragraph, Table
from briefing.errors import RenderError
from briefing.files import resource
from briefing.memos.values import Cited, Memo
from briefing.proof.manifest import hash_of
from briefing.rendering import renderer_for
from briefing.telling import Worded
from briefing.templates.values import BriefingTemplate

_EPOCH = (1980, 1, 1, 0, 0, 0)
_POLICY = "default-src 'none'; "
_END = "</body>"
_WORDS = {  # of the page: the labels that hold them
    "evidence": "evidence",
    "note": "note-title",
    "close": "evidence-close",
    "same": "evidence-same",
    "other": "evidence-other",
    "missing": "evidence-missing",
    "recorded": "evidence-recorded",
    "computed": "evidence-computed",
    "original": "evidence-original",
}


def evidence_pack(
    document: Document,
    template: BriefingTemplate,
    memo: Memo,
    articles: Mapping[str, Article],
    originals: Mapping[str, bytes],
) -> bytes:
    """Return the evidence pack of *memo*, printed as *document* in the form of *template*.

    *originals* are the bytes that *articles* were read from, by id; one that is
    missing is left out.  Only what the memo cites goes in.
    """
    cited = sorted({statement.article for statement in memo.statements()})
    files = {_place(id_): originals[id_] for id_ in cited if id_ in originals and id_ in articles}
    known = {id_: articles[id_] for id_ in cited if id_ in articles}
    labels = labels_of(template, memo.language)
    words = {name: labels[label] for name, label in _WORDS.items()}
    html = renderer_for(".html")(document, template.sheet).decode()
    page = _page(html, {"words": words, **_data(document, memo, known)})
    files = {"memo.html": page.encode(), **files}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    return _zipped({**files, "SHA256SUMS": sums.encode()})


def _place(article: str) -> str:
    """Return where the bytes of *article* lie: under a name that no browser opens as a page."""
    return f"originals/{article}.original"


def _page(html: str, data: Mapping[str, Any]) -> str:
    """Return *html* with the evidence and the one script that may run in it."""
    script = resource("evidence.js").read_text("utf-8")
    look = resource("evidence.css").read_text("utf-8")
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    before, end, after = html.rpartition(_END)
    if not end or _POLICY not in before:
        raise RenderError(
            Worded("The page has no place for the evidence. This is a fault of the program.")
        )
    allowed = before.replace(_POLICY, f"{_POLICY}script-src 'sha256-{digest}'; ", 1)
    # "<" is escaped, so that nothing in an article can end the element that holds it.
    held = json.dumps(data, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    return (
        f"{allowed}<style>{look}</style>\n"
        f'<script type="application/json" id="evidence-data">{held}</script>\n'
        f"<script>{script}</script>\n{end}{after}"
    )


def _data(document: Document, memo: Memo, articles: Mapping[str, Article]) -> dict[str, Any]:
    entries = {entry.id: entry.content for entry in memo.entries()}
    sources = effective_sources(memo, articles)
    notes: dict[str, list[str]] = {}
    for paragraph in _paragraphs(document):
        content = entries.get(paragraph.entry)
        for inline in paragraph.content:
            if isinstance(inline, NoteMark) and isinstance(content, Cited):
                notes[str(inline.number)] = [statement.id for statement in content.statements]
    return {
        "notes": notes,
        "statements": {
            statement.id: {
                "article": statement.article,
                "start": statement.anchor.start,
                "end": statement.anchor.end,
                "exact": statement.anchor.exact,
            }
            for statement in memo.statements()
        },
        "articles": {
            id_: _article(article, sources.get(id_, article.source))
            for id_, article in articles.items()
        },
    }


def _article(article: Article, source: Source) -> dict[str, str]:
    outlet = source.outlet or source.credit
    return {
        "name": ", ".join(part for part in (outlet, source.title) if part) or article.id,
        "text": article.text,
        "sha256": hash_of(article.text),
        "file": _place(article.id),
    }


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            yield from (p for row in block.rows for cell in row for p in cell.paragraphs)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, data, compresslevel=6)
    return out.getvalue()
