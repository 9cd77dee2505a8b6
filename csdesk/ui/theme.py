"""Tokens into Qt: fonts, one palette, one style sheet, icons in the theme's colours."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from csdesk import resources
from csdesk.ui import icons
from csdesk.ui import tokens as k
from csdesk.ui.sheet import sheet

now: k.Theme = k.LIGHT
"""The theme in force; only ``use`` changes it, and everything painted reads it."""

_STYLE = "fusion"
_FONTS = (
    *("Inter-Regular.otf", "Inter-SemiBold.otf", "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"),
    *("csdeskKanji-Regular.otf", "csdeskKanji-Bold.otf", "csdeskSymbols-Regular.ttf"),  # what the others lack
)


def use(app: QApplication, theme: k.Theme) -> None:
    """Dress the application in a theme, in place; what is on screen is painted anew."""
    global now
    now, wanted = theme, sheet(theme)
    if app.style().name() != _STYLE:
        app.setStyle(_STYLE)
    if app.font() != font():
        app.setFont(font())
    dressed = [each for each in app.topLevelWidgets() if each.styleSheet() not in ("", wanted)]
    for each in dressed:
        each.setStyleSheet("")  # from sheet to sheet Qt takes ten times as long as without one in between
    if app.palette() != palette(theme):
        app.setPalette(palette(theme))
    for each in dressed:
        each.setStyleSheet(wanted)


def wear(window: QWidget) -> None:
    """Put the style sheet on a window that has no parent.

    The application has none: with one, Qt would style all that a widget holds at each step of putting it together.
    """
    window.setStyleSheet(sheet(now))


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))


@cache
def font(px: int = k.BODY, weight: int = k.REGULAR) -> QFont:
    """Return the font of a size in pixels and a weight; digits are tabular."""
    made = QFont()
    made.setFamilies(list(k.FAMILIES))
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)  # BIZ UDPGothic's own "1" is narrower: Inter's digits line up
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def metrics(px: int = k.BODY, weight: int = k.REGULAR) -> QFontMetrics:
    """Return how wide the letters of a font are."""
    return QFontMetrics(font(px, weight))


@cache
def colour(name: str) -> QColor:
    """Return a token's colour as Qt has it; not to be changed."""
    return QColor(name)


def palette(theme: k.Theme) -> QPalette:
    """Return a theme as Qt's palette."""
    role, made = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: theme.window,
        role.Base: theme.card,
        role.AlternateBase: theme.hover,
        role.Button: theme.card,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.card,
    }
    for each, name in colours.items():
        made.setColor(each, colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, each, colour(theme.unknown))
    return made


def icon(name: str, colour: str = "", size: int = k.ICON, ratio: float = 0) -> QPixmap:
    """Return an icon, in the muted colour if none is named; a ratio of 0 is the sharpest screen's."""
    return icons.pixmap(name, colour or now.muted, size, ratio or icons.screen_ratio())
