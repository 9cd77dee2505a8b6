"""Where a file lies: in a folder that a cloud service synchronises, or where nothing can be written."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from csdesk.domain.synced import MARKERS, named_service

_ROOTS = {"OneDrive": "OneDrive", "OneDriveConsumer": "OneDrive", "OneDriveCommercial": "OneDrive"}
"""Variables in which Windows says where a service has its folder."""


def service_of(path: Path) -> str:
    """Return the cloud service that synchronises the folder of a file, nothing if none does."""
    for place in dict.fromkeys((path.absolute(), _real(path))):
        found = named_service(place.parent.parts) or _marked(place) or _rooted(place)
        if found:
            return found
    return ""


def is_locked(path: Path) -> bool:
    """Tell whether somebody has said that a file is not to be written, or its folder: an administrator could yet."""
    folder = os.name == "posix" and _no_write(path.parent)  # Windows marks folders for other reasons
    return _no_write(path) or folder


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # links that go round
        return path.absolute()


def _marked(path: Path) -> str:
    for folder in path.parents:
        for marker, service in MARKERS.items():
            with suppress(OSError):
                if (folder / marker).exists():
                    return service
    return ""


def _rooted(path: Path) -> str:
    roots = ((os.environ.get(name), service) for name, service in _ROOTS.items())
    return next((service for root, service in roots if root and path.is_relative_to(root)), "")


def _no_write(path: Path) -> bool:
    with suppress(OSError):
        return not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    return False
