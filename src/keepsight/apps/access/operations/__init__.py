"""Verbs of access: entering a context, logging reads, restrictions and locks, scopes, appointments, confirming the controller."""

from keepsight.apps.access.operations.accounts import (
    add_token,
    add_user,
    appoint,
    end_appointments,
    end_tokens,
    reset_sign_in,
    supervise,
)
from keepsight.apps.access.operations.context import acting, sign, viewing
from keepsight.apps.access.operations.cursor import kept_cursor
from keepsight.apps.access.operations.hold import hold
from keepsight.apps.access.operations.reads import find_and_log, log_read
from keepsight.apps.access.operations.restrict import lift_lock_out, lift_restriction, lock_out, restrict
from keepsight.apps.access.operations.scopes import close_scope, join_scope, leave_scope, open_scope
from keepsight.apps.access.operations.set_up import add_agency, confirm_installation, name_system, rename_agency

__all__ = [
    "acting", "add_agency", "add_token", "add_user", "appoint", "close_scope", "confirm_installation", "end_appointments",
    "end_tokens", "find_and_log", "hold", "join_scope", "kept_cursor", "leave_scope", "lift_lock_out", "lift_restriction",
    "lock_out", "log_read", "name_system", "open_scope", "rename_agency", "reset_sign_in", "restrict", "sign", "supervise",
    "viewing",
]  # fmt: skip
