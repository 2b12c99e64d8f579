"""Whatever a picture's colours are made of, readers get them in sRGB, on white."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_WITH_ALPHA = ("RGBA", "LA", "PA", "La", "RGBa")
_MANAGED = ("RGB", "CMYK", "L")  # what a colour profile can be of


def in_srgb(image: Image.Image) -> Image.Image:
    """The picture in RGB with the colours of sRGB; what is transparent becomes white.

    Sixteen bits of grey are scaled, not cut off. A broken colour profile, or one of another kind of
    colour, is passed over: the colours are taken as they are.
    """
    profile = image.info.get("icc_profile")
    image = plain(image)
    if profile and image.mode in _MANAGED:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            managed = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
            return managed or image.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")


def plain(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be scaled, in its own colours: RGB, CMYK or L."""
    if image.mode.startswith(("I", "F")):  # of a PNG: 16 bits of grey, which would be cut off
        return image.convert("I").point(lambda level: level / 256).convert("L")
    if image.mode in _WITH_ALPHA or "transparency" in image.info:
        clear = image.convert("RGBA")
        opaque = Image.new("RGB", image.size, "white")
        opaque.paste(clear, mask=clear.getchannel("A"))
        return opaque
    return image if image.mode in _MANAGED else image.convert("RGB")
