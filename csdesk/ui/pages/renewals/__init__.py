"""Renewals: what is decided by when, how sure it is, and how it ended."""

from csdesk.ui.pages.renewals.page import RenewalsPage as RenewalsPage
