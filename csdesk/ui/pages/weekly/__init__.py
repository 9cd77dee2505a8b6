"""The weekly review: KPIs, plans, health, renewals and doubts, gone through once a week."""

from csdesk.ui.pages.weekly.page import WeeklyPage as WeeklyPage
