"""What an administrator writes, judged by the fields of the model that keeps it."""

from django.core.exceptions import ValidationError
from django.db.models import Model

from keepsight.vocabulary.answers import InvalidError


def require_valid(row: Model, *, without: tuple[str, ...] = ()) -> None:
    """InvalidError, by field, unless each field of a row (but those `without`) may hold what it holds."""
    try:
        row.clean_fields(exclude=without)
    except ValidationError as error:
        raise InvalidError({field: " ".join(texts) for field, texts in error.message_dict.items()}) from error
