"""The answers on the works of an audit: asked where there is a line, and left alone where nothing changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from verifier.asking.answers import Answers, not_asked, with_left_alone
from verifier.asking.memory import Memory
from verifier.model import Work
from verifier.progress import Progress
from verifier.settings import Settings

if TYPE_CHECKING:
    from verifier.asking.line import Line

_UNCHANGED = "not asked: the entry has not changed"


def answers_on(
    works: Sequence[Work],
    settings: Settings,
    now: dt.datetime,
    *,
    line: Line | None,
    memory: Memory,
    progress: Progress,
    unchanged: Mapping[str, Work],
    quoted: Mapping[str, tuple[str, ...]],
) -> Answers:
    """The verdicts on all works.

    Args:
        works: what is cited.
        settings: how old a verdict may be, and whether copies are looked for.
        now: the present.
        line: who answers; None when nothing is to be asked.
        memory: what earlier runs found, and where new verdicts are kept.
        progress: hears how far it is.
        unchanged: works by key as they stood before; those that still stand so are not asked about.
        quoted: the words that the papers quote from works, by their keys.
    """
    same = {work.key for work in works if _stands_as(work, unchanged.get(work.key))}
    asked = [work for work in works if work.key not in same]
    if line is None:
        answers = not_asked(asked)
    else:
        from verifier.asking.ask import ask  # noqa: PLC0415 - what speaks HTTP takes long to load

        answers = ask(asked, line, settings, memory=memory, progress=progress, now=now, quoted=quoted)
    left = [work for work in works if work.key in same]
    return with_left_alone(answers, left, _UNCHANGED) if left else answers


def _stands_as(work: Work, before: Work | None) -> bool:
    return before is not None and _said_of(before) == _said_of(work)


def _said_of(work: Work) -> tuple[str, dict[str, str], set[str]]:
    return work.type, dict(work.fields), set(work.addresses)
