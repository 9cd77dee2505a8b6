"""Hostile files, and what leaves the laptop: time and memory stay bounded, and no socket of the network is opened."""

import zipfile
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import psutil

from csdesk.desk import open_desk
from csdesk.errors import CsdeskError
from csdesk.ui.panels.logo.file import png_of
from tests.app import driven
from tests.app.half_typed import fill
from tests.faults.trial import PATIENCE, Trial, held
from tests.processes import begin

_MOST_SECONDS, _MOST_MEGABYTES = 15, 400
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 10">{}</svg>'
_BAR = '<rect width="40" height="10"/>'
_UNSAFE = (
    "<script>alert(1)</script>",
    '<rect width="9" height="9" onload="alert(1)"/>',
    '<image href="file:///etc/hostname" width="9" height="9"/>',
    '<image xlink:href="http://127.0.0.1:9/a.png" width="9" height="9"/>',
    '<image xlink:href="../a.png" width="9" height="9"/>',
    '<use href="other.svg#a"/>',
    '<use href="file:///dev/zero#a"/>',
    '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>',
    '<style>@import "a.css";</style>',
    "<style>rect { fill: url(http://127.0.0.1:9/a) }</style>",
    '<rect width="9" height="9" style="fill:url(\'http://127.0.0.1:9/a#b\')"/>',
    "<foreignObject><p/></foreignObject>",
    '<animate attributeName="x" values="0;9"/>',
    '<set attributeName="x" to="9"/>',
)


def _uses(levels: int) -> str:
    uses = "".join(f'<g id="l{one + 1}">' + f'<use href="#l{one}"/>' * 10 + "</g>" for one in range(levels))
    return f'<defs><rect id="l0" width="9" height="9"/>{uses}</defs><use href="#l{levels}"/>'


_COSTLY = {
    "uses in uses": _uses(9),
    "deep": "<g>" * 400_000 + _BAR + "</g>" * 400_000,
    "blurred": '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>' + '<g filter="url(#f)">' * 60 + _BAR,
}


def _unsafe(folder: Path) -> str:
    entities = "".join(f'<!ENTITY e{one + 1} "{f"&e{one};" * 10}">' for one in range(9))
    whole = {f"unsafe {place}": _SVG.format(_BAR + one) for place, one in enumerate(_UNSAFE)}
    whole["entities"] = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]>' + _SVG.format("<title>&e9;</title>")
    whole |= {name: _SVG.format(one) for name, one in _COSTLY.items()}
    slowest = 0.0
    for name, content in whole.items():
        path = folder / f"{name}.svg"
        path.write_text(content, "utf-8")
        slowest = max(slowest, _refused(path))
    return f"{len(whole)} SVGs: all refused, the slowest in {slowest:.1f} s"


def _refused(path: Path) -> float:
    begun = monotonic()
    try:
        png_of(path)
    except CsdeskError:
        seconds = monotonic() - begun
        held(seconds < _MOST_SECONDS, f"{path.name} took {seconds:.1f} s")
        return seconds
    raise AssertionError(f"{path.name} was taken as a logo")


def _bombs(folder: Path) -> str:
    made = [_mimetype(folder), _sheet(folder), _entries(folder), _linked(folder)]
    told = [_imported(folder, path) for path in made]
    return "; ".join(told)


def _mimetype(folder: Path) -> Path:
    bomb = zipfile.ZipFile(folder / "mimetype.ods", "w", zipfile.ZIP_DEFLATED)
    with bomb, bomb.open("mimetype", "w", force_zip64=True) as part:
        part.write(b"application/vnd.oasis.opendocument.spreadsheet")
        for _megabyte in range(3 << 10):
            part.write(bytes(1 << 20))
    return folder / "mimetype.ods"


def _sheet(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "sheet.xlsx", "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"<workbook/>")
        with parts.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _megabyte in range(1 << 10):
                part.write(b" " * (1 << 20))
    return folder / "sheet.xlsx"


def _entries(folder: Path) -> Path:
    entities = "".join(f'<!ENTITY e{one + 1} "{f"&e{one};" * 10}">' for one in range(9))
    with zipfile.ZipFile(folder / "entities.xlsx", "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", f'<!DOCTYPE a [<!ENTITY e0 "ha">{entities}]><workbook>&e9;</workbook>')
    return folder / "entities.xlsx"


def _linked(folder: Path) -> Path:
    """A table that would have a spreadsheet fetch something."""
    lines = ('=WEBSERVICE("http://127.0.0.1:9/")', '=HYPERLINK("file:///etc/passwd")', "=cmd|' /C calc'!A0")
    (folder / "links.csv").write_text("Account Name\n" + "\n".join(f'"{one}"' for one in lines), "utf-8")
    return folder / "links.csv"


def _imported(folder: Path, path: Path) -> str:
    """Import a file; watch what this takes in the process itself, as the window would run it."""
    begun = monotonic()
    process = begin("-m", "csdesk", "--file", folder / "book.csdesk", "import", "accounts", path, "--dry-run")
    watched, most = psutil.Process(process.pid), 0
    while process.poll() is None:
        held(monotonic() - begun < PATIENCE, f"{path.name} takes for ever")
        most = max(most, _megabytes(watched))
        held(not _sockets(watched), f"{path.name} had a socket opened")
        sleep(0.02)
    process.communicate()
    seconds = monotonic() - begun
    held(process.returncode in (0, 2, 3), f"{path.name} ended with {process.returncode}")
    held(seconds < _MOST_SECONDS, f"{path.name} took {seconds:.1f} s")
    held(most < _MOST_MEGABYTES, f"{path.name} took {most} MB")
    return f"{path.name} {path.stat().st_size / 1e6:.1f} MB: {seconds:.1f} s, {most} MB"


def _megabytes(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss >> 20)
    except psutil.Error:
        return 0


def _sockets(process: psutil.Process) -> list[object]:
    """Return the sockets of the network that a process and its children hold."""
    found: list[object] = []
    for each in (process, *process.children(recursive=True)) if process.is_running() else ():
        try:
            found += each.net_connections("inet")
        except psutil.Error:
            continue
    return found


def _offline(folder: Path) -> str:
    book = folder / "book.csdesk"
    with closing(open_desk(book)) as desk:
        fill(desk)
    looks = 0
    for what in ("visiting", "previewing"):
        process = driven.begin(folder, book, what)
        watched, until = psutil.Process(process.pid), monotonic() + 4
        while monotonic() < until:
            held(not _sockets(watched), f"{what}: {_sockets(watched)}")
            looks += 1
            sleep(0.02)
        process.terminate()
        process.communicate(timeout=PATIENCE)
        held(not driven.bugs(folder), driven.bugs(folder))
    return f"every place and the preview opened, looked at {looks} times: no socket of the network"


TRIALS = (
    Trial("unsafe and costly SVGs", _unsafe),
    Trial("bombs and links in tables", _bombs),
    Trial("no socket of the network", _offline),
)
