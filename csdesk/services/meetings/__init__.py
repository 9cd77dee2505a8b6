"""Meetings: their kinds, agenda, attendees, and how they end."""
