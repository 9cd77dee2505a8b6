"""Folders of cloud services, by the names that they have on Windows, macOS and Linux."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from csdesk.domain.synced import named_service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PureWindowsPath(r"C:\Users\y\OneDrive\顧客"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\y\OneDrive - 株式会社サンプル\Documents"), "OneDrive"),
        (PurePosixPath("/Users/y/Library/CloudStorage/OneDrive-Sample"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\y\Dropbox (Personal)\csdesk"), "Dropbox"),
        (PurePosixPath("/home/y/Dropbox"), "Dropbox"),
        (PurePosixPath("/Users/y/Library/Mobile Documents/com~apple~CloudDocs/csdesk"), "iCloud"),
        (PureWindowsPath(r"C:\Users\y\iCloudDrive"), "iCloud"),
        (PureWindowsPath(r"G:\マイドライブ\csdesk"), "Google Drive"),
        (PureWindowsPath(r"G:\My Drive"), "Google Drive"),
        (PurePosixPath("/Users/y/Library/CloudStorage/GoogleDrive-y@example.com/My Drive"), "Google Drive"),
        (PurePosixPath("/Users/y/Library/CloudStorage/Box-Box"), "Box"),
        (PureWindowsPath(r"C:\Users\y\Box\csdesk"), "Box"),
        (PurePosixPath("/home/y/Documents"), ""),
        (PurePosixPath("/home/y/Boxes/Dropboxen"), ""),
    ],
)
def test_a_folder_is_known_by_its_names(folder: PurePosixPath | PureWindowsPath, service: str) -> None:
    assert named_service(folder.parts) == service
