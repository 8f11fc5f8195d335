"""The evidence page in a real browser, from a file and without a network."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from briefing.cli import main

pytestmark = pytest.mark.needs_tool("chromium")

HOSTILE = (
    "</script><script>window.hit=1</script><img src=x onerror='window.hit=2'> \U0001f600 "
    "<!-- ]]> --> <svg onload=window.hit=3> \u2028 \u202e &lt;b&gt; \\u003cb\\u003e ${window.hit=4}"
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory, seeds):
    """The evidence pack of the sample memo."""
    target = tmp_path_factory.mktemp("pack") / "memo.zip"
    assert main(["build", str(seeds / "memo.yaml"), "-o", str(target)]) == 0
    return target


@pytest.fixture
def page(pack, tmp_path):
    """The page of the pack, unpacked for this test alone."""
    return unpacked(Path(shutil.copy(pack, tmp_path)))


def unpacked(pack):
    folder = pack.parent / "pack"
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder)
    return folder / "memo.html"


def evidence_of(browser):
    return json.loads(browser.run("document.getElementById('evidence-data').textContent"))


def click(browser, selector):
    browser.run(f"document.querySelector({json.dumps(selector)}).click()")


def texts(browser, selector):
    found = f"document.querySelectorAll({json.dumps('aside.evidence ' + selector)})"
    return browser.run(f"[...{found}].map((one) => one.textContent)")


def test_a_click_on_a_note_shows_its_passages_in_their_articles(browser, page, files):
    browser.open(page)
    evidence = evidence_of(browser)
    assert browser.run("document.querySelector('aside').hidden")
    originals = [path.read_text("utf-8") for path in files.glob("0*.txt")]
    for note, statements in list(evidence["notes"].items())[:8]:
        click(browser, f'a[href="#note-{note}"]')
        assert texts(browser, "h2") == [f"Note {note}"]
        marks = [evidence["statements"][one]["exact"] for one in statements]
        assert texts(browser, "mark") == marks
        assert len(texts(browser, "p.good")) == len(marks)
        assert texts(browser, "p.bad") == []
        assert any(marks[0][:20] in text for text in originals)
    assert browser.asked == [page.as_uri()]
    assert browser.complaints == []


def test_the_passage_is_in_sight_in_its_article_and_the_words_in_the_memo_are_lit(browser, page):
    browser.open(page)
    click(browser, 'a[href="#note-7"]')
    inside = """(() => {
      const text = document.querySelector("aside pre").getBoundingClientRect();
      const mark = document.querySelector("aside mark").getBoundingClientRect();
      return mark.top >= text.top && mark.bottom <= text.bottom && mark.height > 0;
    })()"""
    assert browser.run(inside)
    assert browser.run(
        "[...document.querySelectorAll('.shown')].map((one) => one.dataset.statement)"
    ) == ["n7"]


def test_the_hash_that_the_page_computes_is_that_of_the_captured_text(browser, page):
    browser.open(page)
    evidence = evidence_of(browser)
    for note in list(evidence["notes"])[:5]:
        click(browser, f'a[href="#note-{note}"]')
        digests = [text.split()[-1] for text in texts(browser, "p.hash")]
        for recorded, computed, file in zip(*[iter(digests)] * 3, strict=True):
            assert recorded == computed
            assert (page.parent / file).exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [("does not believe Putin", "does believe Putin"), ("Bulgarian time", "B. time")],
)
def test_one_word_changed_in_an_article_of_the_pack_is_told(browser, page, old, new):
    text = page.read_text("utf-8")
    before, data, after = text.partition('id="evidence-data">')
    assert old in after
    head, _, tail = after.partition("</script>")
    page.write_text(before + data + head.replace(old, new) + "</script>" + tail, "utf-8")
    browser.open(page)
    click(browser, 'a[href="#note-7"]')
    (told,) = texts(browser, "p.bad:not(.hash)")
    assert "NOT what was quoted" in told
    assert texts(browser, "p.good") == []
    recorded, computed = (one.split()[-1] for one in texts(browser, "p.hash")[:2])
    assert recorded != computed


def test_it_is_opened_and_closed_by_keys_and_the_place_is_kept(browser, page):
    browser.open(page)
    browser.run("document.querySelector('a[href=\"#note-7\"]').focus()")
    browser.press("Enter", 13)
    assert texts(browser, "h2") == ["Note 7"]
    assert browser.run("document.activeElement.textContent") == "Note 7"
    browser.press("Escape", 27)
    assert browser.run("document.querySelector('aside').hidden")
    assert browser.run("document.activeElement.getAttribute('href')") == "#note-7"


def test_quotations_without_notes_can_be_reached_by_keys(briefing, browser, tmp_path, files):
    target = tmp_path / "note.zip"
    options = ("--template", "ministerial-note")
    assert briefing("build", files / "memo.yaml", "-o", target, *options).status == 0
    browser.open(unpacked(target))
    first = "document.querySelector('[data-statement]')"
    assert browser.run(f"{first}.tabIndex") == 0
    browser.run(f"{first}.focus()")
    browser.press("Enter", 13)
    assert len(texts(browser, "mark")) == 1
    assert len(texts(browser, "p.good")) == 1


def test_printed_it_is_the_memo_alone(browser, page):
    browser.open(page)
    click(browser, 'a[href="#note-7"]')
    shown = "getComputedStyle(document.querySelector('aside')).display"
    assert browser.run(shown) != "none"
    browser.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert browser.run(shown) == "none"
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_it_says_can_be_read_in_light_and_dark(browser, page, scheme):
    browser.open(page)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.call("Emulation.setEmulatedMedia", features=features)
    click(browser, 'a[href="#note-7"]')
    ratio = """(() => {
      const light = (colour) => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
        const [r, g, b] = parts.map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (one) => {
        const own = getComputedStyle(one).backgroundColor;
        return own !== "rgba(0, 0, 0, 0)" ? own : ground(one.parentElement);
      };
      const found = "aside h2, aside h3, aside p, aside pre, aside mark, aside button";
      return Math.min(...[...document.querySelectorAll(found)].map((one) => {
        const pair = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => b - a);
        return (pair[0] + 0.05) / (pair[1] + 0.05);
      }));
    })()"""
    try:
        assert browser.run(ratio) >= 4.5  # WCAG 2.2, 1.4.3
    finally:
        browser.call("Emulation.setEmulatedMedia", features=[])


def test_hostile_text_of_an_article_stays_text(briefing, browser, tmp_path):
    article = f"The talks began on Monday.\n\n{HOSTILE}\n\nThe talks go on, he said on Tuesday.\n"
    (tmp_path / "a.txt").write_text(article, "utf-8")
    (tmp_path / "memo.yaml").write_text(
        "briefing-memo: 1\ntitle: A note\nfields: {date: 2022-01-07}\n"
        "articles: {a: {path: a.txt, outlet: '</script><b>Outlet', title: '<i>Title'}}\n"
        "sections:\n  - heading: Talks\n    entries:\n"
        "      - {quote: The talks go on, from: a, id: __proto__, speaker: He}\n",
        "utf-8",
    )
    target = tmp_path / "memo.zip"
    assert briefing("build", tmp_path / "memo.yaml", "-o", target).status == 0
    browser.open(unpacked(target))
    click(browser, 'a[href="#note-1"]')
    assert texts(browser, "mark") == ["The talks go on"]  # though an emoji stands before it
    assert "${window.hit=4}" in texts(browser, "pre")[0]
    assert "<img src=x onerror='window.hit=2'>" in texts(browser, "pre")[0]
    assert texts(browser, "h3") == ["</script><b>Outlet, <i>Title"]
    assert len(texts(browser, "p.good")) == 1
    assert browser.run("window.hit === undefined")
    assert browser.run("document.querySelectorAll('script:not([type])').length") == 1
    assert browser.complaints == []


def test_the_policy_lets_no_other_script_run_and_nothing_be_fetched(browser, page):
    text = page.read_text("utf-8")
    more = "<script>window.hit=1</script><img src='https://example.org/x.png'>"
    page.write_text(text.replace("</main>", f"{more}</main>"), "utf-8")
    browser.open(page)
    assert browser.run("window.hit === undefined")
    assert len(browser.complaints) >= 2  # each refusal is told
