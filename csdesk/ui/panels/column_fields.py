"""Fields that show columns of a record, and take other values for them."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import ValueSegments
from csdesk.ui.widgets.tick import Tick


class ColumnFields:
    """The fields by their columns, in reading order."""

    def __init__(self, **fields: QWidget) -> None:
        self.fields = fields

    def show_record(self, record: Any) -> None:
        """Show what a record has in the columns."""
        for column, field in self.fields.items():
            _show(field, getattr(record, column))

    def values(self) -> dict[str, Any]:
        """Return by column what is chosen and typed; raise CsdeskError for what is no day."""
        return {column: _value(field) for column, field in self.fields.items()}

    @property
    def stops(self) -> list[QWidget]:
        """Return what Tab goes to: of segments the one that is pressed."""
        return [one.pressed if isinstance(one, ValueSegments) else one for one in self.fields.values()]

    @property
    def entered(self) -> list[QWidget]:
        """Return where Enter keeps what is in the fields: not where it turns something, or ends a line."""
        parts = [one.buttons if isinstance(one, ValueSegments) else [one] for one in self.fields.values()]
        return [one for part in parts for one in part if not isinstance(one, Tick | QPlainTextEdit)]


def _show(field: QWidget, value: Any) -> None:
    match field:
        case Tick():
            field.setChecked(value)
        case ValueSegments():
            field.show_value(value)
        case Choice():
            field.choose(value)
        case DateField():
            field.show_day(value)
        case QPlainTextEdit():
            field.setPlainText(value)
        case QLineEdit():
            field.setText("" if value is None else str(value))


def _value(field: QWidget) -> Any:
    match field:
        case Tick():
            return field.isChecked()
        case ValueSegments() | Choice():
            return field.value
        case DateField():
            return field.day()
        case QPlainTextEdit():
            return field.toPlainText()
        case QLineEdit():
            return field.text()
