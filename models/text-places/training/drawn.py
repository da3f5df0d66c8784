"""
Draws things that bear text into photos that have none, and things that look like them but bear none: the more of both the head
has seen, the less it takes a frame, a radiator or a row of jars for text. What is drawn is made here, with the fonts that are
installed; nothing of it is anybody's.
"""

import subprocess

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

#: First and last letters of scripts, by what the names of the fonts that have them contain.
SCRIPTS = {
    "NotoSansArabic": (0x0621, 0x063A),
    "NotoSansHebrew": (0x05D0, 0x05EA),
    "NotoSansDevanagari": (0x0905, 0x0939),
    "NotoSansThai": (0x0E01, 0x0E2E),
    "NotoSansBengali": (0x0985, 0x09A8),
    "NotoSansTamil": (0x0B85, 0x0B8A),
    "NotoSansGeorgian": (0x10D0, 0x10F0),
    "NotoSansArmenian": (0x0531, 0x0556),
    "NotoSansEthiopic": (0x1200, 0x1246),
    "NotoSansCJK": (0x4E00, 0x9FA0),
    "NotoSerifCJK": (0x3041, 0x3093),
}
NO_LETTERS = ("Symbol", "D050000L", "Math", "Emoji", "Awesome", "Ornament", "AmiriQuran", "NotoMusic")
LATIN = ("Noto Sans", "Noto Serif", "Lato", "Inter", "Roboto", "Liberation", "DejaVu", "Free", "Nimbus", "URW", "Lobster")
LATIN += ("C059", "P052", "Z003", "Comfortaa", "Cantarell", "Junicode", "Linux", "EB Garamond", "League", "Open Sans")
LATIN += ("Dancing", "Quicksand", "Old Standard", "Fantasque", "Humor", "Breip", "Isabella", "Kalapi", "Amiri")


class Letters:
    """Words in the fonts that are installed."""

    def __init__(self, chance):
        listed = subprocess.run(["fc-list", ":", "file", "family"], capture_output=True, text=True, check=True).stdout
        files = sorted(line.split(": ", 1) for line in listed.splitlines())
        files = [(file, family) for file, family in files if file.endswith(("ttf", "otf", "ttc"))]
        files = [each for each in files if not any(word in each[0] for word in NO_LETTERS)]
        plain = [f for f, family in files if any(name in family.split(",")[0] for name in LATIN)]
        self.latin = [f for f in plain if "/NotoSans" not in f.replace("NotoSans-", "") and "/NotoSerif" not in f.replace("NotoSerif-", "")]
        self.others = {key: [f for f, _ in files if key in f] for key in SCRIPTS}
        self.chance = chance

    def style(self):
        """A font's path, and a function that gives a word."""
        chance = self.chance
        if chance.random() < 0.82 or not any(self.others.values()):
            capitals = chance.choice([str.upper, str.title, str.title, str.lower])
            return chance.choice(self.latin), lambda: capitals(self.word())
        key = chance.choice([k for k, files in self.others.items() if files])
        first, last = SCRIPTS[key]
        return chance.choice(self.others[key]), lambda: "".join(
            chr(chance.randint(first, last)) for _ in range(chance.randint(1, 7))
        )

    def word(self):
        chance = self.chance
        kind = chance.random()
        if kind < 0.12:
            return str(chance.randint(1, 999)) + chance.choice(["", "", "", "b", " m", "%", "€", ".90"])
        if kind < 0.15:
            return f"{chance.randint(0, 23)}:{chance.randint(0, 59):02}"
        syllables = [chance.choice("bcdfghklmnprstvwz") + chance.choice(["a", "e", "i", "o", "u", "é", "ä", "or", "en", "ing", "st"])]
        return "".join(syllables + [chance.choice(["na", "ter", "lo", "s", "mi", "ke", "ru", "dé", "ton", "al"]) for _ in range(chance.randint(0, 3))])


def color(chance, light=None):
    hue, saturation = chance.randint(0, 179), int(255 * chance.random() ** 1.6)
    value = chance.randint(150, 255) if light else chance.randint(8, 110) if light is False else chance.randint(10, 250)
    return tuple(int(v) for v in cv2.cvtColor(np.uint8([[[hue, saturation, value]]]), cv2.COLOR_HSV2RGB)[0, 0])


class Things:
    """Pictures (RGBA) of things with and without text."""

    def __init__(self, chance, photos):
        """`photos`: gives a photo (RGB) from which pictures on posters and screens are cut."""
        self.chance, self.photos, self.letters = chance, photos, Letters(chance)

    def line(self, draw, box, style, ink, anchor="mm", fill=1.0):
        """A line of words that fills the height of a box, as far as its width allows; gives its own box."""
        x0, y0, x1, y1 = box
        file, word = style
        size = max(6, int((y1 - y0) * 0.85))
        text = word()
        for _ in range(8):
            more = text + " " + word()
            if len(more) * size * 0.55 > (x1 - x0) * fill:
                break
            text = more
        font = ImageFont.truetype(file, size)
        long = draw.textlength(text, font=font)
        if long > x1 - x0:
            font = ImageFont.truetype(file, max(5, int(size * (x1 - x0) / long)))
        at = ((x0 + x1) / 2, (y0 + y1) / 2) if anchor == "mm" else (x0, (y0 + y1) / 2)
        draw.text(at, text, ink, font, anchor)
        return draw.textbbox(at, text, font, anchor)

    def lines(self, draw, box, count, ink, anchor="mm", gap=0.25, loose=False):
        x0, y0, x1, y1 = box
        style, step = self.letters.style(), (y1 - y0) / count
        for i in range(count):
            if loose and self.chance.random() < 0.12:
                continue
            fill = self.chance.uniform(0.3, 1) if loose else 1
            self.line(draw, (x0, y0 + i * step, x1, y0 + (i + 1 - gap) * step), style, ink, anchor, fill)

    def ground(self, width, height, light=None):
        """A plain or shaded ground, or a picture."""
        one, other = (np.array(color(self.chance, light), np.float32) for _ in range(2))
        kind = self.chance.random()
        if kind < 0.75:
            ramp = np.linspace(0, self.chance.choice([0.0, 0.1, 0.3]), height)[:, None, None]
            return Image.fromarray(np.broadcast_to(one * (1 - ramp) + other * ramp, (height, width, 3)).astype(np.uint8))
        return self.piece(width, height)

    def piece(self, width, height):
        """A part of some photo."""
        photo = self.photos()
        part = self.chance.uniform(0.3, 0.9)
        w, h = photo.width * part, photo.height * part
        x, y = self.chance.uniform(0, photo.width - w), self.chance.uniform(0, photo.height - h)
        return photo.resize((width, height), Image.BILINEAR, (x, y, x + w, y + h), 2)

    def finish(self, image, round_share=0.25):
        alpha = Image.new("L", image.size, 255)
        if self.chance.random() < round_share:
            alpha = Image.new("L", image.size, 0)
            radius = int(min(image.size) * self.chance.choice([0.1, 0.3, 0.5]))
            ImageDraw.Draw(alpha).rounded_rectangle((0, 0, *image.size), radius, 255)
        image.putalpha(alpha)
        return image

    def frame(self, draw, size, share=0.5):
        if self.chance.random() < share:
            thick = max(1, int(min(size) * self.chance.uniform(0.01, 0.1)))
            draw.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=color(self.chance), width=thick)

    def sign(self, text=True):
        """A sign, number plate, price or name plate: few large lines."""
        count = self.chance.choice([1, 1, 1, 2, 2, 3])
        height, width = 240, int(240 * self.chance.uniform(0.7, 5.5) / count**0.8)
        light = self.chance.random() < 0.5
        image = self.ground(max(width, 60), height, light)
        draw = ImageDraw.Draw(image)
        self.frame(draw, image.size)
        if text:
            edge = 240 * self.chance.uniform(0.05, 0.25)
            self.lines(draw, (edge, edge, image.width - edge, height - edge * 0.5), count, color(self.chance, not light))
        return self.finish(image)

    def poster(self, text=True):
        """A poster, cover, packet: a picture or ground with a title and some lines."""
        height, width = 320, int(320 * self.chance.uniform(0.5, 1.3))
        light = self.chance.random() < 0.5
        image = self.piece(width, height) if self.chance.random() < 0.4 else self.ground(width, height, light)
        draw = ImageDraw.Draw(image)
        self.frame(draw, image.size, 0.4)
        if text:
            ink = color(self.chance, not light)
            top = self.chance.uniform(0.06, 0.6) * height
            tall = self.chance.uniform(0.1, 0.24) * height
            self.lines(draw, (width * 0.08, top, width * 0.92, top + tall), self.chance.choice([1, 1, 2]), ink)
            if self.chance.random() < 0.7:
                low = min(top + tall + height * self.chance.uniform(0.02, 0.2), height * 0.85)
                self.lines(draw, (width * 0.1, low, width * 0.9, height * 0.95), self.chance.randint(1, 6), ink, "lm", 0.3, True)
        return self.finish(image, 0.1)

    def page(self, text=True):
        """A printed page, menu, notice, list: many lines."""
        height, width = 320, int(320 * self.chance.uniform(0.6, 1.5))
        light = self.chance.random() < 0.8
        image = self.ground(width, height, light)
        draw = ImageDraw.Draw(image)
        if text:
            ink, edge = color(self.chance, not light), width * self.chance.uniform(0.05, 0.15)
            head = self.chance.choice([0, 0.12, 0.2]) * height
            if head:
                self.lines(draw, (edge, edge, width - edge, edge + head), 1, ink)
            self.lines(draw, (edge, edge + head * 1.2, width - edge, height - edge), self.chance.randint(5, 14), ink, "lm", 0.35, True)
        return self.finish(image, 0.05)

    def screen(self, text=True):
        """A screen in its case; without text it shows a picture or is dark."""
        height, width = 240, int(240 * self.chance.choice([0.5, 1.3, 1.6, 1.8]))
        image = Image.new("RGB", (width, height), color(self.chance, False))
        thick = int(self.chance.uniform(3, 16))
        inner = (width - 2 * thick, height - 2 * thick)
        image.paste(self.ground(*inner) if text else self.chance.choice([self.piece, self.ground])(*inner), (thick, thick))
        draw = ImageDraw.Draw(image)
        if text:
            for _ in range(self.chance.randint(1, 3)):
                x, y = self.chance.uniform(0.05, 0.4) * width, self.chance.uniform(0.08, 0.5) * height
                box = (x, y, self.chance.uniform(x + width * 0.3, width * 0.95), self.chance.uniform(y + height * 0.2, height * 0.92))
                self.lines(draw, box, self.chance.randint(1, 7), color(self.chance), "lm", 0.3, True)
        return self.finish(image, 0)

    def bare(self):
        """Letters on the wall, the glass, the cloth itself, some of them lit."""
        ink = color(self.chance, self.chance.random() < 0.6)
        image = Image.new("RGBA", (int(200 * self.chance.uniform(1.5, 6)), 200), (*ink, 0))
        draw = ImageDraw.Draw(image)
        self.lines(draw, (10, 10, image.width - 10, 190), self.chance.choice([1, 1, 2, 3]), (*ink, 255), gap=0.15)
        box = image.getbbox()
        image = image.crop(box) if box else image
        if self.chance.random() < 0.25:
            wide = cv2.copyMakeBorder(np.array(image), 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=(*ink, 0))
            glow = cv2.GaussianBlur(wide[:, :, 3], (0, 0), 9)
            wide[:, :, 3] = np.maximum(wide[:, :, 3], (glow * 0.8).astype(np.uint8))
            image = Image.fromarray(wide)
        return image

    def repeated(self):
        """Bars, jars, book backs, tiles, dots: rows of the same, like a radiator or a shelf."""
        count, rows = self.chance.randint(4, 18), self.chance.choice([1, 1, 1, 2, 4])
        height, width = 240, int(240 * self.chance.uniform(0.6, 3))
        image = self.ground(width, height)
        draw = ImageDraw.Draw(image)
        step, down = width / count, height / rows
        same, varied = color(self.chance), self.chance.random() < 0.5
        gap, shape, second = self.chance.uniform(0.08, 0.5), self.chance.choice("roe"), color(self.chance)
        for row in range(rows):
            for i in range(count):
                ink = color(self.chance) if varied else same
                top = row * down + down * (self.chance.uniform(0.05, 0.3) if varied else 0.1)
                box = (i * step + step * gap / 2, top, (i + 1) * step - step * gap / 2, (row + 0.93) * down)
                if shape == "e":
                    draw.ellipse(box, ink)
                elif shape == "o":
                    draw.rounded_rectangle(box, min(step * (1 - gap), box[3] - box[1]) * 0.4, ink)
                    lid = (box[0], box[1], box[2], box[1] + (box[3] - box[1]) * 0.15)
                    draw.rectangle(lid, second)
                else:
                    draw.rectangle(box, ink)
        return self.finish(image, 0)

    def ornament(self):
        """Curves, leaves and lattices, as on cloth, carpets and wallpaper."""
        height, width = 240, int(240 * self.chance.uniform(0.6, 2))
        image = self.ground(width, height)
        draw, inks = ImageDraw.Draw(image), [color(self.chance) for _ in range(3)]
        cell = self.chance.randint(20, 90)
        marks = [[self.chance.uniform(0, 1) for _ in range(5)] for _ in range(self.chance.randint(2, 6))]
        for top in range(0, height, cell):
            for left in range(0, width, cell):
                for at, (x, y, w, h, turn) in enumerate(marks):
                    box = (left + x * cell, top + y * cell, left + (x + w * 0.7 + 0.05) * cell, top + (y + h * 0.7 + 0.05) * cell)
                    if turn < 0.5:
                        draw.arc(box, 360 * turn, 360 * turn + 240 * w + 60, inks[at % 3], 1 + int(cell * h * 0.15))
                    else:
                        draw.ellipse(box, inks[at % 3])
        return self.finish(image, 0.2)

    def bearing(self):
        """A thing with text, and about how high it is in a picture, at least and at most."""
        kinds = [(self.sign, 0.025, 0.25), (self.poster, 0.08, 0.5), (self.page, 0.12, 0.5), (self.screen, 0.12, 0.45), (self.bare, 0.025, 0.25)]
        draw, least, most = self.chance.choices(kinds, [4, 3, 1.5, 1.5, 3])[0]
        return draw(), least, most

    def bearing_none(self):
        blank = [lambda: self.sign(False), lambda: self.poster(False), lambda: self.page(False), lambda: self.screen(False)]
        return self.chance.choice([*blank, self.repeated, self.repeated, self.ornament])(), 0.05, 0.45


def drawn_into(photo, things, chance):
    """A photo (RGB image) with things in it, and the boxes of those with text, as labelled objects."""
    picture = np.asarray(photo, np.float32)
    light = cv2.GaussianBlur(picture.mean(2), (0, 0), max(photo.size) / 12)
    taken, objects = [], []
    bearing = 0 if chance.random() < 0.2 else chance.choice([1, 1, 2, 2, 3, 4])
    for at in range(bearing + chance.randint(1, 2)):
        thing, least, most = things.bearing() if at < bearing else things.bearing_none()
        size = least * (most / least) ** chance.random() * photo.height
        corners = placed(thing, size, photo.size, chance)
        box = np.array([*corners.min(0), *corners.max(0)])
        clipped = np.clip(box, 0, [*photo.size] * 2)
        if any(overlapping(clipped, other) for other in taken) or share_left(box, clipped) < 0.4:
            continue
        taken.append(clipped)
        picture = pasted(picture, light, thing, corners, chance)
        if at < bearing:
            objects.append({"kind": "text", "view": "clear", "box": [float(v) for v in clipped / ([*photo.size] * 2)]})
    quality = chance.randint(45, 95)
    data = cv2.imencode(".jpg", np.clip(picture, 0, 255).astype(np.uint8)[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return Image.fromarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[:, :, ::-1].copy()), objects


def overlapping(a, b):
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def share_left(box, clipped):
    return np.prod(clipped[2:] - clipped[:2]) / (np.prod(box[2:] - box[:2]) + 1e-9)


def placed(thing, high, size, chance):
    """The corners of a thing in the picture: somewhere, a little turned, seen from the side."""
    wide = min(high * thing.width / thing.height, size[0] * 0.8)
    high = wide * thing.height / thing.width
    squeeze = chance.choice([1, 1, chance.uniform(0.5, 1)])
    corners = np.array([[-wide, -high], [wide, -high], [wide, high], [-wide, high]], np.float32) / 2 * [squeeze, 1]
    tilt = (1 - squeeze) * chance.uniform(-0.4, 0.4)
    corners[[0, 3], 1] *= 1 + tilt
    corners[[1, 2], 1] *= 1 - tilt
    angle = chance.choice([0, 0, chance.gauss(0, 0.08), chance.gauss(0, 0.35)])
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    corners = corners @ turn + np.array([[chance.gauss(0, 0.02) for _ in range(2)] for _ in range(4)]) * high
    middle = [chance.uniform(0.04, 0.96) * size[0], chance.uniform(0.04, 0.96) * size[1]]
    return (corners + middle).astype(np.float32)


def pasted(picture, light, thing, corners, chance):
    """The picture with the thing in it, in the light that is there."""
    height, width = picture.shape[:2]
    pixels = np.asarray(thing.convert("RGBA"), np.float32)
    high = np.linalg.norm(corners[3] - corners[0])
    shrink = max(1, pixels.shape[0] / max(high, 4))
    if shrink > 1.3:
        small = (max(4, int(pixels.shape[1] / shrink)), max(4, int(pixels.shape[0] / shrink)))
        pixels = cv2.resize(pixels, small, interpolation=cv2.INTER_AREA)
    h, w = pixels.shape[:2]
    matrix = cv2.getPerspectiveTransform(np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32), corners)
    layer = cv2.warpPerspective(pixels[:, :, :3], matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpPerspective(pixels[:, :, 3], matrix, (width, height), flags=cv2.INTER_LINEAR)
    blur = chance.choice([0.3, 0.5, 0.8, chance.uniform(0.5, 1.6)])
    layer, alpha = cv2.GaussianBlur(layer, (0, 0), blur), cv2.GaussianBlur(alpha, (0, 0), blur)[:, :, None] / 255
    x, y = np.clip(corners.mean(0), 0, [width - 1, height - 1]).astype(int)
    level = np.clip(light / 150, 0.25, 1.4) if chance.random() < 0.8 else np.full_like(light, np.clip(light[y, x] / 130, 0.4, 1.3))
    faint = chance.choice([1, 1, chance.uniform(0.45, 1)])
    lit = layer * level[:, :, None] * chance.uniform(0.75, 1.15)
    lit = lit * faint + (1 - faint) * lit[alpha[:, :, 0] > 0.5].mean(0) if faint < 1 and (alpha > 0.5).any() else lit
    if chance.random() < 0.25:
        slope = (np.arange(width)[None] - x) * chance.uniform(-1, 1) + (np.arange(height)[:, None] - y) * chance.uniform(-1, 1)
        lit = lit * np.where(slope > 0, chance.uniform(0.5, 0.9), 1)[:, :, None]
    lit = lit + np.random.default_rng(chance.randint(0, 2**31)).normal(0, chance.uniform(0, 6), lit.shape)
    return picture * (1 - alpha) + lit * alpha
