"""The public site: reads publications and the log, nothing else."""
