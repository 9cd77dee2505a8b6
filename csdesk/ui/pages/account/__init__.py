"""The account page: who the customer is, and everything that belongs to it."""

from csdesk.ui.pages.account.page import AccountPage as AccountPage
