"""The contact log: a card that takes a contact, and the list of those taken."""
