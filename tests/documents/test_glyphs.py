"""What the fonts print, and what is said about the rest."""

from dataclasses import dataclass

import pytest

from csdesk.documents import glyphs
from csdesk.documents.glyphs import Missing
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
        ("𠮷野家", "〓野家", "𠮷"),
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
    assert found == (Missing("😀😀", "😀"), Missing("a 🎉 b", "🎉"))


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
