"""What we ask of SQLite and PostgreSQL: keys, the gmina's scope, Polish order and search."""
