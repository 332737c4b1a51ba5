"""Commands of `ostoja` that need no database: each has run(argv) and imports no Django."""
