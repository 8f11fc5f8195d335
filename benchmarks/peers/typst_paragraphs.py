"""PDF by Typst, its quickest way: each statement a plain paragraph, no column for its label."""

from __future__ import annotations

from benchmarks.long_memo import LongMemo
from benchmarks.peers import typst_pdf

write = typst_pdf.write


def prepare(memo: LongMemo) -> bytes:
    """Return *memo* as Typst markup."""
    return typst_pdf.markup(memo, lambda speaker, words: f"*{speaker}* {words}")
