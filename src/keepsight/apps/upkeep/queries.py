"""When each task last ran; asked as the role `worker`."""

from django.db import connection

from keepsight.apps.upkeep.values import TaskState


def task_states() -> dict[str, TaskState]:
    """By name; a task that never began is not in it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, done_at, failed_at, fault, did FROM sec.task_states()")
        return {row[0]: TaskState(*row) for row in cursor.fetchall()}
