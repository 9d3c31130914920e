"""The paper of the reader's own page."""
