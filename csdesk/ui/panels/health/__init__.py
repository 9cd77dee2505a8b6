"""The health of an account: its trend, what it is made of, why it moved, and by which rule."""
