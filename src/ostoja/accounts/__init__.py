"""Gminas, the people who work in them, and what each role may do."""
