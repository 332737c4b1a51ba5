"""`make security`: the checks of the threat list, each trying its attack and counting."""
