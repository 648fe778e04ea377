"""The benchmark: a private PostgreSQL, the reference on it, entrepot on it, loads, and the table."""
