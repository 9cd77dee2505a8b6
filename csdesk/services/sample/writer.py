"""What the records that the sample writes of one account are made with."""

from collections.abc import Mapping
from random import Random
from typing import ClassVar

from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days, SampleRecords


class SampleWriter:
    """Makes records of one account; ``phrases`` is what is said in them, by language."""

    what: ClassVar[str]
    """Of what: chance and ids are those of an account and of this."""

    def __init__(
        self, records: SampleRecords, key: str, content: Content, days: Days, phrases: Mapping[str, Content]
    ) -> None:
        self._records, self._content, self._days = records, content, days
        self._language = content.get("language", "ja")
        self._phrases = phrases[self._language]
        self._chance, self._uid = Random(f"{key} {self.what}"), uids(f"{key} {self.what}")
