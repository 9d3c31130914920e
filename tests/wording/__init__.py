"""Tests of wording/."""
