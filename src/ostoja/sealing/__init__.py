"""Fields kept encrypted: a stolen database file opens none of them (docs/adr, sealed fields)."""
