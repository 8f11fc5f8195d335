"""The evidence pack: each passage shown in its captured article, checked in the page itself."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import zipfile

import pytest
from lxml import html

# As much of a browser as the page's script asks for.
BROWSER = """
const fs = require("fs");
const [script, data, click] = JSON.parse(fs.readFileSync(0, "utf8"));
class Node {
  constructor(name) { this.name = name; this.children = []; this.own = ""; }
  set textContent(text) { this.children = []; this.own = text; }
  get textContent() {
    return this.own + this.children.map((c) => (c.textContent ?? c)).join("");
  }
  append(...nodes) { this.children.push(...nodes); }
  replaceChildren(...nodes) { this.children = nodes; }
  setAttribute() {} focus() {} scrollIntoView() { Node.scrolled = true; }
  all(name) {
    const below = this.children.flatMap((c) => (c instanceof Node ? c.all(name) : []));
    return this.name === name ? [this, ...below] : below;
  }
  querySelector(name) { return this.all(name)[0] ?? null; }
}
let clicked = null;
const holder = new Node("script");
holder.textContent = data;
globalThis.document = {
  body: new Node("body"),
  createElement: (name) => new Node(name),
  getElementById: () => holder,
  addEventListener: (_, call) => { clicked = call; },
};
(0, eval)(script);
const link = { getAttribute: () => click };
clicked({ target: { closest: (what) =>
  (click.startsWith("#") === what.startsWith("a[") ? link : null) } });
const body = document.body;
console.log(JSON.stringify({
  marks: body.all("mark").map((m) => m.textContent),
  texts: body.all("pre").map((p) => p.textContent),
  said: body.all("p").map((p) => p.textContent),
  scrolled: Node.scrolled === true,
}));
"""


@pytest.fixture
def pack(briefing, tmp_path, files):
    target = tmp_path / "memo.zip"
    answer = briefing("build", files / "memo.yaml", "-o", target)
    assert answer.status == 0, answer.err
    return target


def page_of(pack):
    with zipfile.ZipFile(pack) as archive:
        return archive.read("memo.html").decode()


def script_and_data(page):
    tree = html.fromstring(page)
    (data,) = tree.xpath("//script[@id='evidence-data']/text()")
    (script,) = tree.xpath("//script[not(@type)]/text()")
    return script, data


def clicked(page, where):
    script, data = script_and_data(page)
    given = json.dumps([script, data, where])
    run = subprocess.run(
        ["node", "-e", BROWSER], input=given, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.needs_tool("node")
def test_a_click_on_a_note_shows_its_passages_in_their_articles(pack, files):
    page = page_of(pack)
    evidence = json.loads(script_and_data(page)[1])
    for note, statements in list(evidence["notes"].items())[:6]:
        shown = clicked(page, f"#note-{note}")
        assert shown["marks"] == [evidence["statements"][s]["exact"] for s in statements]
        assert shown["scrolled"]
        held = [one for one in shown["said"] if "unchanged since capture" in one]
        assert len(held) == len(statements)
    originals = [path.read_text("utf-8") for path in files.glob("0*.txt")]
    assert any(shown["marks"][0][:20] in text for text in originals)


@pytest.mark.needs_tool("node")
def test_a_click_on_a_quotation_shows_it_too(pack):
    assert clicked(page_of(pack), "n7")["marks"] == [
        "the United States does not believe Putin has decided whether to invade Ukraine"
    ]


@pytest.mark.needs_tool("node")
@pytest.mark.parametrize(
    "change", [("does not believe Putin", "does believe Putin"), ("U.S.", "US")]
)
def test_an_article_that_was_changed_in_the_page_is_told(pack, change):
    _, data = script_and_data(page_of(pack))
    evidence = json.loads(data)
    article = evidence["articles"][evidence["statements"]["n7"]["article"]]
    assert change[0] in article["text"] or change[0] == "U.S."
    article["text"] = article["text"].replace(*change) + " "
    page = page_of(pack).replace(data, json.dumps(evidence))
    assert any("NOT what was quoted" in one for one in clicked(page, "n7")["said"])


def test_the_page_may_fetch_nothing_and_run_its_own_script_alone(pack):
    page = page_of(pack)
    (policy,) = html.fromstring(page).xpath(
        "//meta[@http-equiv='Content-Security-Policy']/@content"
    )
    script, _ = script_and_data(page)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{digest}';" in policy
    assert not re.findall(r"<(?:link|img|iframe|object|base)\b", page)
    assert "innerHTML" not in script
    assert "eval" not in script


def test_the_bytes_of_each_article_and_their_sums_are_in_it(pack, files):
    with zipfile.ZipFile(pack) as archive:
        sums = dict(
            reversed(line.split("  ")) for line in archive.read("SHA256SUMS").decode().splitlines()
        )
        held = {name: archive.read(name) for name in archive.namelist() if name != "SHA256SUMS"}
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in held.items()}
    originals = {data for name, data in held.items() if name.startswith("originals/")}
    assert originals == {path.read_bytes() for path in files.glob("0*.txt")}
    for name, data in held.items():
        if name.startswith("originals/"):
            assert name == f"originals/{hashlib.sha256(data).hexdigest()}.original"


def test_the_same_memo_gives_the_same_pack_from_files_and_from_a_workspace(
    briefing, tmp_path, pack, files, workspace
):
    assert (
        briefing("build", files / "memo.yaml", "-o", tmp_path / "b.docx", "--evidence").status == 0
    )
    assert (tmp_path / "b.zip").read_bytes() == pack.read_bytes()
    memo = tmp_path / "memo.yaml"
    briefing("open", tmp_path / "b.docx", "-o", memo, "--workspace", workspace)
    other = tmp_path / "c.zip"
    assert briefing("build", memo, "--workspace", workspace, "-o", other).status == 0
    assert other.read_bytes() == pack.read_bytes()


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \U0001f600 <!-- ]]>"


@pytest.mark.needs_tool("node")
def test_hostile_text_of_an_article_stays_text(briefing, tmp_path):
    article = f"The talks began on Monday.\n\n{HOSTILE}\n\nThe talks go on, he said on Tuesday.\n"
    (tmp_path / "a.txt").write_text(article, "utf-8")
    (tmp_path / "memo.yaml").write_text(
        "briefing-memo: 1\ntitle: A note\nfields: {date: 2022-01-07}\n"
        "articles: {a: {path: a.txt, outlet: '</script><b>Outlet', title: '<i>Title'}}\n"
        "sections:\n  - heading: Talks\n    entries:\n"
        "      - {quote: The talks go on, from: a, id: n1, speaker: He}\n",
        "utf-8",
    )
    target = tmp_path / "memo.zip"
    assert briefing("build", tmp_path / "memo.yaml", "-o", target).status == 0
    page = page_of(target)
    tree = html.fromstring(page)
    assert len(tree.xpath("//script[not(@type)]")) == 1
    assert not tree.xpath("//img | //b | //i")
    shown = clicked(page, "#note-1")
    assert shown["marks"] == ["The talks go on"]  # though an emoji stands before it
    assert HOSTILE in shown["texts"][0]


def test_nothing_above_a_marking_is_in_the_pack(briefing, tmp_path, files):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8")
    marked = re.sub(r"^( +)id: n7$", r"\1id: n7\n\1marking: TLP:RED", text, flags=re.MULTILINE)
    assert marked != text
    memo.write_text(marked, "utf-8")
    target = tmp_path / "memo.zip"
    assert briefing("build", memo, "-o", target, "--max-marking", "GREEN").status == 0
    evidence = json.loads(script_and_data(page_of(target))[1])
    assert "n7" not in evidence["statements"]
    assert "n6" in evidence["statements"]
