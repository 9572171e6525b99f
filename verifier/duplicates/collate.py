"""Collating: the citations of a paper → each work once, and what each citation points at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field

from verifier.compare import title_likeness
from verifier.duplicates.candidates import block_keys
from verifier.duplicates.clusters import ONE_WORK
from verifier.duplicates.given_addresses import given_addresses, named_beside, with_addresses_beside
from verifier.duplicates.short_forms import ANYWHERE, REPEATING, citation_before, works_before, works_meant
from verifier.duplicates.states import without_those_named_once
from verifier.duplicates.verdict import TWO_PAGES, PairVerdict, compare_works
from verifier.duplicates.wordings import (
    comparable_fields,
    differing_wordings,
    merged_fields,
    merged_type,
    work_fields,
)
from verifier.model import BY_KEY, Citation, Duplicate, Relation, Work

MakeKey = Callable[[Mapping[str, str], Container[str]], str]
NOTHING: Mapping[str, Work] = {}
_PARTS = ("volume", "part", "number", "chapter", "edition", "version", "pages")
"""Fields by which works of one title and one author differ."""

_MOST_CANDIDATES = 40
_MENDED = 0.5
"""So like are a title and what a person made of it, at the least."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A back reference that no single work fits: its citation, and the keys of those that could be meant.

    ``presumed`` is the one that it is counted with until a person decides, "" for none.
    """

    citation: str
    candidates: tuple[str, ...] = ()
    presumed: str = ""


@dataclass(frozen=True, slots=True)
class Collation:
    """The works of a paper in order of first citation, and which work each citation (by id) points at.

    ``duplicates`` has citation ids for members: one for each wording of a work cited in several, and
    pairs of works for review. A citation that could not be resolved has no entry in ``work_of`` but the
    work that it is presumed to mean, where there is one.
    """

    works: tuple[Work, ...]
    work_of: Mapping[str, str]
    duplicates: tuple[Duplicate, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()


@dataclass(slots=True)
class _Group:
    """A work while it is gathered: its full citations, and the key of the entry it had before.

    ``entry`` is what the paper's own bibliography holds under a key by which the paper cites the work.
    """

    citations: list[Citation]
    key: str = ""
    pointing: list[str] = field(default_factory=list)
    known: Work | None = None
    entry: Work | None = None


def collate(
    citations: Sequence[Citation],
    existing: Sequence[Work] = (),
    *,
    make_key: MakeKey | None = None,
    given: Mapping[str, Work] = NOTHING,
    earlier: Container[str] = (),
) -> Collation:
    """Join citations of one work, give each work a key, follow back references.

    ``existing`` are the works of a bibliography written before: a work cited again keeps its key. Only
    works that are cited are returned, with the fields that the citations give; what a person wrote into
    an entry is the merger's affair. Nothing is raised.

    ``given`` are the entries that the paper itself cites by their keys, by citation id: such a citation is
    of that entry, however like another it is, so that every key stays the key of a work. Only with a work
    of an ``earlier`` paper (these are keys of ``existing``) it is joined where both are surely one.
    """
    if make_key is None:
        # Looked up here, so that judging duplicates does not load the reader and writer of .bib files.
        from verifier.bibliography import make_key as default_make_key  # noqa: PLC0415

        make_key = default_make_key
    index = _Index(existing, frozenset(entry.key for entry in given.values()), earlier)
    reviews: list[Duplicate] = []
    group_of: dict[str, _Group] = {}
    for citation in citations:
        if not citation.short_form:
            entry = given.get(citation.id)
            group, doubts = index.group_for(citation) if entry is None else index.keyed(citation, entry)
            group_of[citation.id] = group
            reviews.extend(doubts)
    taken = {work.key for work in existing}
    index.groups = _with_edited_entries(index.groups, existing, make_key)
    for group in index.groups:
        if not group.citations:
            continue
        if not group.key:
            group.key = make_key(merged_fields(group.citations), taken)
        taken.add(group.key)
    work_of, unresolved = _followed(citations, group_of, index.groups)
    pointing: defaultdict[str, list[str]] = defaultdict(list)
    for citation in citations:
        if citation.id in work_of:
            pointing[work_of[citation.id]].append(citation.id)
    works = [_work(group, tuple(pointing[group.key])) for group in index.groups if group.citations]
    order = {citation.id: position for position, citation in enumerate(citations)}
    works.sort(key=lambda work: order[work.citations[0]])
    found = [differing_wordings(group.citations) for group in index.groups if len(group.citations) > 1]
    duplicates = [duplicate for duplicate in found if duplicate is not None] + reviews
    duplicates.sort(key=lambda duplicate: tuple(order[member] for member in duplicate.members))
    return Collation(tuple(works), work_of, tuple(duplicates), tuple(unresolved))


def _with_edited_entries(
    groups: Sequence[_Group], existing: Sequence[Work], make_key: MakeKey
) -> list[_Group]:
    """Give works back the entries that a person has changed beyond likeness.

    An entry of the key that a work would be given, cited by the same note, is that work under a title that
    was mended, unless author or year speak against it: the key has them both.
    """
    cited = {group.key for group in groups if group.citations and group.key}
    left = {work.key: work for work in existing if work.key not in cited}
    for group in groups:
        if group.key or not group.citations:
            continue
        fields = merged_fields(group.citations)
        entry = left.get(make_key(fields, ()))
        if entry is None or not _may_be_edited(entry.fields, fields):
            continue
        if _cited_by(entry, group) or _without_annotation(entry.fields) == _without_annotation(fields):
            group.key = entry.key
            group.known = entry
            del left[entry.key]
    taken = {group.key for group in groups if group.citations}
    return [group for group in groups if group.citations or group.key not in taken]


def _without_annotation(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields that describe the work: too few of them make two citations alike, all make them equal."""
    return {name: value for name, value in fields.items() if name != "annotation" and value}


def _cited_by(entry: Work, group: _Group) -> bool:
    from verifier.bibliography import parse_annotation  # noqa: PLC0415 - as for keys

    labels = {label for label, _ in parse_annotation(entry.fields.get("annotation", ""))}
    return any(citation.note in labels for citation in group.citations)


def _may_be_edited(entry: Mapping[str, str], fields: Mapping[str, str]) -> bool:
    """Whether nothing but what a person may have mended tells an entry from a work."""
    titles = entry.get("title", ""), fields.get("title", "")
    if all(titles) and title_likeness(*titles) < _MENDED:
        return False
    return all(
        entry[name] == fields[name]
        for name in ("doi", "isbn", "number", "url")
        if entry.get(name) and fields.get(name)
    )


def _work(group: _Group, pointing: tuple[str, ...]) -> Work:
    fields, kind = merged_fields(group.citations), merged_type(group.citations)
    beside = named_beside(fields.get("url", ""), group.citations)
    fields = with_addresses_beside(fields, beside)
    if group.entry is not None:
        # Notes may fill the gaps of an entry; what it has, it has as it is.
        fields, kind = {**fields, **_described(group.entry)}, group.entry.type
    return Work(
        key=group.key,
        type=kind,
        fields=fields,
        location=group.citations[0].location,
        citations=pointing,
        addresses=given_addresses(fields.get("url", ""), group.citations, pointing),
        beside=beside,
    )


def _described(entry: Work) -> dict[str, str]:
    """The fields of an entry, without the notes that were once written into it."""
    from verifier.bibliography import parse_annotation  # noqa: PLC0415 - as for keys

    noted = bool(parse_annotation(entry.fields.get("annotation", "")))
    return {name: value for name, value in entry.fields.items() if not (noted and name == "annotation")}


class _Index:
    """The works found so far, under the keys by which a further citation of theirs is met."""

    def __init__(
        self, existing: Sequence[Work], own: Container[str] = (), earlier: Container[str] = ()
    ) -> None:
        self.groups: list[_Group] = []
        self._own = own
        self._earlier = earlier
        self._of_key: defaultdict[str, list[_Group]] = defaultdict(list)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        for work in existing:
            self._add(_Group([], work.key, known=work), work.fields)
            self._of_key[work.key].append(self.groups[-1])

    def _add(self, group: _Group, fields: Mapping[str, str]) -> None:
        self.groups.append(group)
        self._enter(len(self.groups) - 1, fields)

    def _enter(self, position: int, fields: Mapping[str, str]) -> None:
        for key in block_keys(fields):
            if position not in self._by_key[key][-1:]:
                self._by_key[key].append(position)

    def keyed(self, citation: Citation, entry: Work) -> tuple[_Group, list[Duplicate]]:
        """Return the group of an entry that is cited by its key."""
        there = [group for group in self._of_key[entry.key] if self._is_entry(group, entry)]
        group = there[0] if there else None
        if group is None or group.known is entry:
            # No other paper and no other file has this key for it.
            group = self._of_earlier_paper(citation) or group
        if group is None:
            group = _Group([], entry.key)
            self._add(group, entry.fields)
        if group.key == entry.key and any(
            not self._is_entry(other, entry) for other in self._of_key[entry.key]
        ):
            # Another work of an earlier paper has the key.
            group.key = ""
        if all(group is not other for other in there):
            self._of_key[entry.key].append(group)
        group.citations.append(citation)
        if group.entry is None and group.key in ("", entry.key):
            group.entry = entry
        return group, []

    def _is_entry(self, group: _Group, entry: Work) -> bool:
        """Whether a work of the key of an entry is that entry, not another work of an earlier paper."""
        known = group.known
        return known is None or group.key not in self._earlier or _may_be_edited(known.fields, entry.fields)

    def _of_earlier_paper(self, citation: Citation) -> _Group | None:
        """The work of another paper that a citation by key surely is, under whatever key."""
        fields = work_fields(citation)
        keys = block_keys(fields)
        positions = sorted({position for key in keys for position in self._by_key[key][-_MOST_CANDIDATES:]})
        for group in (self.groups[position] for position in positions):
            known = group.known
            if known is None or group.key not in self._earlier or group.key in self._own:
                continue
            if (
                _parts_shared(fields, group) == len(_PARTS)
                and _nearest(citation, group).relation is Relation.SAME_WORK
            ):
                return group
        return None

    def group_for(self, citation: Citation) -> tuple[_Group, list[Duplicate]]:
        """Return the group that the citation belongs to (a new one if none fits), and pairs for review."""
        fields = work_fields(citation)
        positions: dict[int, None] = {}
        for key in block_keys(fields):
            positions.update(dict.fromkeys(self._by_key[key][-_MOST_CANDIDATES:]))
        best: tuple[float, int, int] | None = None
        doubtful: list[tuple[_Group, PairVerdict]] = []
        for position in sorted(positions):
            group = self.groups[position]
            verdict = _nearest(citation, group)
            if (
                verdict.relation in ONE_WORK
                or _is_edited_entry(group, verdict)
                or any(_says_the_same(citation, other) for other in group.citations[:8])
            ):
                candidate = (verdict.score, _parts_shared(fields, group), -position)
                best = max(best, candidate) if best else candidate
            elif verdict.relation is Relation.REVIEW and group.citations:
                doubtful.append((group, verdict))
        if best is not None:
            position = -best[2]
            self.groups[position].citations.append(citation)
            self._enter(position, fields)
            return self.groups[position], []
        reviews = [
            Duplicate(Relation.REVIEW, (group.citations[0].id, citation.id), verdict.score, verdict.reasons)
            for group, verdict in doubtful
        ]
        group = _Group([citation])
        self._add(group, fields)
        return group, reviews


def _parts_shared(fields: Mapping[str, str], group: _Group) -> int:
    """In how many of the fields that tell parts of a work apart a citation is like a work found before."""
    held = group.known.fields if group.known is not None else work_fields(group.citations[0])
    return sum(fields.get(name) == held.get(name) for name in _PARTS)


def _nearest(citation: Citation, group: _Group) -> PairVerdict:
    """Return the best verdict of a citation against the wordings of a work or its entry."""
    verdicts = []
    for other in group.citations[:8]:
        one, two = without_those_named_once(*comparable_fields(other, citation))
        verdicts.append(compare_works(one, two, other.type, citation.type))
    if group.known is not None:
        fields = work_fields(citation)
        if fields.get("pages") != group.known.fields.get("pages"):
            fields.pop("pages", None)
        one, two = without_those_named_once(group.known.fields, fields)
        verdicts.append(compare_works(one, two, group.known.type, citation.type))
    rank = {Relation.SAME_WORK: 3, Relation.CONFLICTING: 2, Relation.REVIEW: 1}
    return max(verdicts, key=lambda verdict: (rank.get(verdict.relation, 0), verdict.score))


def _says_the_same(a: Citation, b: Citation) -> bool:
    """Whether two citations of one paper are the same in every word, however few they are.

    In a library the same few words may stand for two works; a paper that cites two tells them apart.
    """
    one, two = comparable_fields(a, b)
    if one != two or a.type != b.type or not one.get("title"):
        return False
    if len(one) > 1:
        return True
    return all(other.locator is not None and other.locator.kind == "section" for other in (a, b))


def _is_edited_entry(group: _Group, verdict: PairVerdict) -> bool:
    """Whether an entry is a work whose fields a person has changed since: doubt is for what is new."""
    if group.known is None or group.citations or verdict.relation is not Relation.REVIEW:
        return False
    return verdict.reasons[:1] != (TWO_PAGES,)


def _followed(
    citations: Sequence[Citation], group_of: Mapping[str, _Group], groups: Sequence[_Group]
) -> tuple[dict[str, str], list[Unresolved]]:
    """Return the work of every citation, back references followed in reading order."""
    fields_of = {group.key: merged_fields(group.citations) for group in groups if group.citations}
    full = [citation for citation in citations if not citation.short_form]
    full_work_of = {citation.id: group_of[citation.id].key for citation in full}
    work_of: dict[str, str] = {}
    unresolved: list[Unresolved] = []
    asked: dict[str, tuple[str, ...]] = {}
    keys: tuple[str, ...]
    for position, citation in enumerate(citations):
        if not citation.short_form:
            work_of[citation.id] = group_of[citation.id].key
            continue
        earlier = citations[:position]
        presumed = ""
        # "A. a. O., S. 25": of nobody's work but the last.
        if citation.short_form in REPEATING or (citation.short_form == "op-cit" and not citation.fields):
            before = citation_before(citation, earlier, work_of)
            known = work_of.get(before.id) if before is not None else None
            keys = (known,) if known else works_before(citation, earlier, work_of)
            if before is not None and before.id in asked:
                # What only repeats a doubtful one is as doubtful.
                keys, presumed = asked[before.id], known or ""
            elif earlier and not known:
                # Behind a note of several works writers mean the last of them: in 19 of 19 such notes of
                # papers with labels. It stays a question for a person.
                presumed = work_of.get(earlier[-1].id, "")
        else:
            keys = works_meant(citation, earlier, work_of, fields_of)
            if not keys and citation.short_form in ANYWHERE:
                keys = works_meant(citation, full, full_work_of, fields_of)
        if presumed:
            work_of[citation.id] = presumed
            asked[citation.id] = keys
            unresolved.append(Unresolved(citation.id, keys, presumed))
        elif len(keys) == 1:
            work_of[citation.id] = keys[0]
        elif citation.short_form != BY_KEY:
            # What an unknown key means is no question of what was cited before.
            unresolved.append(Unresolved(citation.id, keys))
    return work_of, unresolved
