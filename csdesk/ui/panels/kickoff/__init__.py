"""The checklists of an account, and what its kickoff lacks."""
