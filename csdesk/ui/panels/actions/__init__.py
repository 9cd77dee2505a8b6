"""Actions of an account: what comes next, and the card that takes one in a line."""
