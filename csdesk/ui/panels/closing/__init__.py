"""Closing a contract: how it ended, and the next one made from it."""
