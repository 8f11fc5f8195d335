"""Articles in Arabic, Hebrew and Chinese: built, verified, altered, and without the extra told."""

from __future__ import annotations

import io
import sys

import pikepdf
import pytest

PDF = pytest.mark.needs_font(
    "Noto Naskh Arabic", "Noto Sans Arabic", "Noto Serif Hebrew", "Noto Serif CJK SC"
)
ARTICLES = {
    "ar": "الكرملين: روسيا تريد ضمانات\n\nقال الرئيس الروسي إن «روسيا مهتمة جديا بالحصول "
    "على ضمانات موثوقة (NATO) في 30 ديسمبر 2021».\n",
    "he": 'הקרמלין: רוסיה רוצה ערבויות\n\nהנשיא אמר: "רוסיה מעוניינת בערבויות קבועות בחוק".\n',
    "zh": "克里姆林宫：俄罗斯希望得到保证\n\n普京总统表示：“俄罗斯希望得到有法律约束力的保证。”\n",
}
MEMO = """\
briefing-memo: 1
title: "What is said in Arabic: ضمانات"
template: {template}
language: en-GB
marking: TLP:CLEAR
fields: {{to: Director, from: Desk, date: 2021-12-31}}
events:
  call: {{name: Call, on: 2021-12-30}}
articles:
  ar: {{path: ar.txt, outlet: TASS, language: ar, published: 2021-12-30}}
  he: {{path: he.txt, outlet: הארץ, language: he, published: 2021-12-30}}
  zh: {{path: zh.txt, outlet: 新华社, language: zh, published: 2021-12-30}}
bottom-line: Moscow wants guarantees in writing.
sections:
  - heading: NATO guarantees
    entries:
      - quote: روسيا مهتمة جديا بالحصول على ضمانات موثوقة (NATO) في 30 ديسمبر 2021
        from: ar
        event: call
        speaker: Vladimir Putin
        translation: {{text: Russia is seriously interested in reliable guarantees, by: the desk}}
      - quote: רוסיה מעוניינת בערבויות קבועות בחוק
        from: he
        speaker: Vladimir Putin
  - heading: Ukraine
    layout: timeline
    entries:
      - quote: 俄罗斯希望得到有法律约束力的保证。
        from: zh
        event: call
        speaker: 普京
"""
TEMPLATES = ("policy-memo", "intelligence-brief", "ministerial-note", "press-digest")


@pytest.fixture
def memo(tmp_path):
    """Write the memo in a template beside its articles."""
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")

    def write(template="policy-memo"):
        path = tmp_path / "memo.yaml"
        path.write_text(MEMO.format(template=template), "utf-8")
        return path

    return write


@PDF
@pytest.mark.parametrize("template", TEMPLATES)
def test_originals_beside_their_translation_are_built_and_proved(
    briefing, tmp_path, memo, template
):
    target = tmp_path / "memo.pdf"
    answer = briefing("build", memo(template), "-o", target)
    assert answer.status == 0, answer.err
    verified = briefing("verify", target, "--json")
    assert verified.status == 0, verified.out
    found = verified.json["statements"]
    assert len(found) == 3 or template == "ministerial-note"
    assert {one["status"] for one in found} == {"verbatim"}


@PDF
def test_with_a_workspace_the_articles_themselves_vouch(briefing, tmp_path, memo):
    workspace, target = tmp_path / "desk.briefing", tmp_path / "memo.pdf"
    articles = [tmp_path / f"{name}.txt" for name in ARTICLES]
    path = memo()
    assert briefing("add", workspace, *articles).status == 0
    assert briefing("build", path, "-o", target).status == 0
    verified = briefing("verify", target, "--workspace", workspace, "--json")
    assert [one["source"] for one in verified.json["statements"]] == [True] * 3


@PDF
def test_another_word_on_the_page_is_an_alteration(briefing, tmp_path, memo):
    target = tmp_path / "memo.pdf"
    briefing("build", memo(), "-o", target)
    with pikepdf.open(io.BytesIO(target.read_bytes())) as pdf:
        operations = list(pikepdf.parse_content_stream(pdf.pages[0]))
        begins = [
            number
            for number, one in enumerate(operations)
            if str(one.operator) == "BDC" and "/Statement" in one.operands[1]
        ]
        for number in range(begins[0], len(operations)):
            if str(operations[number].operator) in {"Tj", "TJ"}:
                shown = operations[number].operands[0]
                items = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
                codes = b"".join(bytes(i) for i in items if isinstance(i, pikepdf.String))
                operations[number] = pikepdf.ContentStreamInstruction(
                    [pikepdf.String(codes[:-4] + codes[-2:] + codes[-4:-2])],
                    pikepdf.Operator("Tj"),
                )
                break
        pdf.pages[0].obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operations))
        pdf.save(target)
    verified = briefing("verify", target, "--json")
    assert verified.status == 1
    statuses = [one["status"] for one in verified.json["statements"]]
    assert sorted(statuses) == ["altered", "verbatim", "verbatim"]


@PDF
def test_a_memo_comes_back_from_its_own_export(briefing, tmp_path, memo):
    target = tmp_path / "memo.pdf"
    briefing("build", memo(), "-o", target)
    answer = briefing("open", target, "-o", tmp_path / "back.yaml")
    assert answer.status == 0, answer.err
    assert "روسيا مهتمة جديا" in (tmp_path / "back.yaml").read_text("utf-8")


def test_without_the_extra_it_is_named_and_word_and_html_are_written(
    briefing, tmp_path, memo, monkeypatch
):
    monkeypatch.setitem(sys.modules, "typst", None)
    names = ("memo.pdf", "memo.docx", "memo.html")
    targets = [part for name in names for part in ("-o", tmp_path / name)]
    answer = briefing("build", memo(), *targets)
    assert answer.status == 1
    assert "briefing[scripts]" in answer.err
    assert "pipx inject briefing typst fonttools" in answer.err
    assert "ARABIC LETTER" in answer.err
    assert not (tmp_path / "memo.pdf").exists()
    assert (tmp_path / "memo.docx").exists()
    assert 'dir="rtl"' in (tmp_path / "memo.html").read_text("utf-8")
