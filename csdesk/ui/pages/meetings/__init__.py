"""Meetings: those to come, those that were without an outcome, and those that were."""

from csdesk.ui.pages.meetings.page import MeetingsPage as MeetingsPage
