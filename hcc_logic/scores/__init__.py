"""One file per score family: pure functions on complete values, and every possible result on partial ones."""
