"""The success plan of an account: the outline, its readings, and the PDF."""
