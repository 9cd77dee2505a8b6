"""Promises of an account: what we owe and what they owe, and the card that takes one."""
