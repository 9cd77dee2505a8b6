"""Logos: from a picture file to what is kept and shown."""
