"""An exported file judged: do the words on its pages still stand in their sources?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.articles.values import Article
from briefing.errors import BriefingError, NotFound
from briefing.proof.judging import Verdict, judge
from briefing.proof.manifest import Manifest, read_manifest
from briefing.proof.occurrences import Occurrence
from briefing.store import Store

_LARGEST = 200_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found in an exported file."""

    memo: Mapping[str, Any]
    statements: tuple[Verdict, ...]

    @property
    def ok(self) -> bool:
        """Whether every statement can be trusted as it stands."""
        return all(verdict.ok for verdict in self.statements)


def verify_file(path: Path, store: Store | None = None) -> Verification:
    """Return what became of each statement in the exported file at *path*.

    Without a workspace the words are compared with the manifest alone.  Raises
    ``BriefingError`` if the file is no export of this program, or damaged.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise BriefingError(f"{path} is too large to be an export of this program.")
        data = path.read_bytes()
    except OSError as error:
        raise BriefingError(f"{path} cannot be read: {error.strerror}.") from error
    manifest, occurrences = _read(data, path.name)
    return _judged(manifest, occurrences, _articles(manifest, store) if store else None)


def verify_bytes(data: bytes, name: str, articles: Mapping[str, Article] | None) -> Verification:
    """Return what became of each statement in *data*, an export called *name*."""
    manifest, occurrences = _read(data, name)
    return _judged(manifest, occurrences, articles)


def _judged(
    manifest: Manifest,
    occurrences: tuple[Occurrence, ...],
    articles: Mapping[str, Article] | None,
) -> Verification:
    return Verification(manifest.memo, judge(manifest, occurrences, articles))


def _articles(manifest: Manifest, store: Store) -> dict[str, Article]:
    """Return those of the cited articles that the workspace holds."""
    found: dict[str, Article] = {}
    for id_ in {listed.article for listed in manifest.statements}:
        try:
            found[id_] = store.article(id_)
        except NotFound:
            continue
    return found


def _read(data: bytes, name: str) -> tuple[Manifest, tuple[Occurrence, ...]]:
    from briefing.proof.reading import read_export

    export = read_export(data, name)
    return read_manifest(export.manifest), export.occurrences
