"""Many files to articles, in worker processes that can be killed.

The bytes are read here, by threads that each own one process; the processes
see bytes and a name, and live on from file to file.  What a file does to its
process refuses that file and no other.
"""

from __future__ import annotations

import hashlib
import queue
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillReading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from briefing.articles.limits import LIMITS, Limits
from briefing.articles.sandbox.candidates import Candidate, candidates, file_bytes
from briefing.articles.sandbox.process import ReaderProcess
from briefing.articles.values import Article
from briefing.errors import ArticleRefused
from briefing.progress import Progress
from briefing.telling import NOTHING, Worded

_AHEAD = 8  # files for each process that are read before their turn to be given back
_GLANCE = 0.1  # seconds between looks at whether to stop


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its bytes and its article, or why it was refused.

    *data* is there with *article*, and both are None with a *refusal*.
    """

    path: Path
    data: bytes | None = None
    article: Article | None = None
    refusal: Worded = NOTHING


def read_files(
    paths: Sequence[Path], progress: Progress, *, limits: Limits = LIMITS, processes: int = 2
) -> Iterator[Outcome]:
    """Give the outcome for each file that *paths* mean, in their order.

    Folders are walked, sorted, hidden files passed over.  Reports a step for
    each file; raises ``Cancelled`` when stopped, with every process ended.
    """
    with Sandbox(limits, processes) as sandbox:
        yield from sandbox.read_files(paths, progress)


class Sandbox:
    """A few processes that read files; a context manager that ends them.

    They are started when the first file needs them, and kept for the next call.
    """

    def __init__(self, limits: Limits = LIMITS, processes: int = 2) -> None:
        self._limits = limits
        self.processes = [ReaderProcess(limits) for _ in range(processes)]
        self._idle: queue.LifoQueue[ReaderProcess] = queue.LifoQueue()
        for process in reversed(self.processes):
            self._idle.put(process)
        self._threads = ThreadPoolExecutor(processes, thread_name_prefix="reader")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End every process, and what it is reading."""
        for process in self.processes:
            process.stop()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self.processes:
            process.close()

    def read_files(self, paths: Sequence[Path], progress: Progress) -> Iterator[Outcome]:
        """Give the outcome for each file that *paths* mean, in their order."""
        files = list(candidates(paths))
        waiting = iter(files)
        ahead: deque[Future[Outcome]] = deque()
        try:
            for done, file in enumerate(files):
                progress.step(done, len(files), file.path.name)
                while len(ahead) < _AHEAD * len(self.processes) and (
                    following := next(waiting, None)
                ):
                    ahead.append(self._threads.submit(self._outcome, following))
                yield _result(ahead.popleft(), done, len(files), file, progress)
            progress.step(len(files), len(files))
        finally:
            for future in ahead:
                future.cancel()

    def _outcome(self, file: Candidate) -> Outcome:
        if file.refusal:
            return Outcome(file.path, refusal=file.refusal)
        process = self._idle.get()
        try:
            data = file_bytes(file.path, self._limits.file)
            article = process.read(data, file.path.name)
        except ArticleRefused as refusal:
            return Outcome(file.path, refusal=refusal.words)
        finally:
            self._idle.put(process)
        digest = hashlib.sha256(data).hexdigest()  # the process is not asked who an article is
        return Outcome(file.path, data, replace(article, id=digest))


def _result(
    future: Future[Outcome], done: int, total: int, file: Candidate, progress: Progress
) -> Outcome:
    """Wait for *future*, with an eye on whether the user stops the work."""
    while True:
        try:
            return future.result(timeout=_GLANCE)
        except StillReading:
            progress.step(done, total, file.path.name)
