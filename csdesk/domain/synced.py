"""Folders that a cloud service copies to other computers, told by their names along the path."""

from collections.abc import Sequence

_EXACT = {
    "Dropbox": "Dropbox",
    "OneDrive": "OneDrive",
    "iCloud Drive": "iCloud",
    "iCloudDrive": "iCloud",
    "com~apple~CloudDocs": "iCloud",
    "Mobile Documents": "iCloud",
    "Google Drive": "Google Drive",
    "GoogleDrive": "Google Drive",
    "Google ドライブ": "Google Drive",
    "My Drive": "Google Drive",
    "マイドライブ": "Google Drive",
    "Shared drives": "Google Drive",
    "共有ドライブ": "Google Drive",
    "Box": "Box",
    "Box Sync": "Box",
    "Nextcloud": "Nextcloud",
    "pCloudDrive": "pCloud",
}
"""What a folder of a service is called."""
_BEGINNINGS = {
    "OneDrive -": "OneDrive",  # of a company
    "OneDrive-": "OneDrive",  # macOS, below CloudStorage
    "Dropbox (": "Dropbox",
    "Dropbox-": "Dropbox",
    "GoogleDrive-": "Google Drive",
    "Google Drive (": "Google Drive",
    "Box-": "Box",
    "iCloud~": "iCloud",
}
MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".box": "Box",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
}
"""What a service leaves in a folder that it synchronises."""


def named_service(folders: Sequence[str]) -> str:
    """Return the service that synchronises one of these folders, by its name; nothing if none is known to."""
    for folder in folders:
        for name, service in _EXACT.items():
            if folder.casefold() == name.casefold():
                return service
        for beginning, service in _BEGINNINGS.items():
            if folder.casefold().startswith(beginning.casefold()):
                return service
    return ""
