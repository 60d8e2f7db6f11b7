"""Somebody who leaves an agency for another one, as an administrator would note it."""

from datetime import timedelta

import invented
from django.utils import timezone
from testing_database import Database


def moves_to(database: Database, persona: str, agency: str) -> None:
    """Their posts end with yesterday; from today they are a safeguarding lead of the agency (its code)."""
    today, user = timezone.localdate(), invented.user(persona)
    with database.connect("migrator") as owner:
        owner.execute("UPDATE access_appointment SET until_on = %s WHERE user_id = %s", [today - timedelta(days=1), user])
        owner.execute(
            "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
            " SELECT %s, id, 'practitioner', 'safeguarding-lead', %s FROM access_agency WHERE code = %s",
            [user, today, agency],
        )
