"""How the file is read: sheet, encoding, delimiter, header row, order of dates; each as found, and changeable."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options, Table
from csdesk.ui import tokens as k
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import col, text
from csdesk.ui.words import words

_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp932": "Shift_JIS (CP932)",
    "euc_jp": "EUC-JP",
    "euc_jis_2004": "EUC-JIS-2004",
    "iso2022_jp": "ISO-2022-JP",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR (CP949)",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "cp874": "Windows-874",
    "koi8_r": "KOI8-R",
    "iso8859_2": "ISO-8859-2",
    "iso8859_5": "ISO-8859-5",
    "iso8859_15": "ISO-8859-15",
    "mac_roman": "Mac Roman",
}
_OFFERED = (
    *("utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255"),
    *("cp1256", "cp1257", "cp874", "koi8_r", "gb18030", "big5", "cp949", "iso8859_2", "iso8859_5", "iso8859_15"),
    "mac_roman",
)
_DELIMITERS = (",", "\t", ";", "|")
_HEADER_ROWS = 20
_LEAST_WIDTH = 96

Choices = Sequence[tuple[object, str]]
"""What a field offers: values, each with its name."""


class _Field(QWidget):
    """A choice under its name; hidden while it says nothing of the file."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.choice = Choice()
        self.choice.setAccessibleName(name)
        self.choice.setMinimumWidth(_LEAST_WIDTH)
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(col(text(name, "small"), self.choice, gap=k.S1))

    def offer(self, choices: Choices, chosen: object) -> None:
        """Offer choices; what is chosen and not among them is none of them."""
        self.choice.clear()
        for value, name in choices:
            self.choice.addItem(name, value)
        values = [value for value, _name in choices]
        self.choice.setCurrentIndex(values.index(chosen) if chosen in values else -1)


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
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(k.S3)
        for name, field in self.fields.items():
            box.addWidget(field)
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
        encodings = dict.fromkeys((*_OFFERED, *([encoding] if encoding else [])))
        self.fields["encoding"].offer([(one, _ENCODINGS.get(one, one)) for one in encodings], encoding)
        delimiters = dict.fromkeys((*_DELIMITERS, *([delimiter] if delimiter else [])))
        self.fields["delimiter"].offer([(one, self._delimiter_name(one)) for one in delimiters], delimiter)
        rows = range(1, max(_HEADER_ROWS, header_row or 0) + 1)
        numbered: Choices = [
            (0, words.tr("none")),
            *((row, words.tr("row {n}").format(n=str(row))) for row in rows),
        ]
        self.fields["header_row"].offer(numbered, header_row)
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
        value = self.fields[name].choice.currentData()
        if name == "order":
            self.order = value
            self.order_chosen.emit()
            return
        if name != "header_row":  # the headings may stand elsewhere then
            self.options = replace(self.options, header_row=None)
        self.options = replace(self.options, **{name: value})
        self.options_chosen.emit()
