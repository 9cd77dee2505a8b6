"""Imports: a table, a mapping, a preview of what would happen, and then one step."""
