"""Whether anything can be edited: not while the open file can only be read."""

allowed = True
"""Fields and cells ask it; whoever opens a file says it."""
