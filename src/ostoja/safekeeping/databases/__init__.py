"""One moment of a database as a file, and a database out of that file."""
