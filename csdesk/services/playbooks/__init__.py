"""Playbooks, the checklists that they make for accounts, and what a kickoff lacks."""
