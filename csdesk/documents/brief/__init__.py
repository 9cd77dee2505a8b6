"""The brief of a meeting: everything for it on one page, internal."""
