"""The first minutes of a new data folder: from nothing to a gmina with its head."""
