"""What foreign files hold is unpacked and drawn in processes that are bounded, and nowhere else."""

import ast
from pathlib import Path

_UNPACKING = {"zipfile", "zlib", "gzip", "bz2", "lzma", "tarfile", "python_calamine", "openpyxl", "xml"}
_DRAWING = {"QSvgRenderer", "QImageReader", "QMovie"}
_IN_A_PROCESS = {
    "exchange/unpacking.py",
    "exchange/archive.py",
    "ui/panels/logo/drawing.py",
    "ui/panels/logo/svg.py",
    "ui/panels/plan/preview_worker.py",
}
_OUR_OWN_FILES = {"i18n.py", "ui/icons.py"}


def _names(path: Path) -> set[str]:
    """Return what a module imports: packages, and names from Qt."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module.split(".")[0], *(name.name for name in node.names)}
    return found


def test_only_bounded_processes_unpack_and_draw_what_is_foreign() -> None:
    root = Path("csdesk")
    found = {str(path.relative_to(root)) for path in root.rglob("*.py") if _names(path) & (_UNPACKING | _DRAWING)}
    assert found == _IN_A_PROCESS | _OUR_OWN_FILES


def test_the_window_loads_none_of_these_modules() -> None:
    """A module of a process is imported by no other, but for where the process of the preview is begun."""
    importers: dict[str, set[str]] = {}
    for path in Path("csdesk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for name in (node.module, *(f"{node.module}.{one.name}" for one in node.names)):
                    importers.setdefault(name, set()).add(path.name)
    assert importers["csdesk.exchange.archive"] == {"unpacking.py"}
    assert importers["csdesk.ui.panels.logo.svg"] == {"drawing.py"}
    assert not {"csdesk.exchange.unpacking", "csdesk.ui.panels.logo.drawing"} & importers.keys()
