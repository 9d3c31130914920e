"""Which logic and which evidence an explanation was made with."""

LOGIC_VERSION = "1.0.0"
EVIDENCE_DATE = "2026-11-22"
"""The day on which the fact base was last compiled."""
