"""The handover of an account."""
