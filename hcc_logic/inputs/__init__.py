"""What may be asked and answered: questions, checked answers, units, and every number of a rule."""
