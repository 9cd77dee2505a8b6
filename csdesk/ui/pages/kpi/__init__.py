"""KPI: how revenue moves, and what may be wrong about the figures."""

from csdesk.ui.pages.kpi.page import KpiPage as KpiPage
