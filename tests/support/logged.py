"""What a test's transaction has written to the log so far, though it will be rolled back."""

from django.db import connection


class Logged:
    """Kinds of the entries made since this was made."""

    def __init__(self) -> None:
        self.start = 0
        self.start = len(self.kinds())

    def kinds(self) -> list[str]:
        """In their order."""
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS public.ledger_number IMMEDIATE")
            cursor.execute("SET CONSTRAINTS public.ledger_number DEFERRED")
            cursor.execute(
                "SELECT receipt.kind FROM generate_series(%s, %s + 300) AS number, public.ledger_receipt(number) AS receipt",
                [self.start, self.start],
            )
            return [row[0] for row in cursor.fetchall()]
