"""The weekly review as a page: internal, for our own team."""
