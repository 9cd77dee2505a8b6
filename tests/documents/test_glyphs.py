"""What the fonts print, and what is said about the rest."""

import unicodedata
from dataclasses import dataclass

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from csdesk import resources
from csdesk.documents import glyphs
from csdesk.documents.glyphs import MissingGlyph
from csdesk.i18n import Catalogue


@dataclass(frozen=True)
class Line:
    """A part of a sheet."""

    text: str


@dataclass(frozen=True)
class Sheet:
    """Something with texts at two depths."""

    title: str
    lines: tuple[Line, ...]


@pytest.mark.parametrize(
    ("typed", "printed", "missing"),
    [
        ("受注 → 出荷 100%", "受注 → 出荷 100%", ""),
        ("#strong[*x*] _y_ $z$ \\n <b>", "#strong[*x*] _y_ $z$ \\n <b>", ""),
        ("Kickoff 🚀!", "Kickoff 〓!", "🚀"),
        ("𠮷野家", "𠮷野家", ""),
        ("✔ 済 ✅ ☎ ⭐ ⚠️ ♻ ➡", "✔ 済 ✅ ☎ ⭐ ⚠ ♻ ➡", ""),
        ("⽇本電気⻑野⾼校", "日本電気長野高校", ""),
        ("⦅注⦆ 𩸽 𥱋 㐂 﨑 神", "⦅注⦆ 𩸽 𥱋 㐂 﨑 神", ""),
        ("ﷺ 𝐀𝟏 한", "〓 A1 〓", "ﷺ한"),
        ("Dvořák, Łódź, Αθήνα, Москва", "Dvořák, Łódź, Αθήνα, Москва", ""),
        ("か\u3099", "が", ""),  # typed in two characters, as macOS names files
        ("葛\U000e0100城", "葛城", ""),  # a variant that the font cannot tell
        ("👩\u200d💻", "〓〓", "👩💻"),
        ("one\ttwo\r\nthree\x00", "one two\nthree", ""),
        ("\ud800", "〓", "\ud800"),
    ],
)
def test_texts_as_printed(typed: str, printed: str, missing: str) -> None:
    line, found = glyphs.printable(Line(typed))
    assert line.text == printed
    assert "".join(each.character for each in found) == missing


def test_every_text_is_looked_at_and_each_finding_told_once() -> None:
    sheet, found = glyphs.printable(Sheet("😀😀", (Line("plain"), Line("a 🎉 b"))))
    assert sheet == Sheet("〓〓", (Line("plain"), Line("a 〓 b")))
    assert found == (MissingGlyph("😀😀", "😀"), MissingGlyph("a 🎉 b", "🎉"))


def test_the_sentence_names_the_character_and_where_it_stands() -> None:
    _, (found,) = glyphs.printable(Line("x" * 40 + "🎉" + "y" * 40))
    assert found.place == "…" + "x" * 15 + "🎉" + "y" * 14 + "…"
    assert "🎉" in found.sentence(Catalogue("en"))
    assert found.sentence(Catalogue("ja")).startswith("「…xxx")


def test_a_full_width_letter_is_as_wide_as_its_size() -> None:
    assert glyphs.width("国", 72 / 25.4) == pytest.approx(1.0, abs=0.01)
    assert glyphs.width("", 9) == 0


def test_a_cut_text_fits_and_says_that_it_was_cut() -> None:
    text = "受注から出荷までの時間"
    assert glyphs.cut(text, 500, 9) == text
    cut = glyphs.cut(text, 20, 9)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert glyphs.width(cut, 9) <= 20
    assert glyphs.width(text[: len(cut)] + "…", 9) > 20
    assert glyphs.cut("From order to dispatch", 20, 9).endswith("...")
    assert glyphs.cut("Cedar × Shiomi", 15, 9).endswith("..."), "… would hang in the middle of a Latin line"


def _is_in_jis(letter: str) -> bool:
    try:
        return bool(letter.encode("shift_jis_2004"))
    except UnicodeEncodeError:
        return False


def test_every_character_of_jis_x_0213_and_every_sign_is_printed() -> None:
    codes = (*range(0x20, 0x7F), *range(0xA0, 0xD800), *range(0xE000, 0x30000))
    japanese = [letter for letter in map(chr, codes) if _is_in_jis(letter)]
    assert len(japanese) > 11_000
    dingbats = [
        chr(code) for code in (*range(0x2190, 0x2400), *range(0x2460, 0x2800)) if unicodedata.name(chr(code), "")
    ]
    radicals = [chr(code) for code in range(0x2F00, 0x2FD6)]
    for letter in (*japanese, *dingbats, *radicals):
        assert glyphs.printable(Line(f"x{letter}x"))[1] == ()


def test_a_rare_kanji_stands_in_the_pdf_in_two_weights() -> None:
    names = {"csdesk Kanji Regular", "csdesk Kanji Bold"}
    for name in ("csdeskKanji-Regular.otf", "csdeskKanji-Bold.otf"):
        with TTFont(resources.path(f"fonts/{name}"), lazy=True) as font:
            assert font["name"].getDebugName(4) in names
            assert ord("𠮷") in font.getBestCmap()
