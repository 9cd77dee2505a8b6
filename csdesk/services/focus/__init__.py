"""The one KPI that is worked on: what it stands at, how it goes, and what to turn to next; the weekly review."""
