"""Suggestions: what is known of accounts, gathered in bulk; what the rules find, kept, accepted and dismissed."""
