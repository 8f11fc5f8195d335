"""Word by pandoc (PyPI ``pypandoc_binary``): Markdown with footnotes and contents."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypandoc

from benchmarks.long_memo import TITLE, LongMemo, Source

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+.!<>$@^~|-])")


def prepare(memo: LongMemo) -> str:
    """Return *memo* as Markdown."""
    return "\n\n".join(_lines(memo))


def write(markdown: str) -> bytes:
    """Return the Word file."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "memo.docx")
        options = ["--from=markdown", "--to=docx", "--toc", f"--output={target}"]
        subprocess.run([pypandoc.get_pandoc_path(), *options], input=markdown.encode(), check=True)
        return target.read_bytes()


def _lines(memo: LongMemo) -> Iterator[str]:
    yield f"---\ntitle: '{TITLE}'\nlang: en-GB\n---"
    for heading, statements in memo.sections:
        yield f"# {_text(heading)}"
        for s in statements:
            source = f"*(as reported by {_text(s.source.outlet)})*"
            yield f"**{_text(s.speaker)}** “{_text(s.words)}”[^{s.number}] {source}"
    yield "# Sources"
    for number, source in enumerate(memo.sources, start=1):
        yield f"{number}. {_citation(source)}"
    for s in memo.statements():
        yield f"[^{s.number}]: {_citation(s.source)}, {s.place} (statement {s.number})."


def _citation(source: Source) -> str:
    return f"{_text(source.outlet)}, “{_text(source.title)},” {source.day}, <{source.url}>"


def _text(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)
