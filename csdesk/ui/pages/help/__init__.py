"""Help: a page for each place, with its keys, on this computer."""

from csdesk.ui.pages.help.page import HelpPage as HelpPage
