"""Commands for whoever works on the guide. Run from the root of the repository: python -m tools.<name>."""
