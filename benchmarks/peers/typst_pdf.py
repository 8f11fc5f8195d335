"""PDF by Typst (PyPI ``typst``): footnotes, outline, page numbers, the same fonts.

A list of terms is how Typst sets what our page has: a label in a column, and
the words hanging beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import cast

import typst

from benchmarks.long_memo import TITLE, LongMemo, Source
from briefing.files import resources_folder

_SETTINGS = """
#set document(title: {title})
#set page(paper: "a4", margin: 25mm, numbering: "1 of 1", header: [TLP:AMBER])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en", region: "gb", hyphenate: true)
#set par(justify: true)
#show heading: set text(font: "Noto Sans", size: 13pt, fill: rgb("#1B365D"))
#set terms(hanging-indent: 72pt, separator: none)
#outline(depth: 1)
"""

Entry = Callable[[str, str], str]  # of a speaker and of words, both as markup


def prepare(memo: LongMemo) -> bytes:
    """Return *memo* as Typst markup."""
    return markup(memo, lambda speaker, words: f"/ #box(width: 72pt)[{speaker}]: {words}")


def write(markup: bytes) -> bytes:
    """Return the PDF."""
    fonts = [str(resources_folder() / "fonts")]
    return cast(bytes, typst.compile(markup, font_paths=fonts))


def markup(memo: LongMemo, entry: Entry) -> bytes:
    """Return *memo* as Typst markup with each statement as *entry* writes it."""
    return "\n\n".join(_lines(memo, entry)).encode()


def _lines(memo: LongMemo, entry: Entry) -> Iterator[str]:
    yield _SETTINGS.replace("{title}", json.dumps(TITLE))
    for heading, statements in memo.sections:
        yield f"= {_text(heading)}"
        for s in statements:
            note = (
                f"#footnote[{_citation(s.source)}, {_text(f'{s.place} (statement {s.number}).')}]"
            )
            tag = _text(f"(as reported by {s.source.outlet})")
            yield entry(_text(s.speaker), f"{_text(f'“{s.words}”')}{note} {tag}")
    yield "= Sources"
    for number, source in enumerate(memo.sources, start=1):
        yield f"{_text(f'{number}.')} {_citation(source)}"


def _citation(source: Source) -> str:
    words = _text(f"{source.outlet}, “{source.title},” {source.day}, ")
    return f"{words} #link({json.dumps(source.url)})"


def _text(words: str) -> str:
    """Return *words* as a string of Typst, in which nothing is markup."""
    return f"#{json.dumps(words, ensure_ascii=False)}"
