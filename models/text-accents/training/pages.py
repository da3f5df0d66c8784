"""Draws pictures with signs to measure reading on: pages.py FOLDER GAZETTEER COUNT FONT…

Each has up to six lines on boards, at small angles; FOLDER/words.jsonl says what is written in each. FONTs are files that
were not trained on.
"""

import json
import random
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from features import towns, words
from writing import CHARACTERS, Writer

WIDTH, HEIGHT = 1280, 960


def board(line, path):
    size = random.randint(26, 64)
    font = ImageFont.truetype(path, size)
    left, top, right, bottom = font.getbbox(line)
    missing = font.getmask("\U0010fffe").getbbox()
    if right - left > 760 or any(c != " " and font.getmask(c).getbbox() in (None, missing) for c in line):
        return None
    edge = random.randint(size // 3, size)
    dark = random.random() < 0.6
    shade = lambda d: tuple(random.randint(0, 90) if d else random.randint(165, 255) for _ in range(3))
    picture = Image.new("RGB", (right - left + 2 * edge, bottom - top + 2 * edge), shade(not dark))
    ImageDraw.Draw(picture).text((edge - left, edge - top), line, font=font, fill=shade(dark))
    return np.asarray(picture)


def page(writer, fonts):
    rough = np.random.rand(6, 8, 3).astype(np.float32) * 120 + 60
    ground = cv2.resize(rough, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC) + np.random.randn(HEIGHT, WIDTH, 1) * 6
    lines = []
    for place in range(6):
        line = writer.line()
        drawn = board(line, random.choice(fonts))
        if drawn is None:
            continue
        h, w = drawn.shape[:2]
        x, y = random.randint(20, max(20, WIDTH - w - 40)), 30 + place * 155
        tilt = np.tan(np.radians(random.gauss(0, 3))) * w
        away = random.uniform(-0.1, 0.1) * h
        corners = np.float32([[x, y], [x + w, y + tilt - away], [x + w, y + h + tilt + away], [x, y + h]])
        warp = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), corners)
        mask = cv2.warpPerspective(np.ones((h, w), np.float32), warp, (WIDTH, HEIGHT))[..., None]
        ground = ground * (1 - mask) + cv2.warpPerspective(drawn.astype(np.float32), warp, (WIDTH, HEIGHT)) * mask
        lines.append(line)
    ground = cv2.GaussianBlur(ground, (0, 0), random.uniform(0.3, 1.0)) + np.random.randn(HEIGHT, WIDTH, 3) * 4
    return ground.clip(0, 255).astype(np.uint8), lines


def main():
    folder, gazetteer, count, fonts = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    folder.mkdir(parents=True, exist_ok=True)
    random.seed(99)
    np.random.seed(99)
    writer = Writer(towns(gazetteer), words(), invented=False)
    with open(folder / "words.jsonl", "w", encoding="utf8") as out:
        for number in range(count):
            picture, lines = page(writer, fonts)
            Image.fromarray(picture).save(folder / f"{number}.jpg", quality=80)
            out.write(json.dumps({"file": f"{number}.jpg", "lines": lines}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
