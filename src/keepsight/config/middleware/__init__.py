"""What every request passes: its id and log line, security headers, session limits, and the signed database context."""
