"""The one place that knows everything: settings, addresses, middleware, the database's roles, the command line, the clock."""
