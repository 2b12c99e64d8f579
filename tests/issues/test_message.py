"""A letter is a message that any program reads back, the same bytes each time."""

from __future__ import annotations

import email
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage

from plugins.issues.message import COVER, Envelope, message_bytes

ENVELOPE = Envelope(
    "Bản tin Thi đua – Khen thưởng: số 11 – tháng 11 năm 2023, Vì người nghèo",
    datetime(2023, 11, 30, 8, tzinfo=UTC),
    "bantin.example.vn",
    Address("Bản tin Thi đua", addr_spec="toasoan@example.vn"),
)
HTML, TEXT = "<p>Chào <b>bạn đọc</b>, " + "chữ " * 400 + "</p>\n", "Chào bạn đọc.\n"


def read(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=policy.default)  # type: ignore[return-value]


def test_text_html_and_cover_come_back_as_they_were() -> None:
    message = read(message_bytes(ENVELOPE, HTML, TEXT, b"\xff\xd8cover"))
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/jpeg",
    ]  # fmt: skip
    assert message.defects == []
    contents = [part.get_content() for part in message.walk() if not part.is_multipart()]
    said = [each.replace("\r\n", "\n") for each in contents if isinstance(each, str)]
    assert [*said, contents[-1]] == [TEXT, HTML, b"\xff\xd8cover"]
    assert [part["Content-ID"] for part in message.walk() if part["Content-ID"]] == [f"<{COVER}>"]


def test_the_envelope_says_what_it_is_told_and_nobody_else() -> None:
    message = read(message_bytes(ENVELOPE, HTML, TEXT, None))
    assert message["Subject"] == ENVELOPE.subject
    assert message["From"].addresses[0].display_name == "Bản tin Thi đua"
    assert message["Date"].datetime == ENVELOPE.sent
    assert message["Message-ID"].endswith("@bantin.example.vn>")
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    assert message["List-Unsubscribe"] is None
    nobody = Envelope(ENVELOPE.subject, ENVELOPE.sent, "x.vn", None, (Address("", "a", "b.vn"),))
    message = read(message_bytes(nobody, HTML, TEXT, None))
    assert (message["From"], message["To"]) == (None, "a@b.vn")


def test_every_line_is_one_a_mail_server_takes() -> None:
    data = message_bytes(ENVELOPE, HTML, TEXT, bytes(range(256)) * 20)
    lines = data.split(b"\r\n")
    assert all(len(line) <= 78 for line in lines)
    assert data.isascii()
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_the_same_letter_is_the_same_bytes_and_another_one_has_another_name() -> None:
    one, same, other = (message_bytes(ENVELOPE, HTML, t, b"x") for t in (TEXT, TEXT, "Khác.\n"))
    assert one == same
    assert read(one)["Message-ID"] != read(other)["Message-ID"]


def test_a_subject_cannot_add_a_header() -> None:
    bad = Envelope("Số 11 Bcc: x@y.vn", ENVELOPE.sent, "x.vn")
    assert read(message_bytes(bad, HTML, TEXT, None))["Bcc"] is None
