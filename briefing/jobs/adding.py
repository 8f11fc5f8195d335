"""Files into a workspace: read where they can do no harm, stored in durable steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Literal

from briefing.articles.sandbox import Outcome, read_files
from briefing.articles.values import Article
from briefing.progress import Progress
from briefing.store import Added, Store
from briefing.telling import sentences

_BATCH = 32  # files a step: few enough to lose little, enough to spare the disk

AddStatus = Literal["added", "present", "refused"]


@dataclass(frozen=True, slots=True)
class FileAdded:
    """What became of one file; *message* is the refusal, or what the reader warns of.

    *step* is the step of the history that added it, 0 for none.
    """

    path: Path
    status: AddStatus
    article: Article | None
    message: str = ""
    step: int = 0


def add_files(
    store: Store, paths: Sequence[Path], at: datetime, progress: Progress
) -> Iterator[FileAdded]:
    """Yield what became of each file in *paths* (folders are walked), in order.

    A refused file stops none of the others.  What was yielded is on the disk.
    """
    outcomes = read_files(paths, progress)
    step = 0  # all batches are one step of the history, taken back as one
    while batch := tuple(islice(outcomes, _BATCH)):
        captured = [
            (o.data, o.article) for o in batch if o.data is not None and o.article is not None
        ]
        added = store.add_articles(captured, at, continued=step) if captured else ()
        step = added[-1].step if added else step
        yield from _told(store, batch, iter(added))


def _told(store: Store, batch: Sequence[Outcome], added: Iterator[Added]) -> Iterator[FileAdded]:
    for outcome in batch:
        if outcome.article is None or outcome.data is None:
            yield FileAdded(outcome.path, "refused", None, outcome.refusal)
            continue
        _, new, step = next(added)
        article = outcome.article if new else store.article(outcome.article.id)
        status: AddStatus = "added" if new else "present"
        message = sentences(outcome.article.warnings)
        yield FileAdded(outcome.path, status, article, message, step if new else 0)


def story_words(article: Article) -> int:
    """Return how many words the story has, what is left out not counted."""
    at, words = 0, 0
    for start, end in (*article.left_out, (len(article.text), len(article.text))):
        words += len(article.text[at:start].split())
        at = end
    return words
