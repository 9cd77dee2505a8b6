"""What comes up for renewal, and how a contract is closed."""
