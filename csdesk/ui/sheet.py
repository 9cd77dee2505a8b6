"""The one style sheet, filled in from the tokens."""

from string import Template

from csdesk.ui import tokens as k

_GROUNDS = """
#side { background: $side; border-right: 1px solid $line; }
#page { background: $window; }
#scrim { background: $scrim; }
QMainWindow { background: $window; }
QDialog, QMessageBox { background: $card; }
QFrame[kind=card] { background: $card; border: 1px solid $line; border-radius: ${radius_card}px; }
QFrame[kind=well], QFrame[kind=segments] { background: $sunken; border-radius: ${radius}px; }
QFrame[kind=rule] { background: $line; border: none; }
QSplitter::handle { background: $line; }
QFrame[kind=slip] { background: $selected; border-top: 1px solid $line; }
QFrame[kind=notice] { background: $selected; border-radius: ${radius}px; }
QFrame[kind=error] { background: $danger_tint; border-radius: ${radius}px; }
QMessageBox #qt_msgbox_label { font-weight: 600; }
QMessageBox #qt_msgbox_informativelabel { min-width: 320px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
"""

_LABELS = """
QLabel[kind=title] { font-size: ${title}px; font-weight: 600; }
QLabel[kind=section] { font-size: ${section}px; font-weight: 600; }
QLabel[kind=figure] { font-size: ${figure}px; font-weight: 600; }
QLabel[kind=strong] { font-weight: 600; }
QLabel[kind=muted], QLabel[kind=small] { color: $muted; }
QLabel[kind=small], QLabel[kind=wrong] { font-size: ${small}px; }
QLabel[kind=caption] { color: $muted; font-size: ${caption}px; }
QLabel[kind=late] { color: $attention_text; font-weight: 600; }
QLabel[kind=wrong], QFrame[kind=error] QLabel { color: $danger_text; }
QLabel[kind=chip] { background: $sunken; border-radius: ${radius_chip}px; padding: 2px 8px; font-size: ${small}px; }
QLabel:disabled { color: $unknown; }
"""

_BUTTONS = """
QPushButton { background: $card; border: 1px solid $edge; border-radius: ${radius}px; padding: 0 12px;
              min-height: ${field}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: ${field_focused}px; }
QPushButton:disabled { color: $unknown; }
QPushButton[kind=primary] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[kind=primary]:hover, QPushButton[kind=primary]:pressed { background: $accent_hover;
                                                                    border-color: $accent_hover; }
QPushButton[kind=primary]:focus { border: 2px solid $text; }
QPushButton[kind=primary]:disabled { background: $sunken; border-color: $sunken; color: $muted; }
QPushButton[kind=danger] { border-color: $danger_text; color: $danger_text; font-weight: 600; }
QPushButton[kind=ghost] { background: transparent; border-color: transparent; color: $muted; padding: 0 8px; }
QPushButton[kind=ghost]:hover { background: $sunken; color: $text; }
QPushButton[kind=ghost]:checked { background: $selected; color: $accent; }
QPushButton[kind=ghost]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[kind=tool] { background: transparent; border-color: transparent; padding: 0 6px; min-height: 24px; }
QPushButton[kind=tool]:hover { background: $sunken; }
QPushButton[kind=tool]:focus { border: 2px solid $accent; padding: 0 5px; min-height: 22px; }
QPushButton[kind=link] { background: transparent; border: 2px solid transparent; color: $accent; padding: 0 2px;
                         min-height: 20px; border-radius: ${radius_chip}px; }
QPushButton[kind=link]:hover { text-decoration: underline; }
QPushButton[kind=link]:focus { border: 2px solid $accent; padding: 0 2px; min-height: 20px; }
QPushButton[kind=square], QPushButton[kind=square]:focus { padding: 0; }
QPushButton[kind=small] { padding: 0 8px; min-height: 24px; font-size: ${small}px; }
QPushButton[kind=small]:focus { padding: 0 7px; min-height: 22px; }
QPushButton[kind=filter] { padding: 0 10px; min-height: 26px; font-size: ${small}px; color: $muted; }
QPushButton[kind=filter]:focus { padding: 0 9px; min-height: 24px; }
QPushButton[kind=filter][on=true] { background: $selected; border-color: $selected; color: $accent;
                                    font-weight: 600; }
QPushButton[kind=filter][on=true]:focus { border-color: $accent; }
QPushButton[kind=segment] { border: 1px solid transparent; background: transparent; color: $muted; min-height: 24px;
                            font-size: ${small}px; }
QPushButton[kind=segment]:hover { color: $text; }
QPushButton[kind=segment]:checked { background: $card; border-color: $line; color: $text; font-weight: 600; }
QPushButton[kind=segment]:focus { border: 2px solid $accent; padding: 0 11px; min-height: 22px; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton { background: transparent; border: none; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox { background: $card; border: 1px solid $edge; border-radius: ${radius}px;
    padding: 0 8px; min-height: ${field}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 0 7px;
    min-height: ${field_focused}px; }
QLineEdit:disabled, QComboBox:disabled { background: $window; color: $unknown; }
QLineEdit[kind=bare], QLineEdit[kind=bare]:focus { border: none; background: transparent;
    padding: 0 8px; font-size: ${field_large}px; }
QLineEdit[kind=quiet] { border: 1px solid transparent; background: transparent; padding: 0 7px; }
QLineEdit[kind=quiet]:hover { border-color: $edge; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; background: transparent; padding: 0; min-height: 0; }
QLineEdit[kind=quiet]:focus { border: 2px solid $accent; padding: 0 6px; background: $card; }
QLineEdit[wrong=true], QLineEdit[kind=quiet][wrong=true] { border-color: $danger; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QLineEdit[kind=cell], QComboBox[kind=cell] {
    border: 2px solid $accent; border-radius: ${radius_chip}px; padding: 0 5px; min-height: 0; background: $card; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $edge; selection-background-color: $selected;
    selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $selected; color: $text; }
QPlainTextEdit, QTextEdit { background: $card; border: 1px solid $edge; border-radius: ${radius}px; padding: 4px;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QPlainTextEdit[kind=note], QPlainTextEdit[kind=note]:focus { border: none; border-radius: 0; padding: 0; }
"""

_VIEWS = """
QAbstractItemView { background: transparent; border: none; outline: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none; border-bottom: 1px solid $line; padding: 0 8px;
                       font-size: ${small}px; font-weight: 400; }
QTableCornerButton::section { background: $card; border: none; }
QTreeView::branch { background: transparent; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { color: $muted; padding: 0 0 8px 0; margin-right: 24px; border: none;
               border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar:focus::tab:selected { color: $accent; }
QTabBar::tear { image: none; width: 0; border: none; }
"""

_FLOATING = """
QMenu { background: $card; border: 1px solid $edge; padding: 4px; }
QFrame[kind=popup] { background: $card; border: 1px solid $edge; border-radius: ${radius}px; }
QFrame[kind=tour] { background: $card; border: 1px solid $accent; border-radius: ${radius_card}px; }
QListWidget[kind=offers] { background: $card; border: 1px solid $edge; border-radius: ${radius}px; padding: 4px; }
QListWidget[kind=offers]::item { padding: 4px 8px; border-radius: ${radius_chip}px; color: $text; }
QListWidget[kind=offers]::item:selected { background: $selected; color: $text; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: ${radius_chip}px; color: $text; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $unknown; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $text; color: $card; border: none; padding: 4px 8px; font-size: ${small}px; }
QProgressBar { background: $sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; margin: 2px; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $edge; border-radius: 3px; }
QScrollBar::handle:hover { background: $unknown; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_SHEET = Template(_GROUNDS + _LABELS + _BUTTONS + _FIELDS + _VIEWS + _FLOATING)
_SIZES = {
    "radius_card": k.CARD,
    "radius": k.CONTROL,
    "radius_chip": k.CHIP,
    "caption": k.CAPTION,
    "small": k.SMALL,
    "section": k.SECTION,
    "title": k.TITLE,
    "figure": k.FIGURE,
    "field": k.FIELD - 2,  # the border is 1 px, 2 px with the focus, and a style sheet adds it to the height
    "field_focused": k.FIELD - 4,
    "field_large": k.ENTRY,
}


def sheet(theme: k.Theme) -> str:
    """Return the style sheet of a theme."""
    mixed = {"danger_tint": theme.tint(theme.danger), "accent_hover": theme.accent_hover}
    return _SHEET.substitute(theme._asdict() | _SIZES | mixed)
