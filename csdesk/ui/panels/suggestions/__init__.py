"""Suggestions: a line each, accepted by Enter and dismissed by Delete; beside an account, and on Today."""
