"""The words on the screen: one catalogue, which the window, its pages and the services of the open file share."""

from csdesk.i18n import Catalogue

words = Catalogue("en")
