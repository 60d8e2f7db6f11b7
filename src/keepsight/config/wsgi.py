"""The WSGI application that granian serves, in processes that do not outlive the one that started them."""

import ctypes
import os
import signal
import sys

from django.core.wsgi import get_wsgi_application

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def _end_with_parent() -> None:
    """Where `keepsight serve` is killed outright, its workers would go on without it and hold the port (prctl(2); Linux only).

    Killed as well, not asked to end: a request that was under way was not acknowledged, and rolls back.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.config.settings")
_end_with_parent()
application = get_wsgi_application()
