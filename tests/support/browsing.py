"""A person at Keepsight's pages without a browser: signed in as a persona, in a test that is rolled back."""

import invented
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse


def signed_in(persona: str) -> Client:
    """A client of one of the demo's personas."""
    client = Client()
    assert client.get(f"/demo/sign-in/{persona}").status_code == 302
    return client


def page(client: Client, name: str, status: int = 200, **where: object) -> str:
    """The text of a page by its address's name."""
    response = client.get(reverse(name, kwargs=where))
    assert response.status_code == status, name
    return response.content.decode()


def sign_in(persona: str) -> Client:
    """The same without the demo's address: as they would be after their password. Faults come as responses."""
    client = Client(raise_request_exception=False)
    user = get_user_model().objects.get(pk=invented.user(persona))
    client.force_login(user)
    return client
