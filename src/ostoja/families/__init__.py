"""People and families, and the assistants who accompany them. The only owner of a person's record."""
