"""Audits of any content, for properties that must hold whatever is in them."""

from __future__ import annotations

from hypothesis import strategies as st

from verifier import model as m

text = st.text(max_size=40) | st.sampled_from(
    (
        "",
        "|",
        "`",
        "=1+1",
        "\x1b[31m",
        "\u202e",
        "<b>",
        "https://a.example/?q=1&b=2",
        "javascript:x",
        "\r\n",
        "]]>",
    )
)
wild = text | st.text(st.characters(), max_size=10)
maybe = st.none() | text
small = st.integers(1, 10_000)
moment = st.sampled_from(("2026-11-24T09:30:00Z", "2026-11-24T09:30:00+08:00"))


def several(element: st.SearchStrategy, least: int = 0) -> st.SearchStrategy:
    return st.lists(element, min_size=least, max_size=3).map(tuple)


location = st.builds(m.Location, text, small, small)
evidence = several(st.builds(m.Evidence, text, text, text, text, maybe), 1)
confidence = st.sampled_from(m.Confidence)
reason = st.text(min_size=1, max_size=20)
locator = st.none() | st.builds(m.Locator, text, text)
fix = st.none() | st.builds(m.Fix, text, st.booleans(), several(st.builds(m.Edit, text, small, small, text)))
counts = st.dictionaries(text, st.integers(0, 99), max_size=3)

audits = st.builds(
    m.Audit,
    schema=st.just(m.SCHEMA_VERSION),
    tool=st.builds(m.Tool, text, text),
    generated=moment,
    mode=st.sampled_from(m.Mode),
    inputs=several(st.builds(m.Input, text, text, text)),
    summary=st.builds(m.Summary, small, small, small, counts, counts, counts, counts, counts),
    notes=several(
        st.builds(
            m.NoteRecord,
            text,
            st.sampled_from(m.NoteKind),
            text,
            st.tuples(small, small),
            several(st.builds(m.Marker, text, small, small, text)),
            several(text),
            text,
        )
    ),
    citations=several(st.builds(m.CitationRecord, text, text, text, text, locator, text)),
    works=several(
        st.builds(
            m.Work,
            text,
            text,
            st.dictionaries(text, text, max_size=3),
            several(st.builds(m.Identifier, text, text, text)),
            st.none() | location,
            several(text),
        )
    ),
    links=several(
        st.builds(
            m.Link,
            text,
            several(text),
            st.sampled_from(m.LinkVerdict),
            confidence,
            reason,
            st.none() | st.integers(100, 599),
            maybe,
            several(text),
            maybe,
            evidence,
            maybe,
            maybe,
        )
    ),
    references=several(
        st.builds(
            m.Reference,
            text,
            st.sampled_from(m.ReferenceVerdict),
            confidence,
            reason,
            several(text),
            maybe,
            maybe,
            st.none() | st.floats(0, 1),
            several(st.builds(m.Difference, text, text, text)),
            evidence,
        )
    ),
    support=several(
        st.builds(
            m.Support,
            text,
            text,
            text,
            st.sampled_from(m.SupportVerdict),
            confidence,
            several(text),
            evidence,
        )
    ),
    duplicates=several(
        st.builds(m.Duplicate, st.sampled_from(m.Relation), several(text), st.floats(0, 1), several(text, 1))
    ),
    findings=several(
        st.builds(
            m.Finding,
            text,
            text,
            st.sampled_from(m.Severity),
            confidence,
            text,
            st.none() | location,
            maybe,
            several(text),
            evidence,
            fix,
            st.sampled_from(("new", "known")),
            maybe,
        )
    ),
    skipped=several(st.builds(m.Skipped, text, text, text)),
    rules=several(st.builds(m.Rule, text, text, st.sampled_from(m.Severity), text, text, st.booleans())),
    decisions=several(st.builds(m.Decision, text, text, text, maybe)),
)
"""Any audit that the types allow, with text that UTF-8 can hold."""
