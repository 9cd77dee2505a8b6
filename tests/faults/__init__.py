"""What must hold whatever happens: kills, signals, closing at any moment, hostile files. python3 dev.py faults."""
