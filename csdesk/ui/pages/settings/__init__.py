"""Settings: language and theme, who we are, and the trash."""

from csdesk.ui.pages.settings.page import SettingsPage as SettingsPage
