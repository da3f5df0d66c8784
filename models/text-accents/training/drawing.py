"""Draws a line as a camera might have it: any font, colours, slant, blur, noise, low contrast, JPEG."""

import io
import random
import subprocess

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

AVOID = ("Math", "Symbol", "Emoji", "Dingbat", "Keyboard", "Outline", "Initials", "Awesome", "caps", "Caps", "unsl", "math", "lmmono")


def fonts_for(letters):
    """Fonts of this machine that have every one of `letters`, as {path: letters it has}."""
    listed = subprocess.run(["fc-list", ":lang=pl:lang=de:lang=fr:lang=tr", "--format", "%{file}|%{charset}\n"], capture_output=True, text=True, check=True)
    found = {}
    for line in sorted(set(listed.stdout.split("\n"))):
        path, _, ranges = line.partition("|")
        if not path.endswith((".ttf", ".otf", ".t1")) or path.endswith(".t1") or any(a in path for a in AVOID):
            continue
        has = set()
        for part in ranges.split():
            low, _, high = part.partition("-")
            has.update(range(int(low, 16), int(high or low, 16) + 1))
        found[path] = {c for c in letters if ord(c) in has or c == " "}
    families = {}
    for path in found:
        name = path.rsplit("/", 1)[-1].split("-")[0].split("_")[0].lower()
        families.setdefault(name[:2] if name[:2] in ("lm", "pt", "la", "tu", "ka", "fr") else name[:9], []).append(path)
    return found, list(families.values())


class Pen:
    def __init__(self, letters):
        self.has, self.families = fonts_for(letters)
        self.cache = {}

    def font(self, line):
        for _ in range(50):
            path = random.choice(random.choice(self.families))
            if set(line) <= self.has[path] and ("Bebas" not in path or line == line.upper()):
                size = random.choice((40, 52))
                key = (path, size)
                if key not in self.cache:
                    self.cache[key] = ImageFont.truetype(path, size)
                return self.cache[key]
        return None

    def draw(self, line):
        """RGB picture of the line, 48 px high, as the reader cuts it out; None when no font has its letters."""
        font = self.font(line)
        if font is None:
            return None
        spacing = random.choice([0, 0, 0, 0, random.uniform(1, 8)])
        stroke = random.choice([0, 0, 0, 0, 1])
        left, top, right, bottom = font.getbbox(line, stroke_width=stroke)
        room = 30
        width = int(right - left + spacing * len(line)) + 2 * room
        height = bottom - top + 2 * room
        if width > 2200 or height < 2 * room + 8:
            return None
        ink = Image.new("L", (width, height), 0)
        pen = ImageDraw.Draw(ink)
        if spacing:
            x = room
            for c in line:
                pen.text((x - left, room - top), c, font=font, fill=255, stroke_width=stroke)
                x += font.getlength(c) + spacing
            right = left + x - room - spacing
        else:
            pen.text((room - left, room - top), line, font=font, fill=255, stroke_width=stroke)
        ink = np.asarray(ink, np.float32) / 255
        text_height, text_width = bottom - top, right - left
        # The corners of what is cut out: around the text, with the room a detector leaves or takes, a little askew.
        pad = lambda low, high: random.uniform(low, high) * text_height
        x0, x1 = room - pad(-0.02, 0.35), room + text_width + pad(-0.02, 0.35)
        y0, y1 = room - pad(-0.03, 0.28), room + text_height + pad(-0.03, 0.28)
        tilt = random.gauss(0, 0.012) * (x1 - x0)
        tilt = float(np.clip(tilt, -0.2 * text_height, 0.2 * text_height))
        wobble = lambda: random.gauss(0, 0.02) * text_height
        slant = random.gauss(0, 0.08) * text_height
        corners = np.float32([
            [x0 + slant + wobble(), y0 - tilt / 2 + wobble()], [x1 + slant + wobble(), y0 + tilt / 2 + wobble()],
            [x1 - slant + wobble(), y1 + tilt / 2 + wobble()], [x0 - slant + wobble(), y1 - tilt / 2 + wobble()],
        ])
        low = min(48, int(np.exp(random.uniform(np.log(13), np.log(64)))))
        stretch = random.uniform(0.8, 1.15)
        across = max(6, round((x1 - x0) / (y1 - y0) * low * stretch))
        target = np.float32([[0, 0], [across, 0], [across, low], [0, low]])
        if low < 0.5 * (y1 - y0):
            ink = cv2.GaussianBlur(ink, (0, 0), 0.35 * (y1 - y0) / low)
        warp = cv2.getPerspectiveTransform(corners, target)
        ink = cv2.warpPerspective(ink, warp, (across, low), flags=cv2.INTER_LINEAR)
        return self.photograph(ink, across, low)

    def photograph(self, ink, across, low):
        paper, pigment = self.colours()
        shade = np.ones((low, across, 1), np.float32)
        if random.random() < 0.5:
            a, b = random.uniform(0.6, 1.15), random.uniform(0.6, 1.15)
            shade = np.linspace(a, b, across, dtype=np.float32)[None, :, None]
        ground = np.ones((low, across, 3), np.float32) * paper
        if random.random() < 0.35:
            texture = np.random.randn(max(2, low // random.choice((2, 4, 8, 16))), max(2, across // random.choice((2, 4, 8, 16))), 1).astype(np.float32)
            texture = cv2.resize(texture, (across, low))[..., None]
            ground = ground + texture * random.uniform(3, 30)
        if random.random() < 0.12:
            shift = np.float32([[1, 0, random.uniform(-2, 2)], [0, 1, random.uniform(-2, 2)]])
            shadow = cv2.warpAffine(ink, shift, (across, low))[..., None]
            ground = ground * (1 - 0.6 * shadow)
        strength = random.uniform(0.75, 1)
        picture = (ground * (1 - strength * ink[..., None]) + pigment * strength * ink[..., None]) * shade
        if random.random() < 0.4:
            picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.3, 0.032 * low + 0.15))
        elif random.random() < 0.15:
            length = random.choice((3, 3, 5))
            kernel = np.zeros((length, length), np.float32)
            if random.random() < 0.5:
                kernel[length // 2] = 1 / length
            else:
                kernel[:, length // 2] = 1 / length
            if low > 24:
                picture = cv2.filter2D(picture, -1, kernel)
        picture = picture + np.random.randn(*picture.shape).astype(np.float32) * random.choice((0, 2, 5, 10, 16))
        picture = picture.clip(0, 255).astype(np.uint8)
        if random.random() < 0.6:
            buffer = io.BytesIO()
            Image.fromarray(picture).save(buffer, "JPEG", quality=random.randint(35, 95))
            picture = np.asarray(Image.open(buffer))
        width = max(8, round(across * 48 / low))
        return cv2.resize(picture, (width, 48), interpolation=cv2.INTER_LINEAR)

    def colours(self):
        while True:
            paper, pigment = (np.float32([random.randint(0, 255) for _ in range(3)]) for _ in range(2))
            if random.random() < 0.45:
                paper, pigment = np.float32([random.randint(190, 255)] * 3), np.float32([random.randint(0, 90)] * 3)
                if random.random() < 0.35:
                    paper, pigment = pigment, paper
            if abs(float((paper - pigment) @ [0.3, 0.59, 0.11])) > 45:
                return paper, pigment
