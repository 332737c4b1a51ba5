"""Who saw what, copies for those whom the data are about, terms of keeping, breaches."""
