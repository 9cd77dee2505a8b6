"""The commands without a window: what is typed, done by the services, and said in lines or as JSON."""
