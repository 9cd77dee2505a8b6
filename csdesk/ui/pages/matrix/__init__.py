"""The matrix of tier, touch and stage, and the accounts that drift from their tiers."""

from csdesk.ui.pages.matrix.page import MatrixPage as MatrixPage
