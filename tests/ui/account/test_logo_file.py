"""From a picture file to a logo: every kind is read, what is hidden in it goes, what reaches out is refused."""

from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QRect, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from csdesk.domain import png
from csdesk.exchange import child
from csdesk.ui.panels.logo import drawing, file
from csdesk.ui.panels.logo.file import LargeLogoError, LogoFileError, ReachingLogoError, png_of
from csdesk.ui.words import words

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 10">{}</svg>'
BAR = '<rect width="40" height="10" fill="#0a0"/>'


_IN_CHILD = child.run


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw in this process: each of its own takes half a second."""
    monkeypatch.setattr(child, "run", lambda _module, **given: drawing.answer(given["given"]))


def _image(width: int, height: int, ground: str = "#00000000") -> QImage:
    """Return a red bar in the middle half of a ground."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        painter.fillRect(QRect(width // 4, height // 4, width // 2, height // 2), Qt.GlobalColor.red)
    return image


def _saved(image: QImage, path: Path, kind: bytes, **texts: str) -> Path:
    for key, text in texts.items():
        image.setText(key, text)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    path.write_bytes(bytes(buffer.data().data()))
    return path


def _svg(path: Path, inside: str, form: str = SVG) -> Path:
    path.write_text(form.format(inside), "utf-8")
    return path


def test_a_png_is_cut_to_what_is_drawn(tmp_path: Path) -> None:
    made = png_of(_saved(_image(400, 200), tmp_path / "a.png", b"PNG"))
    assert png.size(made) == (200, 100)
    assert not png.has_alpha(made)


@pytest.mark.parametrize(
    ("ground", "size"),
    [
        ("#ffffffff", (200, 100)),  # white paper is no part of a logo
        ("#ff0000ff", (400, 200)),  # a blue ground is
    ],
)
def test_white_ground_is_cut_away_and_no_other(tmp_path: Path, ground: str, size: tuple[int, int]) -> None:
    assert png.size(png_of(_saved(_image(400, 200, ground), tmp_path / "a.png", b"PNG"))) == size


@pytest.mark.parametrize(
    ("given", "kept"),
    [((4000, 4000), (480, 480)), ((6000, 600), (1200, 120)), ((300, 3000), (48, 480)), ((90, 30), (90, 30))],
)
def test_what_is_larger_than_print_needs_is_made_smaller(
    tmp_path: Path, given: tuple[int, int], kept: tuple[int, int]
) -> None:
    image = QImage(*given, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    assert png.size(png_of(_saved(image, tmp_path / "a.png", b"PNG"))) == kept


def test_a_clear_hole_stays_clear(tmp_path: Path) -> None:
    image = _image(40, 40, "#ff00ff00")
    image.setPixelColor(20, 20, QColor(0, 0, 0, 0))
    made = png_of(_saved(image, tmp_path / "a.png", b"PNG"))
    assert png.has_alpha(made)
    assert QImage.fromData(made).pixelColor(20, 20).alpha() == 0


def test_a_jpeg_under_any_name_is_kept_as_png(tmp_path: Path) -> None:
    made = png_of(_saved(_image(300, 100, "#ff223344"), tmp_path / "logo", b"JPEG"))
    assert png.is_png(made)
    assert png.size(made) == (300, 100)


def test_what_a_file_holds_beside_its_picture_goes(tmp_path: Path) -> None:
    path = _saved(_image(40, 40), tmp_path / "a.png", b"PNG", Comment="INTERNAL draft of the agency")
    assert b"INTERNAL" in path.read_bytes()
    assert b"INTERNAL" not in png_of(path)


def test_an_svg_is_drawn_as_sharp_as_print_needs(tmp_path: Path) -> None:
    made = png_of(_svg(tmp_path / "a.svg", BAR))
    assert png.size(made) == (1200, 300)
    assert QImage.fromData(made).pixelColor(600, 150) == QColor("#00aa00")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect width="9" height="9" onload="alert(1)"/>',
        '<image href="file:///etc/hostname" width="9" height="9"/>',
        '<image xlink:href="https://example.com/a.png" width="9" height="9"/>',
        '<image xlink:href="../a.png" width="9" height="9"/>',
        '<use href="other.svg#a"/>',
        '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>',
        '<style>@import "a.css";</style>',
        "<style>rect { fill: url(http://example.com/a) }</style>",
        '<rect width="9" height="9" style="fill:url( \'http://example.com/a#b\')"/>',
        "<foreignObject><p/></foreignObject>",
    ],
)
def test_an_svg_that_acts_or_reaches_out_is_refused(tmp_path: Path, inside: str) -> None:
    with pytest.raises(ReachingLogoError):
        png_of(_svg(tmp_path / "a.svg", BAR + inside))


def test_an_svg_may_refer_to_itself(tmp_path: Path) -> None:
    inside = '<defs><linearGradient id="g"><stop stop-color="red"/></linearGradient></defs><rect id="a" width="4" '
    inside += 'height="9" fill="url(#g)"/><use href="#a" x="9"/>'
    assert png.is_png(png_of(_svg(tmp_path / "a.svg", inside)))


def test_entities_that_grow_are_not_read(tmp_path: Path) -> None:
    form = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG
    with pytest.raises(ReachingLogoError):
        png_of(_svg(tmp_path / "a.svg", "<title>&b;</title>", form))


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a\1\0\1\0\0\0\0;",
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"<svg",
        b"<html/>",
        b"%PDF-1.7",
        b"\xff\xd8\xff\xe0",
    ],
)
def test_what_is_no_picture_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "logo 1.png"
    path.write_bytes(content)
    with pytest.raises(LogoFileError) as caught:
        png_of(path)
    assert "logo 1.png" in caught.value.sentence(words)


@pytest.mark.qt_log_ignore("JPEG", "png")
@pytest.mark.parametrize("kind", [b"PNG", b"JPEG"])
def test_half_a_picture_is_none(tmp_path: Path, kind: bytes) -> None:
    path = _saved(_image(300, 300, "#ff223344"), tmp_path / "a", kind)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(LogoFileError):
        png_of(path)


def test_a_picture_in_which_nothing_is_drawn_is_none(tmp_path: Path) -> None:
    clear = QImage(40, 40, QImage.Format.Format_ARGB32)
    clear.fill(0)
    for path in (_saved(clear, tmp_path / "a.png", b"PNG"), _svg(tmp_path / "a.svg", "")):
        with pytest.raises(LogoFileError):
            png_of(path)


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(bytes(5_000_001))
    bomb = QImage(10_000, 2_001, QImage.Format.Format_Mono)
    bomb.fill(0)
    for path in (tmp_path / "large.png", _saved(bomb, tmp_path / "bomb.png", b"PNG")):
        with pytest.raises(LargeLogoError):
            png_of(path)
    with pytest.raises(LogoFileError):
        png_of(tmp_path / "absent.png")


def _nested_uses(levels: int) -> str:
    """Return a drawing in which each level is ten times the one before."""
    uses = "".join(f'<g id="l{level + 1}">' + f'<use href="#l{level}"/>' * 10 + "</g>" for level in range(levels))
    return f'<defs><rect id="l0" width="9" height="9"/>{uses}</defs><use href="#l{levels}"/>'


_BOMBS = {
    "uses in uses": _nested_uses(9),
    "deep": "<g>" * 400_000 + BAR + "</g>" * 400_000,
    "filters": '<filter id="f" width="9999" height="9999"><feGaussianBlur stdDeviation="9999"/></filter>'
    + '<g filter="url(#f)">' * 60
    + BAR
    + "</g>" * 60,
}


@pytest.mark.parametrize("bomb", _BOMBS)
def test_an_svg_that_would_take_for_ever_is_refused_in_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bomb: str
) -> None:
    monkeypatch.setattr(child, "run", _IN_CHILD)
    monkeypatch.setattr(file, "_SECONDS", 2.0)
    begun = monotonic()
    with pytest.raises(LogoFileError) as caught:
        png_of(_svg(tmp_path / "bomb.svg", _BOMBS[bomb]))
    assert monotonic() - begun < 4
    assert "bomb.svg" in caught.value.sentence(words)


def test_the_process_that_draws_gives_back_what_it_drew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _svg(tmp_path / "a.svg", '<text x="1" y="9" font-size="9">Ab</text>')
    monkeypatch.setattr(child, "run", _IN_CHILD)
    assert png.is_png(png_of(path)), "letters, too: they need an application"
