"""A person at Keepsight's pages without a browser: signed in as a persona, in a test that is rolled back."""

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
