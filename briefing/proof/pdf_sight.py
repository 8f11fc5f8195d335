"""Which words of the statements in a PDF a reader sees, and where on the pages they stand.

Each page is drawn as it is, once more without the statements' words, and these
words alone, each run in a colour of its own.  What changes between the first two
is what a reader sees of the words; the third shows what there is to be seen.
White words, covered, clipped, faint and invisible ones, and those beyond the
page's edge are all found in this one way; another colour, a dark background or
another font alarm nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from briefing.errors import BriefingError
from briefing.proof.pages import PDFIUM, Area
from briefing.proof.pdf_runs import PageRuns, Run
from briefing.telling import Worded, words_of

_SCALE = 2.0  # pixels to the point
_FAINTEST = 40  # of 255, in the colour channel that changes most
_SHOWN = 0.4  # of a letter's ink, for a reader to know it
_WHOLE = 0.98  # of all ink: no letter is missing where so much is seen
_LARGEST = 60_000_000  # pixels of a page
_MOST = 250  # runs that are drawn at once, each in a grey of its own
_COVERED = Worded("covered, cut off, or in the colour of its background")


@dataclass(slots=True)
class Sighted:
    """A statement at one place, or a heading with no *statement*: where on the pages it begins.

    Headers and footers are *furniture*.

    *area* is that of its first run, whose letters stand on *baseline*.  *seen*
    tells of each of *letters* (and digits), in the order drawn, whether a reader
    sees it, *why* why not.
    """

    statement: str
    area: Area
    baseline: float
    letters: str = ""
    seen: list[bool] = field(default_factory=list[bool])
    why: str = ""
    furniture: bool = False


def sighted(data: bytes) -> list[Sighted]:
    """Return the statements and headings in the PDF *data* in the order drawn.

    Raises ``BriefingError`` if the file cannot be read.
    """
    pdfium: Any = import_module("pypdfium2")
    found = _Found()
    with PDFIUM:
        try:
            pdf = pdfium.PdfDocument(data)
            try:
                for number in range(len(pdf)):
                    page = pdf[number]
                    _look(page, number, found)
                    page.close()
            finally:
                pdf.close()
        except pdfium.PdfiumError as error:
            raise BriefingError(
                Worded("The pages cannot be shown: %1.", words_of(error))
            ) from error
    return found.places


@dataclass(slots=True)
class _Found:
    places: list[Sighted] = field(default_factory=list[Sighted])
    content: int = 0  # the marked content that was drawn last

    def take(self, run: Run, seen: list[bool], why: str) -> None:
        """Add *run*, of whose letters a reader sees those that *seen* tells, to its place."""
        begins = run.piece == 0 and run.content != self.content
        self.content = run.content
        kind = (run.statement, run.furniture)
        same = (one for one in reversed(self.places) if (one.statement, one.furniture) == kind)
        place = next(same, None)
        if begins or place is None:
            place = Sighted(run.statement, run.area, run.baseline, furniture=run.furniture)
            self.places.append(place)
        place.letters += run.letters
        place.seen += seen
        place.why = place.why or why


def _look(page: Any, number: int, found: _Found) -> None:
    page.set_rotation(0)  # as a reader turns it who wants to read
    width, height = page.get_size()
    if width * height * _SCALE**2 > _LARGEST:
        raise BriefingError(
            Worded(
                "Page %1 is %2 by %3 points: too large to be looked at.",
                number + 1,
                f"{width:.0f}",
                f"{height:.0f}",
            )
        )
    runs = PageRuns(page, number)
    words = [run for run in runs.listed if run.statement or run.furniture]
    pictures = _Pictures(page, runs, words) if words else None
    for run in runs.listed:
        if pictures is None or not (run.statement or run.furniture):
            found.take(run, [True] * len(run.letters), "")
        elif run.why:
            found.take(run, [False] * len(run.letters), run.why)
        else:
            seen = pictures.letters_seen(run)
            found.take(run, seen, "" if all(seen) else _COVERED)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Up to ``_MOST`` runs as there are to be seen, and as they are: a grey for each, on white."""

    there: Any
    seen: Any
    counts: tuple[list[int], list[int]]  # pixels of each grey


class _Pictures:
    """A page's words as there are to be seen, and as they are seen."""

    def __init__(self, page: Any, runs: PageRuns, words: list[Run]) -> None:
        images: Any = import_module("PIL.ImageChops")
        self._runs = runs
        self._places: dict[int, tuple[_Plane, int]] = {}
        whole = _drawn(page, annotations=True)
        runs.show(words, shown=False)
        without = _drawn(page, annotations=True)
        unchanged = images.invert(_strongest(images.difference(whole, without)))
        for start in range(0, len(words), _MOST):
            greys = [(run, grey) for grey, run in enumerate(words[start : start + _MOST])]
            runs.show_alone([(run, (grey, grey, grey)) for run, grey in greys])
            there = _drawn(page, annotations=False).getchannel(0)
            seen = images.lighter(there, unchanged)  # white where the page shows nothing of it
            plane = _Plane(there, seen, (there.histogram(), seen.histogram()))
            self._places |= {id(run): (plane, grey) for run, grey in greys}

    def letters_seen(self, run: Run) -> list[bool]:
        """Return of each letter of *run* whether a reader sees it."""
        plane, grey = self._places[id(run)]
        there, seen = (counts[grey] for counts in plane.counts)
        if there == 0:
            return [False] * len(run.letters)
        if seen >= _WHOLE * there and run.inside:
            return [True] * len(run.letters)
        boxes = self._runs.boxes(run)
        if len(boxes) != len(run.letters):  # which letter is which cannot be told
            return [False] * len(run.letters)
        return [_letter_seen(plane, grey, box) for box in boxes]


def _letter_seen(plane: _Plane, grey: int, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = (round(side * _SCALE) for side in box)
    width, height = plane.there.size
    if right <= 0 or bottom <= 0 or left >= width or top >= height:
        return False
    around = (max(left - 1, 0), max(top - 1, 0), min(right + 1, width), min(bottom + 1, height))
    there, seen = (picture.crop(around).histogram()[grey] for picture in (plane.there, plane.seen))
    return there == 0 or seen >= _SHOWN * there


def _drawn(page: Any, *, annotations: bool) -> Any:
    """Return *page* as a picture without smoothed letters, so that each keeps its colour."""
    bitmap = page.render(
        scale=_SCALE, no_smoothtext=True, draw_annots=annotations, may_draw_forms=annotations
    )
    picture = bitmap.to_pil()
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _strongest(difference: Any) -> Any:
    """Return white where some colour channel of *difference* is strong enough to be seen."""
    images: Any = import_module("PIL.ImageChops")
    red, green, blue = difference.split()
    most = images.lighter(images.lighter(red, green), blue)
    return most.point([255 if value >= _FAINTEST else 0 for value in range(256)])
