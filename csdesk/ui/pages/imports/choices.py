"""What is chosen of a file: its kind, its source, its day, and how it is read; each as found, and changeable."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from csdesk.errors import CsdeskError
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options, Table
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.questions import ABSENCE, Absence
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import Segments, fill, named
from csdesk.ui.words import words

_LEAST_SOURCE = 112
_DAY = 128
_ENCODINGS = {
    "utf-8": "UTF-8",
    "cp932": "Shift_JIS (CP932)",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "cp874": "Windows-874",
    "koi8_r": "KOI8-R",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR (CP949)",
    "iso8859_2": "ISO-8859-2",
    "iso8859_5": "ISO-8859-5",
    "iso8859_15": "ISO-8859-15",
    "mac_roman": "Mac Roman",
}
_SELDOM = {"utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE", "euc_jis_2004": "EUC-JIS-2004"}
"""Encodings that are named where they are found, and not offered."""
_DELIMITERS = (",", "\t", ";", "|")
_HEADER_ROWS = 20
_LEAST_WIDTH = 96
Choices = Sequence[tuple[object, str]]
"""What a field offers: values, each with its name."""


class KindChoice(QWidget):
    """Both forms of one choice; ``chosen`` tells its place."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._segments, self._field = Segments(titles), Choice()
        self._field.addItems([*titles])
        self._field.setAccessibleName(words.tr("What the file holds"))
        self._segments.chosen.connect(self._on_chosen)
        self._field.activated.connect(self._on_chosen)
        fill(QHBoxLayout(self), (self._segments, self._field), k.S2, (0, 0, 0, 0))
        self.fit(roomy=True)

    @property
    def current(self) -> int:
        """Return the place of what is chosen."""
        return self._segments.current

    @property
    def buttons(self) -> list[QAbstractButton]:
        """Return the segments."""
        return [*self._segments.buttons]

    def choose(self, place: int) -> None:
        """Choose without telling."""
        self._segments.choose(place)
        self._field.setCurrentIndex(place)

    def fit(self, *, roomy: bool) -> None:
        """Show the form for which there is room."""
        self._segments.setVisible(roomy)
        self._field.setVisible(not roomy)

    def _on_chosen(self, place: int) -> None:
        self.choose(place)
        self.chosen.emit(place)


class SourceChoice(QWidget):
    """A field under its name; what is chosen or typed is told once."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.choice = Choice()
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.choice.setMinimumWidth(_LEAST_SOURCE)
        self.choice.setToolTip(tip(words.tr("Where these IDs come from. Each source has its own")))
        self.choice.activated.connect(lambda _place: self._tell())
        line = self.choice.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._tell)
        fill(QHBoxLayout(self), (named(words.tr("Source"), self.choice),), 0, (0, 0, 0, 0))

    def show_sources(self, sources: Sequence[str], present: str) -> None:
        """Offer sources, and show the one a file is from."""
        self._shown = present
        self.choice.clear()
        self.choice.addItems(sorted({*sources, present}))
        self.choice.setCurrentText(present)

    def _tell(self) -> None:
        typed = self.choice.currentText().strip()
        if not typed:
            self.choice.setCurrentText(self._shown)
        elif typed != self._shown:
            self._shown = typed
            self.chosen.emit(typed)


class AbsenceChoice(Choice):
    """What it means for an account to be in no row of the files of a source."""

    meant = Signal(object)

    def __init__(self, absence: str = Absence.MISSING) -> None:
        super().__init__()
        absences = (
            (Absence.MISSING, words.tr("no reading")),
            (Absence.ZERO, words.tr("counts as 0")),
            (Absence.ASK, words.tr("ask each time")),
        )
        self.offer(absences, absence)
        self.setAccessibleName(words.tr("Accounts not in the file"))
        self.setToolTip(
            tip(words.tr("What it means that an account is in no row. It is kept for files of this source"))
        )
        self.activated.connect(lambda _place: self.meant.emit(self.value))


class BatchChoices(QWidget):
    """Two fields under their names, for files of readings only."""

    day_chosen = Signal(object)
    absence_chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.day = DateField(Entries(today), past=True)
        self.day.setToolTip(tip(words.tr("For files that name no days. Without one, csdesk looks for it in the file")))
        self.day.setPlaceholderText(words.tr("automatic"))
        self.day.setFixedWidth(_DAY)
        self.day.editingFinished.connect(self._on_day)
        self.absence = AbsenceChoice()
        self.absence.meant.connect(self.absence_chosen)
        self._shown: date | None = None
        self.hide()
        day = named(words.tr("Day of the readings"), self.day)
        fill(QHBoxLayout(self), (day, named(self.absence.accessibleName(), self.absence)), k.S3, (0, 0, 0, 0))

    def show_draft(self, draft: ImportDraft) -> None:
        """Show what is said of a file, if it is one of readings."""
        self.setVisible(draft.kind.in_batch)
        self._shown = draft.on
        self.day.show_day(draft.on)
        self.absence.choose(draft.columns.options.get(ABSENCE, Absence.MISSING))

    def _on_day(self) -> None:
        try:
            found = self.day.day()
        except CsdeskError:
            self.day.show_day(self._shown)
            return
        if found != self._shown:
            self._shown = found
            self.day_chosen.emit(found)


class _Field(QWidget):
    """A choice under its name; hidden while it says nothing of the file."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.choice = Choice()
        self.choice.setMinimumWidth(_LEAST_WIDTH)
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        fill(QHBoxLayout(self), (named(name, self.choice),), 0, (0, 0, 0, 0))

    def offer(self, choices: Choices, chosen: object) -> None:
        """Offer choices; what is chosen and not among them is none of them."""
        self.choice.offer(choices, chosen)
        if chosen != self.choice.value:
            self.choice.setCurrentIndex(-1)


class ReadingChoices(QWidget):
    """A choice for each way in which a file can be read; it remembers what was chosen otherwise than found."""

    options_chosen = Signal()
    order_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.options = self._shown = Options()
        self.order: DateOrder | None = None
        self._table: Table | None = None
        self._table_order: DateOrder | None = None
        self.fields = {
            "sheet": _Field(words.tr("Sheet")),
            "encoding": _Field(words.tr("Encoding")),
            "delimiter": _Field(words.tr("Delimiter")),
            "header_row": _Field(words.tr("Header row")),
            "order": _Field(words.tr("Date order")),
        }
        fill(QHBoxLayout(self), self.fields.values(), k.S3, (0, 0, 0, 0))
        for name, field in self.fields.items():
            field.choice.setPlaceholderText(words.tr("automatic"))
            field.choice.activated.connect(lambda _place, name=name: self._on_chosen(name))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def forget(self) -> None:
        """Read the next file as it is found."""
        self.options, self.order, self._table = Options(), None, None

    def take_over(self, former: "ReadingChoices") -> None:
        """Read the file as a former one has it read."""
        self.options, self.order = former.options, former.order
        if former._table is not None:
            self.show_table(former._table, former._table_order)

    def take_back(self) -> None:
        """Show again how the file was read before something else was chosen."""
        if self._table is not None:
            self.options = self._shown
            self.show_table(self._table, self._table_order)

    def show_table(self, table: Table, order: DateOrder | None) -> None:
        """Show how a file was read."""
        self._table, self._table_order, self._shown = table, order, self.options
        self.order = order
        hidden = words.tr("{sheet} (hidden)")
        sheets = [(one.name, hidden.format(sheet=one.name) if one.hidden else one.name) for one in table.sheets]
        self.fields["sheet"].offer(sheets, table.sheet)
        self._offer_rest(table.encoding, table.delimiter, table.header_row)
        for name, value in (("sheet", table.sheet), ("encoding", table.encoding), ("delimiter", table.delimiter)):
            self.fields[name].setVisible(value is not None)
        self.fields["order"].show()

    def show_refused(self) -> None:
        """Show what may help with a file that could not be read as a text table."""
        self._offer_rest(self.options.encoding, self.options.delimiter, self.options.header_row)
        for name, field in self.fields.items():
            field.setVisible(name in ("encoding", "delimiter", "header_row"))

    def _offer_rest(self, encoding: str | None, delimiter: str | None, header_row: int | None) -> None:
        found = {encoding: (_ENCODINGS | _SELDOM).get(encoding, encoding)} if encoding else {}
        self.fields["encoding"].offer([*(_ENCODINGS | found).items()], encoding)
        delimiters = dict.fromkeys((*_DELIMITERS, *([delimiter] if delimiter else [])))
        self.fields["delimiter"].offer([(one, self._delimiter_name(one)) for one in delimiters], delimiter)
        rows = range(1, max(_HEADER_ROWS, header_row or 0) + 1)
        numbered = ((row, words.tr("row {n}").format(n=str(row))) for row in rows)
        self.fields["header_row"].offer([(0, words.tr("none")), *numbered], header_row)
        self.fields["order"].offer(self._orders(), self.order)

    def _delimiter_name(self, delimiter: str) -> str:
        names = {
            ",": words.tr("comma"),
            "\t": words.tr("tab"),
            ";": words.tr("semicolon"),
            "|": words.tr("vertical bar"),
        }
        return names.get(delimiter, delimiter)

    def _orders(self) -> Choices:
        return [
            (None, words.tr("detect from column")),
            (DateOrder.YMD, words.tr("year, month, day")),
            (DateOrder.MDY, words.tr("month, day, year")),
            (DateOrder.DMY, words.tr("day, month, year")),
        ]

    def _on_chosen(self, name: str) -> None:
        value = self.fields[name].choice.value
        if name == "order":
            self.order = value
            self.order_chosen.emit()
            return
        if name != "header_row":  # the headings may stand elsewhere then
            self.options = replace(self.options, header_row=None)
        self.options = replace(self.options, **{name: value})
        self.options_chosen.emit()
