"""The pages as pictures: what a change of the layout would move is seen.

``UPDATE_GOLDEN=1 pytest tests/rendering_pdf/test_golden_pages.py`` takes the
pictures anew; look at each before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

GOLDEN = Path(__file__).parent / "golden"
_SCALE = 60 / 72  # 60 dots an inch
_TOLERANCE = 1.5  # of 255, on average over a band of the page
_BANDS = 12


def pictures(data: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=_SCALE).to_pil().convert("L") for page in document]
    finally:
        document.close()


def worst(one: Image.Image, other: Image.Image) -> float:
    """Return how far the pictures differ in the band of the page where they differ most."""
    soft = (picture.filter(ImageFilter.BoxBlur(1)) for picture in (one, other))
    difference = ImageChops.difference(*soft)
    height = one.height // _BANDS
    bands = (difference.crop((0, y, one.width, y + height)) for y in range(0, one.height, height))
    return max(ImageStat.Stat(band).mean[0] for band in bands)


@pytest.mark.parametrize("name", ["policy", "brief"])
def test_the_pages_look_as_they_did(name, request):
    pages = pictures(request.getfixturevalue(f"{name}_pdf"))
    paths = [GOLDEN / f"{name}-{number}.png" for number in range(1, len(pages) + 1)]
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for page, path in zip(pages, paths, strict=True):
            page.quantize(16).save(path, optimize=True)
    assert sorted(GOLDEN.glob(f"{name}-*.png")) == paths
    for page, path in zip(pages, paths, strict=True):
        with Image.open(path) as golden:
            assert golden.size == page.size
            assert worst(page, golden.convert("L")) < _TOLERANCE, path.name


def test_a_paragraph_moved_by_two_points_is_seen(policy_pdf):
    page = pictures(policy_pdf)[0]
    moved = page.copy()
    moved.paste(page.crop((0, 400, page.width, 500)), (0, 402))
    assert worst(page, moved) > _TOLERANCE
