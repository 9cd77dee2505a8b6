"""What stands beside the parts of an account, whichever is open."""
