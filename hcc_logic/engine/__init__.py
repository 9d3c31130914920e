"""Three-valued conditions on tables of possible situations, and decision lists over them. Knows no liver."""
