"""Pages of signing in, of people and their roles, of authorisations and reviews."""
