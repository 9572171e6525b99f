"""Whole audits against the internet of this machine: ask, keep, remember, replay."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.asking.conftest import Audit
from tests.internet import Internet
from tests.internet.behaviours import detours, faults, ghosts, pages, walls
from tests.internet.interface import Fault

Sources = Callable[..., Path]

RIVERS = pages.alive("Rivers without Borders", author="Li, Wei", date="2011")
ALIVE = "https://alive.example/rivers"
MOVED = "https://moved.example/old"
GONE = "https://gone.example/rivers"
SOFT = "https://soft.example/rivers"
WALL = "https://wall.example/rivers"
DEAF = "https://deaf.example/rivers"


def populate(internet: Internet, sources: Sources) -> None:
    internet.add("alive.example", pages.validated(pages.article("Rivers without Borders", author="Li, Wei")))
    internet.add("moved.example", {"/old": detours.redirect("https://moved.example/new"), "/new": RIVERS})
    internet.add("gone.example", faults.status(410))
    internet.add("soft.example", ghosts.same_for_all(ghosts.SOFT_404))
    internet.add("wall.example", walls.wall(walls.CLOUDFLARE, 403, (("cf-mitigated", "challenge"),)))
    internet.add("deaf.example", Fault.REFUSED)
    sources(alive=ALIVE, moved=MOVED, gone=GONE, soft=SOFT, wall=WALL, deaf=DEAF)


VERDICTS = {
    ALIVE: "alive",
    MOVED: "moved",
    GONE: "gone",
    SOFT: "lost",
    WALL: "blocked",
    DEAF: "failing",
}


def links_asked(internet: Internet) -> list[str]:
    return [received.url for received in internet.log if received.host.endswith(".example")]


def test_each_address_gets_its_verdict_with_evidence_and_a_copy(
    internet: Internet, sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    populate(internet, sources)
    audited = audit()
    assert audited.links == VERDICTS
    assert audited.report["mode"] == "online"
    assert {"L001", "L002", "L003", "L005", "L006"} <= audited.codes
    assert audited.code == 1
    for link in audited.report["links"]:
        assert link["evidence"]
        assert link["checked"]
    kept = {link["url"]: link["snapshot"] for link in audited.report["links"]}
    assert all(kept[url] for url in (ALIVE, MOVED, GONE, SOFT, WALL, DEAF))
    file, _, offset = kept[ALIVE].partition("#")
    assert (tmp_path / "reports" / file).stat().st_size > int(offset)


def test_the_archive_passes_the_judge_of_its_own_format(
    internet: Internet, sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    populate(internet, sources)
    audit()
    files = sorted((tmp_path / "reports" / "archive").glob("*.warc.gz"))
    assert files
    judged = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_a_second_run_with_nothing_due_asks_nothing_and_says_the_same(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    populate(internet, sources)
    first = audit()
    before = len(internet.log)
    second = audit()
    assert len(internet.log) == before
    assert second.links == first.links
    assert second.references == first.references
    assert second.codes == first.codes


def test_a_page_that_has_not_changed_costs_one_conditional_request(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    internet.add("alive.example", pages.validated(pages.article("Rivers without Borders", author="Li, Wei")))
    sources(alive=ALIVE)
    audit()
    before = len(internet.log)
    audited = audit("sources.bib", "--max-age", "0")
    asked = [received for received in internet.log[before:] if received.host == "alive.example"]
    assert [received.path for received in asked] == ["/rivers"]
    assert asked[0].header("if-none-match") == '"v1"'
    assert audited.links == {ALIVE: "alive"}


def test_a_replay_gives_the_same_verdicts_without_a_network(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    populate(internet, sources)
    first = audit()
    again = audit("sources.bib", "--replay", "reports/archive", connected=False)
    assert again.report["mode"] == "replay"
    assert again.links == first.links
    assert again.references == first.references
    reasons = {link["url"]: link["reason"] for link in first.report["links"]}
    assert {link["url"]: link["reason"] for link in again.report["links"]} == reasons


def test_what_cannot_be_read_of_a_replayed_archive_is_a_finding_and_a_torn_end_is_not(
    audit: Audit, internet: Internet, sources: Callable[..., Path], tmp_path: Path
) -> None:
    internet.add("one.example", pages.alive("Rivers without Borders"))
    internet.add("two.example", pages.alive("Rivers without Borders"))
    sources(one="https://one.example/a", two="https://two.example/a")
    audit()
    (file,) = (tmp_path / "reports" / "archive").glob("*.warc.gz")
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    torn = audit("sources.bib", "--replay", "reports/archive", connected=False)
    assert "A004" not in torn.codes
    assert "torn" in torn.err
    middle = len(whole) // 2
    file.write_bytes(whole[:middle] + b"\xff" * 20 + whole[middle + 20 :])
    hurt = audit("sources.bib", "--replay", "reports/archive", connected=False)
    (finding,) = (finding for finding in hurt.report["findings"] if finding["code"] == "A004")
    assert "0001.warc.gz: byte " in finding["message"]
    assert str(tmp_path) not in json.dumps(finding)


def test_an_archive_with_a_torn_last_record_is_told_of_and_used_as_far_as_it_is_whole(
    internet: Internet, sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    internet.add("alive.example", RIVERS)
    sources(alive=ALIVE)
    audit()
    (file,) = (tmp_path / "reports" / "archive").glob("*.warc.gz")
    file.write_bytes(file.read_bytes()[:-20])
    again = audit("sources.bib", "--replay", "reports/archive", connected=False)
    assert again.report["mode"] == "replay"
    assert file.name in again.err


def test_without_a_network_nothing_is_called_dead_and_it_is_said_first_and_last(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    populate(internet, sources)
    audited = audit(connected=False)
    assert audited.report["mode"] == "offline"
    assert set(audited.links.values()) == {"skipped"}
    assert set(audited.references.values()) == {"unverifiable"}
    assert "there is no network" in audited.err
    lines = [line for line in audited.out.splitlines() if line.strip()]
    assert "the network was asked and could not be reached" in " ".join(" ".join(lines[:4]).split())
    assert "ran offline" not in audited.out
    assert " not reached (no network)." in audited.out
    assert audited.code == 0


def test_without_a_network_an_audit_that_insists_on_one_has_its_own_exit_code(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    sources(alive=ALIVE)
    assert audit("sources.bib", "--online", connected=False).code == 4


def test_one_host_that_answers_is_network_enough(internet: Internet, sources: Sources, audit: Audit) -> None:
    internet.add("alive.example", RIVERS)
    internet.add("deaf.example", Fault.REFUSED)
    sources(alive=ALIVE, deaf=DEAF)
    audited = audit()
    assert audited.links == {ALIVE: "alive", DEAF: "failing"}


def test_a_dead_page_is_offered_with_its_copy_in_a_web_archive(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    stamp = "20140306120000"
    copy = f"http://web.archive.org/web/{stamp}/{GONE}"

    def available(received: object) -> pages.Reply:
        body = (
            f'{{"url": "{GONE}", "archived_snapshots": {{"closest": {{"status": "200", "available": true, '
            f'"url": "{copy}", "timestamp": "{stamp}"}}}}}}'
        )
        return pages.Reply(200, (("Content-Type", "application/json"),), body.encode())

    internet.add("archive.org", available)
    internet.add("web.archive.org", pages.page(pages.article("Rivers without Borders", author="Li, Wei")))
    internet.add("gone.example", faults.status(410))
    sources(gone=GONE)
    audited = audit()
    (link,) = audited.report["links"]
    assert link["verdict"] == "gone"
    assert stamp in link["memento"]
    finding = next(finding for finding in audited.report["findings"] if finding["code"] == "L001")
    assert not finding["fix"]["safe"]
    assert link["memento"] in finding["fix"]["edits"][0]["replacement"]


def test_what_a_person_has_seen_is_not_called_dead_to_the_exit_code(
    internet: Internet, sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    internet.add("gone.example", faults.status(410))
    sources(gone=GONE)
    assert audit().code == 1
    (tmp_path / "verifier-decisions.toml").write_text(
        '[[decision]]\ntarget = "gone"\nword = "alive"\nreason = "seen in a browser"\n', encoding="utf-8"
    )
    audited = audit()
    assert audited.code == 0
    finding = next(finding for finding in audited.report["findings"] if finding["code"] == "L001")
    assert finding["decision"]


def test_what_the_baseline_knows_does_not_fail_and_what_is_new_does(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    internet.add("gone.example", faults.status(410))
    internet.add("soft.example", ghosts.same_for_all(ghosts.SOFT_404))
    sources(gone=GONE)
    known = ("sources.bib", "--baseline", "known.json")
    assert audit(*known, "--update-baseline").code == 0
    assert audit(*known).code == 0
    sources(gone=GONE, soft=SOFT)
    audited = audit(*known)
    assert audited.code == 1
    of_links = {
        finding["work"]: finding["baseline"]
        for finding in audited.report["findings"]
        if finding["code"] in {"L001", "L002"}
    }
    assert of_links == {"gone": "known", "soft": "new"}


def test_what_is_known_is_not_told_again_and_what_has_healed_is(
    internet: Internet, sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    internet.add("gone.example", faults.status(410))
    internet.add("soft.example", ghosts.same_for_all(ghosts.SOFT_404))
    internet.add("deaf.example", faults.status(410))
    sources(gone=GONE, deaf=DEAF)
    known = ("sources.bib", "--baseline", "known.json", "--max-age", "0")
    forms = ("--format", "github", "--format", "markdown", "--format", "json")
    audit(*known, "--update-baseline")
    sources(gone=GONE, soft=SOFT, deaf=DEAF)
    internet.add("deaf.example", Fault.REFUSED)
    told = audit(*known, *forms).out
    assert "link-lost" in told
    assert "link-gone" not in told
    assert "title=Known::" in told
    # A host that is silent today has not come back.
    assert "title=No longer found" not in told
    internet.add("gone.example", RIVERS)
    audited = audit(*known, *forms)
    assert ("L001", "gone") in {(item["code"], item["work"]) for item in audited.report["healed"]}
    assert "L001 gone" in audited.out
    summary = (tmp_path / "reports" / "audit.md").read_text(encoding="utf-8")
    new, _, rest = summary.partition("## Known findings")
    assert "L002" in new
    assert "**No longer found**" in new
    assert "L001" in rest or "L001" not in new.partition("**No longer found**")[0]
    # Without a network nothing can have healed.
    assert audit(*known, *forms, "--offline").report["healed"] == []


def test_an_address_in_private_space_is_not_asked(internet: Internet, sources: Sources, audit: Audit) -> None:
    internet.add("alive.example", detours.redirect("http://192.168.1.7/admin", 302))
    sources(alive=ALIVE, inner="http://127.0.0.1:8080/x", meta="http://169.254.169.254/latest/")
    audited = audit()
    assert set(audited.links.values()) <= {"blocked", "malformed"}
    assert not [received for received in internet.log if received.host[0].isdigit()]


def test_with_a_deadline_each_address_still_has_a_verdict(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    internet.add("alive.example", RIVERS)
    internet.add("silent.example", faults.always(Fault.SILENCE))
    sources(alive=ALIVE, silent="https://silent.example/x")
    audited = audit("sources.bib", "--deadline", "6")
    assert audited.links[ALIVE] == "alive"
    assert audited.links["https://silent.example/x"] in {"skipped", "failing"}


def test_a_bundle_of_certificates_that_is_not_there_is_one_line(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    sources(alive=ALIVE)
    bundle = internet.bundle
    bundle.unlink()
    audited = audit()
    assert audited.code == 2
    faults_told = [line for line in audited.err.splitlines() if line.startswith("verifier: ")]
    assert len(faults_told) == 1
    assert str(bundle) in faults_told[0]


def test_a_bibliography_without_addresses_notices_too_that_there_is_no_network(
    audit: Audit, tmp_path: Path
) -> None:
    (tmp_path / "sources.bib").write_text(
        "@article{berg2011rivers, author = {Berg, Anna}, title = {Rivers without Borders and Dams},\n"
        "  journaltitle = {Journal of Inner Asia}, date = {2011}, volume = {12}, doi = {10.1000/182}}\n"
    )
    audited = audit("sources.bib", "--online", connected=False)
    assert audited.code == 4
    assert audited.report["mode"] == "offline"
    assert audited.references == {"berg2011rivers": "unverifiable"}


def test_the_copy_that_was_kept_while_a_page_was_there_is_named_when_it_is_dead(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    internet.add("gone.example", RIVERS)
    sources(gone=GONE)
    kept = audit("sources.bib", "--max-age", "0").report["links"][0]["snapshot"]
    assert kept
    internet.add("gone.example", faults.status(410))
    # The second dead run knows the first dead one only, and names the copy all the same.
    for _ in range(2):
        report = audit("sources.bib", "--max-age", "0").report
        (told,) = (finding for finding in report["findings"] if finding["code"] == "L001")
        assert kept in told["message"]
        assert "your own copy of 20" in told["message"]
        (copy,) = (item for item in told["evidence"] if item["kind"] == "own-copy")
        assert copy["snapshot"] == kept
