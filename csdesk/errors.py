"""What can go wrong that the user can act on; everything else is a bug."""

from collections.abc import Sequence
from inspect import get_annotations
from pathlib import Path
from typing import ClassVar, dataclass_transform

from csdesk.i18n import Saying, Text, Words, later_words


@dataclass_transform(eq_default=False)
class CsdeskError(Saying, Exception):
    """Something to tell the user: what happened, where, what to do; ``says`` names what the error holds.

    What a kind of error holds are its annotated names: they are its arguments, in their order.
    """

    _holds: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._holds += tuple(get_annotations(cls))

    def __init__(self, *held: object, **named: object) -> None:
        super().__init__(*held, *named.values())
        vars(self).update(zip(self._holds, held, strict=False), **named)


class RefusedError(CsdeskError):
    """What is not done, and why: a sentence that stands where it is refused, with what it names."""

    why: Text

    def __init__(self, why: Text, **told: object) -> None:
        super().__init__(why, **told)

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.why.said(words, **vars(self))


class BusyError(CsdeskError):
    """Another program is writing to the file."""

    says = later_words.tr("The file is in use by another program. Nothing was lost: try again.")


class UnwrittenError(CsdeskError):
    """The disk took no more, or was gone."""

    says = later_words.tr("The file could not be written: its disk is full or cannot be reached. Nothing was changed.")


class SettingsError(CsdeskError):
    """What she prefers could not be kept on this computer."""

    says = later_words.tr("{folder} cannot be written to, so your settings last only until you close csdesk.")
    folder: Path


class MovedError(CsdeskError):
    """What a step would put back has been changed since."""

    says = later_words.tr("This was changed elsewhere, so it was left as it is.")
    table: str
    row_id: object
    column: str | None = None


class UnreadableRecordError(CsdeskError):
    """What was kept of a record is damaged: others are not."""

    says = later_words.tr("This record is damaged and cannot be read. A backup may still have it.")


class OvertakenError(MovedError):
    """Another program has changed what was to be written, and she had not seen it."""

    says = later_words.tr("This was changed elsewhere in the meantime, so your entry was not saved.")

    def __init__(self, step: object) -> None:
        """Keep the step that was not written, if it could be: she may want it all the same."""
        super().__init__("", None)
        self.step = step


class GoneError(MovedError):
    """A record that was to be changed, or that another was to hang on, is no more."""

    says = later_words.tr("This was deleted elsewhere, so nothing was changed.")

    def __init__(self, table: str = "", row_id: object = None) -> None:
        super().__init__(table, row_id)


class TextError(CsdeskError):
    """A text holds a character that no file can keep."""

    says = later_words.tr("The text holds a character that cannot be saved. Remove it and try again.")


class EntryError(CsdeskError):
    """What was typed is not of the kind that belongs there."""

    typed: str


class NoDateError(EntryError):
    """What was typed is no date."""

    says = later_words.tr("“{typed}” is not a date. Try next tue, 12/25 or 2026-04-01.")


class DateNeededError(CsdeskError):
    """A date was taken away that has to be there."""

    says = later_words.tr("A date is needed here. Try next tue, 12/25 or 2026-04-01.")


class ValueNeededError(CsdeskError):
    """Something was emptied that has to be there."""

    says = later_words.tr("This cannot be empty. Enter a value.")


class DayToComeError(EntryError):
    """What was typed is a day to come, where only what has been can stand."""

    says = later_words.tr("“{typed}” is in the future. Log a contact after it happens.")


class NoNumberError(EntryError):
    """What was typed is no number."""

    says = later_words.tr("“{typed}” is not a number. Enter one like 1,200.5.")


class TakenNameError(EntryError):
    """Something else is called so already."""

    says = later_words.tr("“{typed}” already exists. Choose another name.")


class CircleError(CsdeskError):
    """A record would stand under itself."""

    says = later_words.tr("This would create a loop: {path}. Nothing was changed.")

    way: Sequence[str]
    """The way by names, from the record up to itself."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.says.said(words, path=" → ".join(self.way))


class NoPlanError(CsdeskError):
    """The account has no success plan."""

    says = later_words.tr("{account} has no success plan yet.")
    account: str


class FileError(CsdeskError):
    """Something about a portfolio file."""

    path: Path


class UnreachableFileError(FileError):
    """The file cannot be opened or made where it is wanted."""

    says = later_words.tr("{path} cannot be opened. Check that its folder exists and can be written to.")


class ReadOnlyError(FileError):
    """The file, its folder or its disk cannot be written."""

    says = later_words.tr(
        "{path} is read-only, so nothing was changed. The file, its folder or its disk is write-protected."
    )


class MissingFileError(FileError):
    """Her own file was opened once, and is not where it was."""

    says = later_words.tr("{path} is not where it was. Put it back, or name the file: csdesk --file PATH.")


class GoneFileError(FileError):
    """The file that is open is not where it was."""

    says = later_words.tr("{path} was moved or deleted, so nothing can be saved. Save your portfolio elsewhere.")


class ReplacedFileError(GoneFileError):
    """Another file stands under the name of the one that is open."""

    says = later_words.tr("{path} was replaced by another file, so nothing was saved. Save your portfolio elsewhere.")


class NoFileError(FileError):
    """What is there is a device or a pipe; a file put in its place would break it."""

    says = later_words.tr("{path} is not a file, so it was left as it is. Choose another name.")


class FilledFileError(FileError):
    """The file already holds accounts, so the sample would mix with them."""

    says = later_words.tr("{path} already holds accounts. Name another file for the sample: csdesk --file PATH demo.")


class NewerFileError(FileError):
    """The file was written by a newer csdesk."""

    says = later_words.tr("{path} was made by a newer version of csdesk and was not changed. Update csdesk.")


class ForeignFileError(FileError):
    """The file is not one of csdesk's."""

    says = later_words.tr("{path} is not a csdesk file. It was left as it is.")


class DamagedFileError(FileError):
    """What the file holds cannot be read any more."""

    says = later_words.tr(
        "{path} is damaged. Restore a backup to a new file, or run csdesk check to see what is wrong."
    )


class MigrationError(CsdeskError):
    """A migration or its backup did not come out right, and was taken back."""

    says = later_words.tr("The file could not be updated. It was left as it was.")
