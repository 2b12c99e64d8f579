"""The step of an article in which its pictures are opened and given their sizes."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from plugins.bulletin.problem import Problem
from plugins.bulletin.story import Picture, PictureFile, Step, Story
from plugins.photos.naming import picture_address
from plugins.photos.opening import MAX_BYTES, BadPicture, open_picture
from plugins.photos.sizes import AVIF_WIDTHS, JPEG_WIDTHS, height_at, widths_of
from plugins.photos.tags import with_files
from plugins.photos.tone import tone_of

_FOR_TONE = 64  # px: as small as a JPEG may come where only its colour is asked for


def picture_step(content: Path) -> Step:
    """The step for the pictures of one content folder; each is opened once for all articles."""

    @cache
    def shown(source: str) -> Picture | BadPicture:
        try:
            return shown_as(source, read_picture(content, source))
        except BadPicture as bad:
            return bad

    def step(story: Story) -> Story:
        pictures: list[Picture] = []
        problems: list[Problem] = []
        for picture in story.pictures:
            made = shown(picture.source)
            if isinstance(made, BadPicture):
                what = f"không dùng được ảnh “{picture.source}”: {made.what}"
                problems.append(Problem(story.path, picture.line, what, made.fix))
            else:
                pictures.append(replace(picture, files=made.files, avif=made.avif, tone=made.tone))
        if not story.pictures:
            return story
        return replace(
            story,
            pictures=tuple(pictures),
            body_html=with_files(story.body_html, {each.source: each for each in pictures}),
            problems=(*story.problems, *problems),
        )

    return step


def read_picture(content: Path, source: str) -> bytes:
    """The bytes of a picture below ``content``. Raises :class:`BadPicture`."""
    try:
        path = Path(os.path.realpath(content / source, strict=True))
        if not path.is_relative_to(os.path.realpath(content)):
            raise BadPicture("tệp nằm ngoài thư mục nội dung", "chép ảnh vào thư mục images/")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # one more tells that it is too long
    except OSError:  # not there, not to be read, links in a circle
        raise BadPicture("không mở được tệp", "xem lại tệp và quyền đọc nó") from None


def shown_as(source: str, data: bytes) -> Picture:
    """The files to be made of a picture and its tone, as :class:`Picture` has them.

    Raises :class:`BadPicture`.
    """
    image, size = open_picture(data, Path(source).suffix, _FOR_TONE)

    def files(steps: tuple[int, ...], ending: str) -> tuple[PictureFile, ...]:
        return tuple(
            PictureFile(picture_address(source, data, width, ending), width, height_at(width, size))
            for width in widths_of(size[0], steps)
        )

    return Picture(
        source,
        alt="",
        files=files(JPEG_WIDTHS, "jpg"),
        avif=files(AVIF_WIDTHS, "avif"),
        tone=tone_of(image),
    )
