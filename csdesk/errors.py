"""What can go wrong that the user can act on; everything else is a bug."""

from collections.abc import Sequence
from pathlib import Path

from csdesk.i18n import Words


class CsdeskError(Exception):
    """Something to tell the user: what happened, where, what to do."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        raise NotImplementedError


class BusyError(CsdeskError):
    """Another program is writing to the file."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The file is in use by another program. Nothing was lost: try again.")


class UnwrittenError(CsdeskError):
    """The disk took no more, or was gone."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The file could not be written: its disk is full or cannot be reached. Nothing was changed.")


class SettingsError(CsdeskError):
    """What she prefers could not be kept on this computer."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("Your settings hold until you close csdesk: {folder} cannot be written.")
        return text.replace("{folder}", str(self.folder))


class MovedError(CsdeskError):
    """What a step would put back has been changed since."""

    def __init__(self, table: str, row_id: object, column: str | None = None) -> None:
        super().__init__(table, row_id, column)
        self.table, self.row_id, self.column = table, row_id, column

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("This was changed elsewhere since, so it was left as it is.")


class UnreadableRecordError(CsdeskError):
    """What was kept of a record is damaged: others are not."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("What was kept of this is damaged and cannot be read. A backup may still have it.")


class OvertakenError(MovedError):
    """Another program has changed what was to be written, and she had not seen it."""

    def __init__(self, step: object) -> None:
        """Keep the step that was not written, if it could be: she may want it all the same."""
        super().__init__("", None)
        self.step = step

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("This was changed elsewhere in the meantime, so your entry was not saved.")


class GoneError(MovedError):
    """A record that was to be changed, or that another was to hang on, is no more."""

    def __init__(self, table: str = "", row_id: object = None) -> None:
        super().__init__(table, row_id)

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("This was deleted elsewhere, so nothing was changed.")


class TextError(CsdeskError):
    """A text holds a character that no file can keep."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The text holds a character that cannot be saved. Remove it and try again.")


class EntryError(CsdeskError):
    """What was typed is not of the kind that belongs there."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.typed = typed


class NoDateError(EntryError):
    """What was typed is no date."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("“{typed}” is not a date. Write it like 2026-04-01.").replace("{typed}", self.typed)


class DayToComeError(EntryError):
    """What was typed is a day to come, where only what has been can stand."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{typed}” is still to come. A contact is logged once it has been.")
        return text.replace("{typed}", self.typed)


class NoCadenceError(EntryError):
    """What was typed is no number of days between two contacts."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{typed}” is not a number of days. Write one from 1 to 3,650, or nothing for no cadence.")
        return text.replace("{typed}", self.typed)


class TakenTierError(EntryError):
    """Another tier is called so."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("There is a tier “{typed}” already. Choose another name.").replace("{typed}", self.typed)


class NoShareError(EntryError):
    """What was typed is no share in per cent."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{typed}” is not a share. Write one from 0 to 100, or nothing.")
        return text.replace("{typed}", self.typed)


class NoMonthlyAmountError(EntryError):
    """What was typed is no monthly amount in the currency of the company."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{typed}” is not an amount. Write it like 300,000, in your own currency.")
        return text.replace("{typed}", self.typed)


class OwningColleagueError(CsdeskError):
    """Somebody who owns accounts or milestones was to be deleted."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{name} still owns accounts or milestones. Write the day of leaving, or hand them over first.")
        return text.replace("{name}", self.name)


class NoLeadError(EntryError):
    """What was typed is no number of days before a deadline."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{typed}” is not a number of days. Write one from 0 to 730, or nothing for the usual.")
        return text.replace("{typed}", self.typed)


class NoNumberError(EntryError):
    """What was typed is no number."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("“{typed}” is not a number. Write it like 1,200.5.").replace("{typed}", self.typed)


class UnknownCurrencyError(EntryError):
    """What was typed is no currency in use."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("“{typed}” is not a currency. Write its code, like JPY or USD.").replace("{typed}", self.typed)


class UnknownColourError(EntryError):
    """What was typed is no colour."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("“{typed}” is not a colour. Write it like #0F6E84.").replace("{typed}", self.typed)


class NoNameError(CsdeskError):
    """A record would be left without its name."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("A name is needed here. The old one was kept.")


class TakenNameError(EntryError):
    """Something else is called so already."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("“{typed}” is there already. Choose another name.").replace("{typed}", self.typed)


class CircleError(CsdeskError):
    """A record would stand under itself."""

    def __init__(self, way: Sequence[str]) -> None:
        """Say the way by names, from the record up to itself."""
        super().__init__(tuple(way))
        self.way = tuple(way)

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("This would go round in a circle: {path}. Nothing was changed.")
        return text.replace("{path}", " → ".join(self.way))


class ElsewhereError(CsdeskError):
    """Somebody would report to a person of another account."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("People report to people of the same account. Nothing was changed.")


class UnknownAccountError(CsdeskError):
    """No account, or more than one, answers to what was given."""

    def __init__(self, given: str, found: int) -> None:
        super().__init__(given, found)
        self.given, self.found = given, found

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        if self.found:
            text = words.tr("More than one account answers to “{given}”. Give its id: csdesk list accounts shows them.")
        else:
            text = words.tr("No account answers to “{given}”. csdesk list accounts shows them.")
        return text.replace("{given}", self.given)


class NoPlanError(CsdeskError):
    """The account has no success plan."""

    def __init__(self, account: str) -> None:
        super().__init__(account)
        self.account = account

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("{account} has no success plan yet.").replace("{account}", self.account)


class UnknownTemplateError(EntryError):
    """No plan template, or more than one, answers to what was given."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("No plan template answers to “{typed}”. csdesk list templates shows them.")
        return text.replace("{typed}", self.typed)


class SharedFieldError(CsdeskError):
    """Two columns of a table were said to hold the same field."""

    def __init__(self, field: str, first: str, second: str) -> None:
        super().__init__(field, first, second)
        self.field, self.first, self.second = field, first, second

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{first}” and “{second}” cannot both hold {field}. Give the field to one of them.")
        for name in ("first", "second", "field"):
            text = text.replace(f"{{{name}}}", getattr(self, name))
        return text


class FileError(CsdeskError):
    """Something about a portfolio file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class UnreachableFileError(FileError):
    """The file cannot be opened or made where it is wanted."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} cannot be opened. Check that its folder exists and can be written to.")
        return text.replace("{file}", str(self.path))


class ReadOnlyError(FileError):
    """The file, its folder or its disk cannot be written."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} can only be read: nothing was changed. It, its folder or its disk is write-protected.")
        return text.replace("{file}", str(self.path))


class MissingFileError(FileError):
    """Her own file was opened once, and is not where it was."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} is not where it was. Put it back, or name the file: csdesk --file PATH.")
        return text.replace("{file}", str(self.path))


class GoneFileError(FileError):
    """The file that is open is not where it was."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} was moved or deleted, so nothing can be saved. Save your portfolio elsewhere.")
        return text.replace("{file}", str(self.path))


class ReplacedFileError(GoneFileError):
    """Another file stands under the name of the one that is open."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} was replaced by another file, so nothing is saved there. Save yours elsewhere.")
        return text.replace("{file}", str(self.path))


class NoFileError(FileError):
    """What is there is a device or a pipe; a file put in its place would break it."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} is not a file, so it was left as it is. Choose another name.")
        return text.replace("{file}", str(self.path))


class FilledFileError(FileError):
    """The file already holds accounts, so the sample would mix with them."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} already holds accounts. Name another file for the sample: csdesk --file PATH demo.")
        return text.replace("{file}", str(self.path))


class NewerFileError(FileError):
    """The file was written by a newer csdesk."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("A newer csdesk wrote {file}. It was left as it is: update csdesk.")
        return text.replace("{file}", str(self.path))


class ForeignFileError(FileError):
    """The file is not one of csdesk's."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} is not a csdesk file. It was left as it is.")
        return text.replace("{file}", str(self.path))


class DamagedFileError(FileError):
    """What the file holds cannot be read any more."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} is damaged. Restore a backup into a new file; csdesk check tells what is wrong.")
        return text.replace("{file}", str(self.path))


class MigrationError(CsdeskError):
    """A migration or its backup did not come out right, and was taken back."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The file could not be updated. It was left as it was.")
