"""Lists of what lines of notes have made, of all accounts."""
