"""Portfolio: every account in one table."""

from csdesk.ui.pages.portfolio.page import PortfolioPage as PortfolioPage
