"""How she sees an account: the card that takes it, and the list of what was said, with what the score says."""
