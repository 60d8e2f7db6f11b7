"""The public site for machines and paper: feeds, tables, PDF, the body's colours."""
