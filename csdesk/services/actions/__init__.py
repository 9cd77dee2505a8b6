"""Actions: added, done, snoozed, put off, waiting on somebody, recurring."""
