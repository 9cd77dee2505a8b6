"""How a list looks: what it shows now, the views that are saved, and their tabs."""
