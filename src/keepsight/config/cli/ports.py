"""Ports to listen on. Whether one is free is asked before a server starts, which would share it with another in silence."""

import argparse
import socket
import time

_PATIENCE_SECONDS = 3.0
_LAST = 65_535


def port_number(text: str) -> int:
    """Type of an argument."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _LAST:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to {_LAST}")
    return int(text)


def is_free(host: str, port: int) -> bool:
    """Whether nobody listens; a server that was just ended is given a moment to go."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                if time.monotonic() > end:
                    return False
                time.sleep(0.1)
            else:
                return True
