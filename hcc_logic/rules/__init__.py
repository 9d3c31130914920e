"""What guidelines say: one decision list for each treatment, one file for each guideline edition, the rule book."""
