"""An account handed over to a colleague: internal, and nothing of it is for a customer."""
