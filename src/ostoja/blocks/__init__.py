"""The block tree of a document, its readers and its writers. Imports no Django."""
