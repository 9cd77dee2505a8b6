"""The fields of each kind of record: what each is called, holds, and where it is found. One line a field."""
