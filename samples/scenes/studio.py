"""Camera, light and the render itself. Run a scene as `blender -b -P scene.py -- --out DIR [--draft] [--view NAME]`."""
import argparse
import json
import math
import os
import sys
import tempfile
import time

import bpy
import numpy as np
from mathutils import Vector

from denoise import denoise
from truth import boxes


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', required=True)
    parser.add_argument('--draft', action='store_true', help='small and noisy, for trying things')
    parser.add_argument('--view', default='')
    parser.add_argument('--samples', type=int, default=0)
    parser.add_argument('--keep', action='store_true', help='keep NAME.npz, the noisy halves')
    parser.add_argument('--again', action='store_true', help='develop the kept halves anew instead of rendering')
    return parser.parse_args(sys.argv[sys.argv.index('--') + 1:])


def empty_stage():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return bpy.context.scene


def camera(eye, target, lens=28.0, fstop=4.0, focus=None, roll=0.0):
    """A full-frame camera at `eye`; `roll` in degrees, because nobody holds one quite level."""
    scene = bpy.context.scene
    data = bpy.data.cameras.new('camera')
    data.lens, data.sensor_width, data.sensor_fit = lens, 36, 'AUTO'
    data.dof.use_dof = True
    data.dof.aperture_fstop = fstop
    data.dof.focus_distance = (Vector(focus or target) - Vector(eye)).length
    obj = bpy.data.objects.new('camera', data)
    scene.collection.objects.link(obj)
    obj.location = eye
    turn = (Vector(target) - Vector(eye)).to_track_quat('-Z', 'Y').to_euler()
    turn.rotate_axis('Z', math.radians(roll))
    obj.rotation_euler = turn
    scene.camera = obj
    return obj


def daylight(elevation, azimuth, sun=3.0, sky=0.2, spread=0.6):
    """A clear sky (Nishita) and a sun lamp; angles in degrees, azimuth 0 = light coming from +y, clockwise from above."""
    world = bpy.data.worlds.new('sky')
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    node = tree.nodes.new('ShaderNodeTexSky')
    node.sky_type = 'NISHITA'
    node.sun_disc = False
    node.sun_elevation, node.sun_rotation = math.radians(elevation), math.radians(azimuth)
    node.air_density, node.dust_density, node.ozone_density = 1.0, 2.0, 1.0
    tree.links.new(node.outputs[0], tree.nodes['Background'].inputs[0])
    tree.nodes['Background'].inputs[1].default_value = sky
    if not sun:
        return
    lamp = bpy.data.lights.new('sun', 'SUN')
    lamp.energy, lamp.angle, lamp.color = sun, math.radians(spread), (1.0, 0.93, 0.82)
    obj = bpy.data.objects.new('sun', lamp)
    e, a = math.radians(elevation), math.radians(azimuth)
    toward = Vector((math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e)))
    obj.rotation_euler = toward.to_track_quat('Z', 'Y').to_euler()
    bpy.context.scene.collection.objects.link(obj)


def panel(name, where, toward, size, power, colour=(1, 1, 1)):
    """A soft rectangular light that the camera does not see. `power` in watts."""
    lamp = bpy.data.lights.new(name, 'AREA')
    lamp.shape, lamp.size, lamp.size_y, lamp.energy, lamp.color = 'RECTANGLE', size[0], size[1], power, colour
    obj = bpy.data.objects.new(name, lamp)
    obj.location = where
    obj.rotation_euler = (Vector(toward) - Vector(where)).to_track_quat('-Z', 'Y').to_euler()
    obj.visible_camera = obj.visible_glossy = False
    bpy.context.scene.collection.objects.link(obj)
    return obj


def bulb(name, where, power, colour=(1.0, 0.72, 0.42), radius=0.03):
    lamp = bpy.data.lights.new(name, 'POINT')
    lamp.energy, lamp.color, lamp.shadow_soft_size = power, colour, radius
    obj = bpy.data.objects.new(name, lamp)
    obj.location = where
    bpy.context.scene.collection.objects.link(obj)
    return obj


def _settings(scene, size, samples):
    scene.render.engine = 'CYCLES'
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.render.threads_mode, scene.render.threads = 'FIXED', 2
    c = scene.cycles
    c.device, c.samples, c.use_denoising, c.use_adaptive_sampling = 'CPU', samples, False, False
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces, c.transparent_max_bounces = 5, 3, 2, 4, 10
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect, c.sample_clamp_direct, c.blur_glossy = 3.0, 30.0, 0.5
    c.use_auto_tile = False
    layer = scene.view_layers[0]
    layer.use_pass_normal = layer.use_pass_diffuse_color = True


def _passes(scene, folder):
    """Sends picture, surface colour and surface normal to float files of their own."""
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers = tree.nodes.new('CompositorNodeRLayers')
    out = tree.nodes.new('CompositorNodeOutputFile')
    out.base_path = folder
    out.format.file_format, out.format.color_depth = 'OPEN_EXR', '32'
    out.file_slots.clear()
    for slot, socket in (('picture', 'Image'), ('albedo', 'DiffCol'), ('normal', 'Normal')):
        out.file_slots.new(slot + '_')
        tree.links.new(layers.outputs[socket], out.inputs[slot + '_'])


def _load(path):
    image = bpy.data.images.load(path)
    image.colorspace_settings.name = 'Linear'
    width, height = image.size
    pixels = np.empty(width * height * 4, np.float32)
    image.pixels.foreach_get(pixels)
    bpy.data.images.remove(image)
    return pixels.reshape(height, width, 4)[..., :3]


def _lens(rgb, seed, grain):
    """What glass and sensor add: a little glare, darker corners, fine luminance grain."""
    height, width = rgb.shape[:2]
    y, x = np.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    bright = np.minimum(np.maximum(rgb - 1.2, 0), 6)
    spectrum = np.fft.rfft2(bright, axes=(0, 1))
    fy, fx = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    glare = np.fft.irfft2(spectrum * np.exp(-2 * (np.pi * width * 0.006) ** 2 * (fx**2 + fy**2))[..., None], s=(height, width), axes=(0, 1))
    rgb = rgb + 0.06 * np.maximum(glare, 0)
    rgb = rgb * (1 - 0.16 * (x * x + y * y))[..., None]
    speckle = grain * np.random.default_rng(seed).standard_normal((height, width, 1)).astype(np.float32)
    return np.maximum(rgb + speckle * (0.0035 + 0.012 * rgb), 0).astype(np.float32)


def _expose(scene, rgb, path, exposure, look):
    """Film response (Filmic) and 8-bit PNG."""
    view = scene.view_settings
    view.view_transform, view.look, view.exposure = 'Filmic', look, exposure
    height, width = rgb.shape[:2]
    image = bpy.data.images.new('final', width, height, float_buffer=True)
    rgba = np.ones((height, width, 4), np.float32)
    rgba[..., :3] = rgb
    image.pixels.foreach_set(rgba.ravel())
    scene.render.image_settings.file_format = 'PNG'
    scene.render.image_settings.color_mode, scene.render.image_settings.color_depth = 'RGB', '8'
    scene.use_nodes = False
    image.save_render(path, scene=scene)


def _halves(scene, name, args, size, samples, seed):
    """Two noisy renders with their guides, as one float array [half, pass, row, column, rgb]."""
    kept = os.path.join(args.out, name + '.npz')
    if args.again:
        return np.load(kept)['halves']
    _settings(scene, size, samples // 2)
    print(f'{name}: built after {time.process_time():.0f} s of processor time', flush=True)
    found = boxes(scene)
    with open(os.path.join(args.out, name + '.truth.json'), 'w') as file:
        json.dump(found, file, indent=1)
    halves = []
    with tempfile.TemporaryDirectory() as folder:
        _passes(scene, folder)
        for half in (1, 2):
            scene.cycles.seed = seed * 10 + half
            bpy.ops.render.render()
            frame = f'{scene.frame_current:04d}.exr'
            halves.append([_load(os.path.join(folder, f'{slot}_{frame}')) for slot in ('picture', 'albedo', 'normal')])
    if args.keep:
        np.savez(kept, halves=np.asarray(halves, np.float16))
    return np.asarray(halves)


def shoot(name, args, size=(1280, 960), samples=14, exposure=0.0, look='Medium Contrast', seed=1, grain=1.0):
    """Renders the stage twice, cleans, develops, and writes NAME.png and NAME.truth.json into --out."""
    scene = bpy.context.scene
    os.makedirs(args.out, exist_ok=True)
    if args.draft:
        size, samples = tuple(s // 3 for s in size), 12
    halves = _halves(scene, name, args, size, args.samples or samples, seed).astype(np.float32)
    print(f'{name}: rendered after {time.process_time():.0f} s of processor time', flush=True)
    clean = denoise(halves)
    _expose(scene, _lens(clean, seed, grain), os.path.join(args.out, name + '.png'), exposure, look)
