"""One meeting: what to know before it, its notes, its agenda and who attends, and how it ends."""

from csdesk.ui.pages.meeting.page import MeetingPage as MeetingPage
