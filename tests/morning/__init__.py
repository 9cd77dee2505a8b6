"""A morning's work by keyboard alone: the same story for the test, the pictures and the count of keys."""
