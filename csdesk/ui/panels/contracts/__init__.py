"""The contracts of an account."""
