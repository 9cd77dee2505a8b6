"""Health: the accounts by their measures, what moved, and the models that say what counts."""

from csdesk.ui.pages.health.page import HealthPage as HealthPage
