"""A letter as a message that mail programs open: MIME, the same bytes for the same letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from hashlib import sha256

COVER = "anh-bia"  # by which the HTML calls its picture: “cid:anh-bia@…”
MOST_HTML = 100_000  # bytes; Gmail shows no more than 102 KB of a letter


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands on the letter. Who gets it and how one leaves the list is the sender's matter."""

    subject: str
    sent: datetime
    domain: str  # of the Message-ID: “bantin.example.vn”
    sender: Address | None = None
    to: tuple[Address, ...] = ()


def message_bytes(envelope: Envelope, html: str, text: str, cover: bytes | None) -> bytes:
    """The message: plain text, HTML, and the JPEG of the cover within it.

    It is marked as not sent, so that Outlook and Thunderbird open it to be addressed. Headers,
    boundaries and Message-ID follow from what it says. Source: RFC 5322, 2045–2047, 2387.
    """
    said = (envelope.subject, str(envelope.sent), html, text)
    name = sha256("\0".join(said).encode() + (cover or b"")).hexdigest()
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = envelope.subject
    if envelope.sender:
        message["From"] = envelope.sender
    if envelope.to:
        message["To"] = envelope.to
    message["Date"] = envelope.sent
    message["Message-ID"] = f"<{name[:32]}@{envelope.domain}>"
    message["X-Unsent"] = "1"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    body = message.get_body(("html",))
    if cover is not None and body is not None:
        body.add_related(
            cover, "image", "jpeg", cid=f"<{COVER}>", filename="anh-bia.jpg", disposition="inline"
        )
    message["Content-Language"] = "vi"
    for number, part in enumerate(each for each in message.walk() if each.is_multipart()):
        part.set_boundary(f"=_{name[32:60]}_{number}")
    return message.as_bytes()
