"""Children from the gmina in foster care, and the part of its cost that the gmina bears."""
