"""Draws lines of made-up and real place names with accented letters: render.py GAZETTEER FOLDER COUNT

Writes FOLDER/N.png and FOLDER/lines.json (the text of each). Any fonts of the machine that have the letters are used.
"""
import json
import random
import subprocess
import sys
import unicodedata
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

accented = 'áàâäãåāăąçćčďéèêëěęğíìîïłñńňóòôöõőøřśšşťúùûüůűýźžżß'
gazetteer, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
random.seed(7)
folder.mkdir(parents=True, exist_ok=True)

listed = subprocess.run(['fc-list', '--format', '%{file}\n'], capture_output=True, text=True, check=True).stdout
avoid = ('Math', 'Symbol', 'Emoji', 'mathext', 'fontawesome', 'Dingbats', 'Libertine_I', 'LinLibertine_K', 'LinLibertine_DR')
fonts = sorted(f for f in set(listed.split('\n')) if f.endswith(('ttf', 'otf')) and not any(a in f for a in avoid))


def base(letter):
    return {'ø': 'o', 'ł': 'l', 'ß': 's'}.get(letter, unicodedata.normalize('NFD', letter)[0])


variants = {}
for letter in accented:
    variants.setdefault(base(letter), []).append(letter)

names = [line.split(' ', 3)[3] for line in Path(gazetteer).read_text('utf8').split('\n')[1:] if line.count(' ') >= 3]
names = [name for name in names if all(ord(c) < 128 or c.lower() in accented for c in name)]
special = [name for name in names if any(ord(c) > 127 for c in name)]
street = ['Straße', 'Rue', 'Calle', 'Via', 'Hôtel', 'Café', 'Allée', 'Große', 'Plaça', 'Église', 'Österreich', 'Køb', 'Gården',
          'Przejście', 'São', 'Señor', 'Français', 'Münchner', 'Universität', 'Größe', 'Fußgänger', 'Schloß', 'Weiß', 'Ålesund']


def words():
    chosen = []
    while sum(map(len, chosen)) < random.randint(8, 26):
        word = random.choice(random.choice([names, special, street]))
        if random.random() < 0.6:
            word = ''.join(
                random.choice(variants[c]) if c in variants and random.random() < 0.35 else c for c in word
            )
        chosen.append(word)
    line = ' '.join(chosen)[:34]
    style = random.random()
    if style < 0.25:
        line = line.replace('ß', 's').upper()
    elif style < 0.35:
        line += ' ' + str(random.randint(1, 199))
    return line


def colour(dark):
    return tuple(random.randint(0, 110) if dark else random.randint(150, 255) for _ in range(3))


def draw(line):
    for _ in range(20):
        font = ImageFont.truetype(random.choice(fonts), 56)
        missing = font.getmask('\uffff').getbbox()
        if all(c == ' ' or font.getmask(c).getbbox() not in (None, missing) for c in line):
            break
    left, top, right, bottom = font.getbbox(line)
    margin = random.randint(4, 16)
    width, height = right - left + 2 * margin, bottom - top + 2 * margin
    dark = random.random() < 0.6
    picture = Image.new('RGB', (width, height), colour(not dark))
    ImageDraw.Draw(picture).text((margin - left, margin - top), line, font=font, fill=colour(dark))
    if random.random() < 0.5:
        picture = picture.rotate(random.uniform(-2, 2), Image.BICUBIC, fillcolor=picture.getpixel((0, 0)))
    shown = random.randint(18, 60)
    picture = picture.resize((max(8, round(width * shown / height * random.uniform(0.8, 1.1))), shown), Image.BILINEAR)
    if random.random() < 0.5:
        picture = picture.filter(ImageFilter.GaussianBlur(random.uniform(0, 0.9)))
    picture = ImageEnhance.Contrast(picture).enhance(random.uniform(0.5, 1.1))
    noise = Image.effect_noise(picture.size, random.uniform(2, 24)).convert('RGB')
    return Image.blend(picture, noise, random.uniform(0, 0.12))


lines = []
for number in range(count):
    line = words()
    draw(line).save(folder / f'{number}.png')
    lines.append(line)
(folder / 'lines.json').write_text(json.dumps(lines, ensure_ascii=False), 'utf8')
