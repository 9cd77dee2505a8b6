"""What happened at an account."""
