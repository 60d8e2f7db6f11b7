"""Linkage of files, without Django: link, evaluate, explain, train, calibrate."""
