"""The place of what is written once and used for many: playbooks, and plan templates."""

from csdesk.ui.pages.playbooks.page import PlaybooksPage as PlaybooksPage
