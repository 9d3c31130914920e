"""One thin module per kind of page: it puts parts of ui and words together. Registered in pages/registry.py."""
