"""The database: an embedded PostgreSQL, the roles, the signed context's SQL, row security, and putting them all in place."""
