"""One rule a file. Each has QUESTION, SOURCE, EXAMPLES and `find`."""
