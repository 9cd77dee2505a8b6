"""What the levels of health said before contracts ended, as a card."""
