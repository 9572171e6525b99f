"""The line to the network: a client with its archive, or the archive of an earlier audit in its place."""

from __future__ import annotations

import datetime as dt
import ipaddress
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from verifier.archive.recording import WarcRecorder
from verifier.archive.replay import Replay
from verifier.archive.taking_up import TakenUp
from verifier.archive.wacz_reading import archive_folder
from verifier.files import UnreadableFile
from verifier.model import Mode
from verifier.registries.limits import limits_for
from verifier.settings import Settings, SettingsError
from verifier.version import __version__
from verifier.web.client import Client
from verifier.web.guard import Network
from verifier.web.interface import Fetcher

ARCHIVE_FOLDER = "archive"
"""The folder beside the reports that keeps what came over the wire."""


STALE = dt.timedelta(hours=20)
"""What a run that was cut off fetched before that is asked again, as failing addresses are."""


class NoArchive(UnreadableFile):
    """An archive to be replayed that is not there or holds nothing, with one sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """Who answers (``fetcher``), where the answers come from, and what was odd about the archive.

    ``damages`` are the places of the archive that cannot be read, but for a last record that a run which was
    killed left behind: nothing else is lost by that.
    """

    fetcher: Fetcher
    mode: Mode
    messages: tuple[str, ...] = ()
    client: Client | None = None
    damages: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether anybody has answered yet; an archive always has."""
        return self.client.answered if self.client is not None else True

    def waiting(self) -> Mapping[str, int]:
        """How many requests wait for each host, the one that takes longest first."""
        return self.client.waiting() if self.client is not None else {}


@contextmanager
def open_line(
    settings: Settings, cut_off: dt.datetime | None = None, begun: float | None = None
) -> Iterator[Line]:
    """Open the line that the settings ask for, and close it with all that is under way.

    Args:
        settings: who is asked, and how.
        cut_off: when the run began that did not come to its end; what it kept is not asked again.
        begun: when the run began, by the monotonic clock, for a deadline; now when it is None.

    Raises:
        NoArchive: the archive to be replayed cannot be read.
        SettingsError: a network that may be asked is none.
        CertificatesMissing: the bundle of certificates that the environment names cannot be used.
        UnwritableFile: the archive cannot be written.
    """
    if settings.replay:
        with ExitStack() as stack:
            replay = _replay(Path(settings.replay), stack)
            messages = tuple(f"{damage}; all whole records are used" for damage in replay.damages)
            damages = tuple(str(damage) for damage in replay.damages if not damage.torn)
            yield Line(replay, Mode.REPLAY, messages, damages=damages)
        return
    with ExitStack() as stack:
        recorder, kept = None, None
        if settings.archive and settings.output != "-":
            folder = Path(settings.output) / ARCHIVE_FOLDER
            recorder = stack.enter_context(WarcRecorder(folder, software=f"verifier/{__version__}"))
            kept = _kept(folder, settings, cut_off)
        client = stack.enter_context(
            Client(
                timeout=settings.timeout,
                jobs=settings.jobs,
                per_host=settings.per_host,
                interval=settings.interval,
                limits=limits_for(settings.contact),
                deadline=asking_time(settings.deadline, 0.0 if begun is None else time.monotonic() - begun),
                allow_private=allowed_networks(settings.allow_private),
                contact=settings.contact,
                recorder=recorder,
            )
        )
        messages = recorder.messages if recorder else ()
        if kept is None:
            yield Line(client, Mode.ONLINE, messages, client)
            return
        taken_up = stack.enter_context(closing(TakenUp(client, kept)))
        yield Line(taken_up, Mode.ONLINE, messages, client)


def allowed_networks(texts: Sequence[str]) -> tuple[Network, ...]:
    """Return the networks that are written so.

    Raises:
        SettingsError: one of them is no network.
    """
    networks: list[Network] = []
    for text in texts:
        try:
            networks.append(ipaddress.ip_network(text.strip(), strict=False))
        except ValueError:
            raise SettingsError(
                f"allow-private: {text!r} is no network; write it as 10.0.0.0/8, 192.168.1.7 or fd00::/8"
            ) from None
    return tuple(networks)


def _kept(folder: Path, settings: Settings, cut_off: dt.datetime | None) -> Replay | None:
    """What an archive has of a run that was cut off and is not too old; None for nothing."""
    if cut_off is None:
        return None
    now = dt.datetime.now(dt.UTC)
    age = dt.timedelta(days=settings.max_age) if isinstance(settings.max_age, float) else STALE
    if not age:
        # An archive tells its seconds only: one that was cut off within this second would not be too old.
        return None
    try:
        kept = Replay(folder, max(cut_off, now - min(age, STALE)))
    except UnreadableFile:
        return None  # it was cut off before anything came
    return None if kept.is_empty else kept


def _replay(archive: Path, stack: ExitStack) -> Replay:
    """The archive to be replayed, unpacked until the stack is closed if it is a WACZ file."""
    try:
        replay = Replay(stack.enter_context(archive_folder(archive)))
    except UnreadableFile as fault:
        raise NoArchive(str(fault)) from None
    if replay.damages and replay.is_empty:
        raise NoArchive(f"{archive}: holds no record that can be read: {replay.damages[0]}")
    return replay


def asking_time(deadline: float | str, spent: float) -> float | None:
    """How long may be asked, so that the whole run, with its reports, is over by the deadline.

    On a slow or busy machine, where the start took long (``spent`` seconds), the reports do too. A third
    is left for asking in any case.
    """
    if not isinstance(deadline, float):
        return None
    reports = max(min(5.0, deadline / 5), 1.5 * spent)
    return max(0.5, deadline / 3, deadline - spent - reports)
