"""Meetings: how they are said, the columns of their tables, the tab of an account, and the card that adds one."""
