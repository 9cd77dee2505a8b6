"""A monkey at the keyboard and the mouse: outside the suite, by ``python3 dev.py monkey``."""
