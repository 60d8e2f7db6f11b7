"""The peer's table as a Django model. area.py makes the table; it belongs to no app and no migration."""

from django.db import models


class Row(models.Model):
    """One row of some bytes."""

    id = models.UUIDField(primary_key=True)
    body = models.TextField()
    made_at = models.DateTimeField()

    class Meta:
        app_label = "bench"
        managed = False
        db_table = "bench_row"

    def __str__(self) -> str:
        return str(self.id)
