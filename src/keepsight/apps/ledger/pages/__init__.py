"""The published log over HTTP, for anybody (C2SP tlog-tiles): files only, no database."""
