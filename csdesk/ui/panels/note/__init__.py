"""Notes of an account: the editor, what stands beside its lines, the list, earlier versions."""
