"""Agencies' own records as they wrote them, and the persons that link them, reversibly."""
