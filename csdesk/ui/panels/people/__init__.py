"""The people of an account."""
