"""Three-valued conditions on tables of possible situations, and decision lists over them. Knows nothing of the liver."""
