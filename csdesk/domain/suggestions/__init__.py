"""Suggestions: each rule a small pure function from what is known of an account to causes with their evidence."""
