"""Every size, colour and font of csdesk; no other module names one. Sizes are pixels."""

from typing import NamedTuple

FAMILIES = ("Inter", "BIZ UDPGothic", "csdesk Kanji", "csdesk Symbols")
"""Latin and digits from the first, Japanese from the second."""
REGULAR, STRONG = 400, 600
"""Weights."""
S1, S2, S3, S4, S6, S8 = 4, 8, 12, 16, 24, 32
"""Spacing, by the number of fours."""
CARD, CONTROL, CHIP = 8, 6, 4
"""Radii."""
CAPTION, SMALL, BODY, SECTION, ENTRY, TITLE, FIGURE = 11, 12, 13, 14, 16, 20, 28
"""Sizes of text; ENTRY is what is typed into the palette."""
ROW, FIELD, HEAD = 36, 32, 32
"""Heights."""
ICON, ICON_SMALL = 16, 12
SIDEBAR, PANEL, UNBOUND = 216, 320, 16_777_215
"""Widths; the last is Qt's own largest."""


class Theme(NamedTuple):
    """The colours of light or dark, as #RRGGBB."""

    name: str
    window: str  # ground
    side: str  # sidebar, a step below the ground
    card: str
    sunken: str  # wells: search fields on the sidebar, progress grooves, bars' ground
    hover: str
    line: str  # hairline between rows and round cards
    edge: str  # border of a control (3:1 not needed: the label says what it is)
    text: str
    muted: str
    accent: str
    on_accent: str
    selected: str  # accent tint under a selected row
    good: str  # marks, at least 3:1 on card, window and selected
    steady: str
    attention: str
    danger: str
    unknown: str
    good_text: str  # the same four as text, at least 4.5:1 on their tint
    steady_text: str
    attention_text: str
    danger_text: str
    scrim: str  # over the window, behind a card that floats

    def level(self, letter: str) -> str:
        """Return the colour of a level's mark."""
        return {"A": self.good, "B": self.steady, "C": self.attention, "D": self.danger}.get(letter, self.unknown)

    def level_text(self, letter: str) -> str:
        """Return the colour of a level's text on its own tint."""
        texts = {"A": self.good_text, "B": self.steady_text, "C": self.attention_text, "D": self.danger_text}
        return texts.get(letter, self.muted)

    @property
    def accent_hover(self) -> str:
        """Return the accent under the pointer."""
        return mix(self.accent, self.text, 0.12)

    def tint(self, colour: str, share: float = 0) -> str:
        """Return a quiet ground in the hue of a colour, mixed onto the card."""
        return mix(self.card, colour, share or (0.10 if self.name == "light" else 0.18))


def mix(ground: str, colour: str, share: float) -> str:
    """Return a colour laid over a ground with this opacity, 0 to 1."""
    pairs = ((int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(under * (1 - share) + over * share):02X}" for under, over in pairs)


LIGHT = Theme(
    "light",
    window="#F7F8FA",
    side="#EFF1F4",
    card="#FFFFFF",
    sunken="#EEF0F3",
    hover="#F4F6F8",
    line="#E6E9EE",
    edge="#D3D8E0",
    text="#1D2430",
    muted="#5B6675",
    accent="#0F6E84",
    on_accent="#FFFFFF",
    selected="#E6F1F4",
    good="#00875F",
    steady="#2E7BC0",
    attention="#BC7A00",
    danger="#C94A00",
    unknown="#7C8796",
    good_text="#006B4B",
    steady_text="#1F5F99",
    attention_text="#7D5200",
    danger_text="#A33C00",
    scrim="rgba(29,36,48,90)",
)

DARK = Theme(
    "dark",
    window="#14181F",
    side="#101319",
    card="#1A2028",
    sunken="#262D37",
    hover="#202731",
    line="#28303B",
    edge="#3A4452",
    text="#E6EAF0",
    muted="#9AA5B4",
    accent="#4FB6CC",
    on_accent="#0B1E24",
    selected="#1B333C",
    good="#2DBE92",
    steady="#62A8E5",
    attention="#EBAE3F",
    danger="#F27C42",
    unknown="#8391A3",
    good_text="#52CFA8",
    steady_text="#84BDEE",
    attention_text="#F0BC5E",
    danger_text="#F7986A",
    scrim="rgba(6,8,11,150)",
)
