"""Log lines as JSON with the request's id. Only named facts are written: no address, no parameter, no message of a user."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

request_id: ContextVar[str] = ContextVar("request_id", default="-")

_FACTS = ("route", "method", "status", "milliseconds", "code")


class JsonFormatter(logging.Formatter):
    """One JSON object a line. An exception is given as type and places in our code, never with its text or values."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the record; the text of exceptions may hold personal data, so only their type and places are kept."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": str(record.msg),  # the pattern, without its arguments
            "request_id": request_id.get(),
        }
        line |= {fact: getattr(record, fact) for fact in _FACTS if hasattr(record, fact)}
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["places"] = _places(record.exc_info[2])
        return json.dumps(line)


def _places(traceback: object) -> list[str]:
    places = []
    while traceback is not None:
        frame = traceback.tb_frame  # type: ignore[attr-defined]  # TracebackType, or None at the end
        places.append(f"{frame.f_globals.get('__name__', '?')}:{traceback.tb_lineno}")  # type: ignore[attr-defined]  # same
        traceback = traceback.tb_next  # type: ignore[attr-defined]  # same
    return places[-8:]
