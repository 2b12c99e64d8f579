"""A picture becomes the bytes readers get: scaled, in sRGB, silent about camera and place."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from plugins.photos.opening import open_picture
from plugins.photos.sizes import height_at

_QUALITY = 80  # of JPEG; a 1600 px photograph takes about 100 KB


def encode(data: bytes, ending: str, width: int) -> bytes:
    """The JPEG of a picture's bytes, so many px wide, without any metadata.

    The same bytes give the same JPEG. What is transparent becomes white. Raises
    :class:`~plugins.photos.opening.BadPicture`.
    """
    image = _srgb(open_picture(data, ending))
    size = (width, height_at(width, image.size))
    scaled = image.resize(size, Image.Resampling.LANCZOS) if image.size != size else image
    bare = Image.new("RGB", size)  # nothing of the original's comments, profile or position
    bare.paste(scaled)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def _srgb(image: Image.Image) -> Image.Image:
    """The picture in RGB with the colours of sRGB, on white."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16 bits of grey, which would be cut off and not scaled
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        image = Image.new("RGB", image.size, "white")
        image.paste(clear, mask=clear.getchannel("A"))
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            made = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            return made or image.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile: the colours are taken as they are
    return image.convert("RGB")
