"""Typed reading and checking of the words and cited facts in ``content/``."""
