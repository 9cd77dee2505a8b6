"""Today: what is to be done next, and why."""

from csdesk.ui.pages.today.page import TodayPage as TodayPage
