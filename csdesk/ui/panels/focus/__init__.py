"""The KPI in focus: its card, and the card in which it is set."""
