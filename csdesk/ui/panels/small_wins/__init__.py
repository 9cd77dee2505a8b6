"""Small wins: a card that takes one, and the list of them by month."""
