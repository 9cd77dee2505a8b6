"""A failing export leaves an existing file as it was."""

import os
import stat
from contextlib import closing
from pathlib import Path
from socket import AF_UNIX, socket

import pytest

from csdesk.documents import typesetting, writing
from csdesk.documents.writing import UnsoundError
from csdesk.errors import NoFileError, RefusedError
from csdesk.exchange.replacing import UnwrittenFileError
from csdesk.i18n import Catalogue

WHOLE = b"%PDF-1.7\n...\n%%EOF\n"


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    path = tmp_path / "計画 # 1.pdf"
    path.write_bytes(b"the earlier one")
    return path


def test_the_file_is_replaced_and_nothing_else_stays(earlier: Path) -> None:
    writing.write(WHOLE, earlier)
    assert earlier.read_bytes() == WHOLE
    assert list(earlier.parent.iterdir()) == [earlier]


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7\n...", b"no pdf %%EOF"])
def test_half_a_document_replaces_nothing(earlier: Path, broken: bytes) -> None:
    with pytest.raises(UnsoundError):
        writing.write(broken, earlier)
    assert earlier.read_bytes() == b"the earlier one"
    assert list(earlier.parent.iterdir()) == [earlier]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_on_the_way(earlier: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync", fail) if step == "fsync" else (Path, "replace", fail)))
    with pytest.raises(UnwrittenFileError) as caught:
        writing.write(WHOLE, earlier)
    assert earlier.read_bytes() == b"the earlier one"
    assert list(earlier.parent.iterdir()) == [earlier]
    assert str(earlier) in caught.value.sentence(Catalogue("en"))
    assert str(earlier) in caught.value.sentence(Catalogue("ja"))


def test_a_file_that_is_read_only_stays(earlier: Path) -> None:
    earlier.chmod(0o444)
    with pytest.raises(UnwrittenFileError):
        writing.write(WHOLE, earlier)
    assert earlier.read_bytes() == b"the earlier one"


def test_a_link_stays_a_link_and_its_file_is_replaced(earlier: Path) -> None:
    link = earlier.with_name("link.pdf")
    link.symlink_to(earlier)
    writing.write(WHOLE, link)
    assert link.is_symlink()
    assert earlier.read_bytes() == WHOLE


def test_what_cannot_be_set_is_told_in_a_sentence() -> None:
    with pytest.raises(RefusedError, match="Shorten its longest texts and try again") as caught:
        typesetting.compiled({"main.typ": b'#panic("no")'})
    assert caught.value.sentence(Catalogue("en")).startswith("The document could not be created")


@pytest.mark.parametrize("name", ["no folder/plan.pdf", "nul\0.pdf", "x" * 300 + ".pdf", "."])
def test_a_place_where_no_file_can_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwrittenFileError):
        writing.write(WHOLE, tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["pipe", "socket", "link to a device"])
def test_what_is_no_file_is_left_as_it_is(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "plan.pdf"
    with closing(socket(AF_UNIX)) as unix:
        {
            "pipe": lambda: os.mkfifo(place),
            "socket": lambda: unix.bind(str(place)),
            "link to a device": lambda: place.symlink_to(os.devnull),
        }[kind]()
        before = place.lstat()
        with pytest.raises(NoFileError) as caught:
            writing.write(WHOLE, place)
    assert str(place) in caught.value.sentence(Catalogue("en"))
    assert place.lstat() == before
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    assert list(tmp_path.iterdir()) == [place]
