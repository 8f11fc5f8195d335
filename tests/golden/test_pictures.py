"""Every page of every shipped template, from PDF and from Word, as it was looked at and found good.

To accept a change on purpose: BRIEFING_GOLDEN=write pytest tests/golden, then look at the pages.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.document import HOUSE_STYLE
from briefing.rendering import renderer_for
from tests.printed_scripts import FONTS, SCRIPTS

Image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
ImageChops = pytest.importorskip("PIL.ImageChops")
ImageFilter = pytest.importorskip("PIL.ImageFilter")

PICTURES = Path(__file__).parent / "pictures"
TEMPLATES = ("policy-memo", "intelligence-brief", "ministerial-note", "press-digest")
SEEN, KEPT = 100, 50  # dots per inch: of the pages looked at, of the pictures kept
COLOURS = 128
BANDS = 40  # of a page, each some two lines high
MOST_DIFFERENT = 0.025  # of the pixels of the band that differs most
LEAST_STEP = 40  # of 255: what smoothing and palettes do is less

pytestmark = [pytest.mark.needs_tool("pdftoppm"), pytest.mark.slow]


def pages_of(pdf: Path) -> list:
    stem = pdf.with_suffix("")
    command = ["pdftoppm", "-r", str(SEEN), "-png", pdf, stem]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = sorted(pdf.parent.glob(f"{stem.name}-*.png"))
    return [reduced(Image.open(path).convert("RGB")) for path in found]


def reduced(picture):
    size = (picture.width * KEPT // SEEN, picture.height * KEPT // SEEN)
    return picture.resize(size, Image.Resampling.BOX)


def difference(one, two) -> float:
    """The share of pixels that differ in the band that differs most; 1 for pages of other sizes.

    What smoothing does, and a shift by one pixel, is no difference.
    """
    if one.size != two.size:
        return 1.0
    first, second = (p.convert("RGB").filter(ImageFilter.BoxBlur(1)) for p in (one, two))
    steps = [(x, y) for y in (0, -1, 1) for x in (0, -1, 1)]
    return min(worst_band(first, ImageChops.offset(second, *step)) for step in steps)


def worst_band(one, two) -> float:
    shown = ImageChops.difference(one, two).convert("L")
    height = shown.height // BANDS
    bands = (shown.crop((0, n * height, shown.width, (n + 1) * height)) for n in range(BANDS))
    return max(sum(b.histogram()[LEAST_STEP:]) / (b.width * b.height) for b in bands)


def compared(pages, folder: Path) -> None:
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        for number, picture in enumerate(pages, start=1):
            kept = picture.quantize(COLOURS, dither=Image.Dither.NONE)
            kept.save(folder / f"{number}.png", optimize=True)
    golden = sorted(folder.glob("*.png"), key=lambda path: int(path.stem))
    assert len(pages) == len(golden), "the memo has another number of pages"
    for path, picture in zip(golden, pages, strict=True):
        share = difference(Image.open(path), picture)
        assert share <= MOST_DIFFERENT, f"page {path.stem}: {share:.2%} of it looks otherwise"


def built(folder: Path, seeds: Path, template: str, ending: str) -> Path:
    target = folder / f"memo{ending}"
    memo = str(seeds / "memo.yaml")
    assert main(["build", memo, "-o", str(target), "--template", template]) == 0
    return target


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_pages_of_the_pdf_look_as_they_did(tmp_path, seeds, template):
    pdf = built(tmp_path, seeds, template, ".pdf")
    compared(pages_of(pdf), PICTURES / template / "pdf")


@pytest.mark.needs_tool("soffice")
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_pages_of_the_word_file_look_as_they_did(tmp_path, seeds, template):
    word = built(tmp_path, seeds, template, ".docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, word]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    compared(pages_of(word.with_suffix(".pdf")), PICTURES / template / "docx")


@pytest.mark.needs_font(*FONTS)
def test_the_pages_in_other_scripts_look_as_they_did(tmp_path):
    pdf = tmp_path / "scripts.pdf"
    pdf.write_bytes(renderer_for(".pdf")(SCRIPTS, HOUSE_STYLE))
    compared(pages_of(pdf), PICTURES / "other-scripts" / "pdf")


def test_a_line_that_is_missing_is_a_difference():
    """Without this, a tolerance that lets everything pass would go unnoticed."""
    picture = Image.open(PICTURES / "policy-memo" / "pdf" / "1.png").convert("RGB")
    assert difference(picture, picture) == 0
    shifted = ImageChops.offset(picture, 0, 3)
    assert difference(picture, shifted) > MOST_DIFFERENT
    rubbed = picture.copy()
    middle = picture.height * 45 // 100
    rubbed.paste((255, 255, 255), (0, middle, picture.width, middle + picture.height // 60))
    assert difference(picture, rubbed) > MOST_DIFFERENT
