"""Turns the rendered PNGs into the sample files and gives them the hidden data a real camera or phone would write.

Usage: python3 encode.py RENDERS SAMPLES. Needs Pillow and ExifTool. Every maker, model, serial number and person is
invented; the places are public monuments or open ocean.
"""
import io
import json
import os
import subprocess
import sys
import tempfile

from PIL import Image, ImageCms

PERSON = 'Robin Example'


def gps(latitude, longitude, altitude, bearing):
    return [
        f'-GPSLatitude={abs(latitude)}', f'-GPSLatitudeRef={"N" if latitude >= 0 else "S"}',
        f'-GPSLongitude={abs(longitude)}', f'-GPSLongitudeRef={"E" if longitude >= 0 else "W"}',
        f'-GPSAltitude={abs(altitude)}', f'-GPSAltitudeRef#={0 if altitude >= 0 else 1}',
        f'-GPSImgDirection={bearing}', '-GPSImgDirectionRef=T', '-GPSMapDatum=WGS-84', '-GPSVersionID=2 3 0 0',
    ]


def taken(stamp, zone='+02:00'):
    return [f'-EXIF:{tag}={stamp}' for tag in ('ModifyDate', 'DateTimeOriginal', 'CreateDate')] + [
        '-SubSecTimeOriginal=417', f'-OffsetTimeOriginal={zone}', f'-OffsetTime={zone}',
        f'-GPSDateStamp={stamp.split()[0]}', f'-GPSTimeStamp={stamp.split()[1]}']


def device(make, model, serial, lens, focal, aperture, exposure, iso, software):
    return [f'-Make={make}', f'-Model={model}', f'-ExifIFD:SerialNumber={serial}', f'-LensModel={lens}', f'-FocalLength={focal}',
            f'-FNumber={aperture}', f'-ExposureTime={exposure}', f'-ISO={iso}', f'-IFD0:Software={software}']


CAMERA = device('Halden', 'Halden M4', 'HM4-0042-7719', 'Halden 27mm F2.8', 27, 4, '1/60', 800, 'Halden M4 1.12')
PHONE = device('Orbit', 'Orbit One', 'OB1-55301', 'Orbit One back camera 4.2mm f/1.8', 4.2, 1.8, '1/50', 320, 'OrbitOS 9.1')

SAMPLES = {
    'hotel-room.jpg': {
        'from': 'hotel-room', 'thumbnail': True, 'profile': True,
        'tags': CAMERA + gps(48.85837, 2.294481, 38.5, 118.4) + taken('2025:06:14 10:21:37') + [
            '-Orientation#=1', f'-Artist={PERSON}', f'-Copyright=(c) {PERSON}', '-OwnerName=' + PERSON,
            '-UserComment=Room 214, window side', '-XMP-dc:Creator=' + PERSON, '-XMP-dc:Description=Our room, second floor',
            '-XMP-xmpMM:DocumentID=xmp.did:0f3c6a10-2d41-4b7e-9a55-000000000214', '-XMP-photoshop:City=Paris',
            '-XMP-xmp:CreatorTool=Halden Transfer 3', '-IPTC:By-line=' + PERSON, '-IPTC:City=Paris'],
    },
    'hotel-room-rotated.jpg': {
        'from': 'hotel-room-rotated', 'turn': True, 'thumbnail': True,
        'tags': PHONE + gps(48.858222, 2.2945, 41.2, 301.7) + taken('2025:06:14 10:24:05') + ['-Orientation#=6'],
    },
    'empty-wall.jpg': {
        'from': 'empty-wall',
        'tags': PHONE + gps(-48.876667, -123.393333, 2.1, 12.0) + taken('2025:07:02 09:03:44', '-08:00') + ['-Orientation#=1'],
    },
    'street-front.webp': {
        'from': 'street-front',
        'tags': CAMERA + gps(52.516275, 13.377704, 35.0, 271.3) + taken('2025:05:20 17:45:12') + [
            '-Orientation#=1', '-XMP-dc:Creator=' + PERSON, '-XMP-dc:Description=Front door of the new flat'],
    },
    'living-room.png': {
        'from': 'living-room', 'longest': 880,
        'tags': PHONE + gps(40.689247, -74.044502, 12.0, 87.5) + taken('2025:08:09 20:12:58', '-04:00') + [
            '-Orientation#=1', f'-PNG:Author={PERSON}', '-PNG:Title=Evening at home', '-PNG:Comment=New desk',
            '-XMP-dc:Creator=' + PERSON],
    },
}


def encode(name, sample, renders, folder):
    picture = Image.open(os.path.join(renders, sample['from'] + '.png')).convert('RGB')
    scale = sample.get('longest', 1600) / max(picture.size)
    picture = picture.resize(tuple(round(side * scale) for side in picture.size), Image.LANCZOS)
    if sample.get('turn'):
        picture = picture.transpose(Image.ROTATE_90)
    path = os.path.join(folder, name)
    options = {'icc_profile': ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()} if sample.get('profile') else {}
    if name.endswith('.jpg'):
        picture.save(path, quality=88, subsampling='4:2:0', optimize=True, **options)
    elif name.endswith('.webp'):
        picture.save(path, quality=86, method=6)
    else:
        picture.save(path, optimize=True)
    command = ['exiftool', '-q', '-overwrite_original', '-n', *sample['tags'], path]
    with tempfile.TemporaryDirectory() as scratch:
        if sample.get('thumbnail'):
            small = picture.copy()
            small.thumbnail((160, 160), Image.LANCZOS)
            data = io.BytesIO()
            small.save(data, 'JPEG', quality=80)
            thumbnail = os.path.join(scratch, 'thumbnail.jpg')
            with open(thumbnail, 'wb') as file:
                file.write(data.getvalue())
            command.insert(1, '-ThumbnailImage<=' + thumbnail)
        subprocess.run(command, check=True)


def write_truth(path, truth):
    """One labelled thing a line, so that a difference between two renders can be read."""
    def line(thing):
        return '{ ' + ', '.join(f'{json.dumps(key)}: {json.dumps(value)}' for key, value in thing.items()) + ' }'

    def things(objects):
        return '[\n' + ',\n'.join('        ' + line(thing) for thing in objects) + '\n      ]' if objects else '[]'

    files = ',\n'.join(f'    {json.dumps(name)}: {{\n      "objects": {things(objects)}\n    }}' for name, objects in truth.items())
    about = 'Boxes [x0, y0, x1, y1] in 0..1 of the upright picture, projected from the scene: the visible part of each thing.'
    with open(path, 'w') as file:
        file.write(f'{{\n  "about": {json.dumps(about)},\n  "files": {{\n{files}\n  }}\n}}\n')


def main():
    renders, folder = sys.argv[1:3]
    truth = {}
    for name, sample in SAMPLES.items():
        if os.path.exists(os.path.join(renders, sample['from'] + '.png')):
            encode(name, sample, renders, folder)
            with open(os.path.join(renders, sample['from'] + '.truth.json')) as file:
                truth[name] = json.load(file)
    write_truth(os.path.join(folder, 'truth.json'), truth)


main()
