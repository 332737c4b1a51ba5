"""Institutions, what each returns for a year, and the events they name."""
