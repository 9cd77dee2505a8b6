"""The queue of Today: everything that is to be done, from wherever it comes, in one order."""
