"""The ledger app: appends entries in the caller's transaction, publishes and exports the signed log."""
