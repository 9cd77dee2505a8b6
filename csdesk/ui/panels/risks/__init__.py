"""Risks of an account: the card that opens and closes one, and the list of them."""
