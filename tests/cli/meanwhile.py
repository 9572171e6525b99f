"""An editor that saves a file while `verifier` is at work on it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

SAVED = "@book{mine, title = {saved in an editor}}\n"


def save_when(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, path: Path) -> None:
    """Let the file be saved in the moment in which a function of a module has done its work."""
    real = getattr(module, name)

    def called(*arguments: object, **named: object) -> object:
        found = real(*arguments, **named)
        path.write_text(SAVED, encoding="utf-8")
        return found

    monkeypatch.setattr(module, name, called)
