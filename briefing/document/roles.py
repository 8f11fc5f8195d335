"""What a block is for, and where notes stand: the words that templates and documents share."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a block is for; the key into a style sheet and of a named style in Word."""

    MEMO_KIND = "memo-kind"
    TITLE = "title"
    FIELD_LABEL = "field-label"
    FIELD_VALUE = "field-value"
    BOTTOM_LINE = "bottom-line"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    OUTLET = "outlet"  # a heading of level 1 that names a source
    ARTICLE_TITLE = "article-title"
    ARTICLE_DETAILS = "article-details"
    QUOTATION_DIRECT = "quotation-direct"
    STATEMENT_INDIRECT = "statement-indirect"
    STATEMENT_REPORT = "statement-report"
    QUOTATION_BLOCK = "quotation-block"  # a long quotation, set off
    TRANSLATION = "translation"
    PARAPHRASE = "paraphrase"
    JUDGEMENT = "judgement"
    BASIS = "basis"
    COMMENT = "comment"
    ASSUMPTION = "assumption"
    GAP = "gap"
    ALTERNATIVE = "alternative"
    INDICATOR = "indicator"
    ACTION = "action"
    BODY = "body"
    NOTICE = "notice"  # "12 further statements in the full memo"
    SOURCE_SUMMARY = "source-summary"
    SOURCE_LIST = "source-list"
    FOOTNOTE_TEXT = "footnote-text"
    ENDNOTE_TEXT = "endnote-text"
    CONTENTS_1 = "contents-1"
    CONTENTS_2 = "contents-2"
    TABLE_HEAD = "table-head"
    TABLE_LABEL = "table-label"
    TABLE_CELL = "table-cell"
    SCALES = "scales"
    HEADER = "header"
    FOOTER = "footer"
    MARKING = "marking"
    LABEL = "label"
    SOURCE_TAG = "source-tag"
    GRADE = "grade"
    PORTION = "portion"
    FOOTNOTE_REFERENCE = "footnote-reference"
    LINK = "link"


class NotePlace(StrEnum):
    """Where notes are printed."""

    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"
    INLINE = "inline"  # no notes: citations stand in the text
