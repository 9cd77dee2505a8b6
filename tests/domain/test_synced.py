"""Folders of cloud services, by the names that they have on Windows, macOS and Linux."""

import pytest

from csdesk.domain.synced import named_service


@pytest.mark.parametrize(
    ("folders", "service"),
    [
        (("OneDrive", "顧客"), "OneDrive"),
        (("OneDrive - 株式会社サンプル", "Documents"), "OneDrive"),
        (("Library", "CloudStorage", "OneDrive-Sample"), "OneDrive"),
        (("Dropbox (Personal)", "csdesk"), "Dropbox"),
        (("dropbox",), "Dropbox"),
        (("Library", "Mobile Documents", "com~apple~CloudDocs", "csdesk"), "iCloud"),
        (("iCloudDrive",), "iCloud"),
        (("G:\\", "マイドライブ", "csdesk"), "Google Drive"),
        (("G:\\", "My Drive"), "Google Drive"),
        (("Library", "CloudStorage", "GoogleDrive-y@example.com", "My Drive"), "Google Drive"),
        (("Library", "CloudStorage", "Box-Box"), "Box"),
        (("Box", "csdesk"), "Box"),
        (("Documents",), ""),
        (("Boxes", "Dropboxen", "My Drives"), ""),
        ((), ""),
    ],
)
def test_a_folder_is_known_by_its_names(folders: tuple[str, ...], service: str) -> None:
    assert named_service(folders) == service
