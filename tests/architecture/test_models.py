"""What every table declares, and that foreign keys, look-ups and addresses never point up the order of the apps."""

import ast
import re

import pytest
from django.db import models
from source_tree import APPS, files, modules, place, storeys_of_apps, tree

from keepsight.config.database.policies import models_of_the_house
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity

MODELS = models_of_the_house()
HEIGHT = storeys_of_apps()


def cross_app_fields(model: type[models.Model]) -> list[models.ForeignKey]:
    keys = [field for field in model._meta.local_fields if isinstance(field, models.ForeignKey)]
    return [key for key in keys if key.related_model._meta.app_label != model._meta.app_label]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_table_says_who_the_database_shows_it_to(model: type[models.Model]) -> None:
    assert isinstance(model.row_security, RowSecurity)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_field_says_how_sensitive_it_is(model: type[models.Model]) -> None:
    needed = {
        field.name for field in model._meta.concrete_fields if not field.primary_key and not isinstance(field, models.ForeignKey)
    }
    given = model.sensitivity
    assert needed == set(given) - {model._meta.pk.name}
    assert all(isinstance(value, Sensitivity) for value in given.values())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_foreign_key_to_another_app_points_down_and_leaves_no_name_there(model: type[models.Model]) -> None:
    for key in cross_app_fields(model):
        target = key.related_model._meta.app_label
        assert HEIGHT[target] < HEIGHT[model._meta.app_label], key
        assert key.remote_field.related_name == "+", key


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_model_holds_no_logic_of_saving(model: type[models.Model]) -> None:
    assert not {"save", "delete", "clean", "full_clean"} & set(vars(model))


def test_no_look_up_reaches_through_a_foreign_key_into_another_app() -> None:
    reaching = []
    for app in HEIGHT:
        names = {key.name for model in MODELS if model._meta.app_label == app for key in cross_app_fields(model)}
        pattern = re.compile(rf"^-?({'|'.join(sorted(names))})__") if names else None
        for path in modules("queries", "operations") if pattern else []:
            if path.relative_to(APPS).parts[0] == app:
                reaching += [f"{place(path)}: {text}" for text in _lookups(path) if pattern.match(text)]
    assert reaching == []


def _lookups(path: object) -> list[str]:
    nodes = list(ast.walk(tree(path)))
    keywords = [node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg]
    return keywords + [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_an_app_names_addresses_of_itself_of_apps_below_and_of_the_desk_only() -> None:
    wrong = []
    for path in files():
        if not path.is_relative_to(APPS) or path.suffix not in (".py", ".html"):
            continue
        app = path.relative_to(APPS).parts[0]
        names = re.findall(r"""(?:redirect\(|reverse\(|\{% url )["'](\w+):""", path.read_text())
        wrong += [f"{place(path)}: {name}" for name in names if name not in (app, "desk") and HEIGHT[name] >= HEIGHT[app]]
    assert wrong == []
