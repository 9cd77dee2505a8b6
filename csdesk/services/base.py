"""What every service stands on: the file, and the words in which its steps are told."""

from csdesk.i18n import Words
from csdesk.store.database import Database


class DatabaseReader:
    """Reads the file."""

    def __init__(self, database: Database) -> None:
        self._database = database


class DatabaseService(DatabaseReader):
    """Works on the file; labels of steps are in its words."""

    def __init__(self, database: Database, words: Words) -> None:
        super().__init__(database)
        self._words = words
