"""A person who signs in, or a service account. What they may do stands in Appointment, which the web role cannot change."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from keepsight.apps.access.values import Post
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class User(AbstractBaseUser):
    """One account, known by its e-mail address."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = BaseUserManager()
    posts: tuple[Post, ...] = ()  # past and to come as well; filled in for whoever is signed in (operations.sign_in)

    row_security: ClassVar = RowSecurity.SIGN_IN
    web_may_change: ClassVar = (
        "password",
        "last_login",
    )  # by the person's own sign-in; all else by an administrator
    sensitivity: ClassVar = {
        "email": Sensitivity.STAFF,
        "name": Sensitivity.STAFF,
        "is_active": Sensitivity.NONE,
        "password": Sensitivity.STAFF,
        "last_login": Sensitivity.STAFF,
    }

    def __str__(self) -> str:
        return self.name
