"""People, families and their assistants. The only owner of a person's record."""
