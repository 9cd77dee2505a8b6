"""The minutes of a meeting, for the customer."""
