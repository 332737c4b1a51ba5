"""Small immutable values with their checks. Knows no law and no screen."""
