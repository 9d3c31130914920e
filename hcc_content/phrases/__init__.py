"""The shapes of the files of words, one module a file. A missing, misspelt or wrongly typed key fails."""
