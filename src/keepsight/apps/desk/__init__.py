"""What practitioners see: home, the child, sign-off. Composes the queries of other apps."""
