"""One reader's answers: criteria that they meet, contradictions between them, the readings that remain, emergencies."""
