"""What practitioners see: home, the child, decisions and oversight. Composes the queries of other apps; owns no table."""
