"""From answers to the explanation: verdicts, reasons, next questions, guideline positions, what-if, scores."""
