"""Procedural meshes. Lengths are metres, z is up."""
import math

import bmesh
import bpy
import numpy as np
from mathutils import Matrix


def mesh(name, vertices, faces, material=None, uvs=None, smooth=True):
    """Adds an object; `uvs` gives one (u, v) per vertex, in metres unless the material says otherwise."""
    data = bpy.data.meshes.new(name)
    data.from_pydata([tuple(v) for v in vertices], [], faces)
    if uvs is not None:
        layer = data.uv_layers.new()
        for loop in data.loops:
            layer.data[loop.index].uv = uvs[loop.vertex_index]
    for polygon in data.polygons:
        polygon.use_smooth = smooth
    data.update()
    obj = bpy.data.objects.new(name, data)
    bpy.context.collection.objects.link(obj)
    if material:
        data.materials.append(material)
    return obj


def sheet(name, nu, nv, at, material=None, uv=(1.0, 1.0)):
    """A surface at(u, v) -> (x, y, z) over the unit square, nu × nv quads; `uv` is its size in texture metres."""
    vertices, uvs = [], []
    for j in range(nv + 1):
        for i in range(nu + 1):
            u, v = i / nu, j / nv
            vertices.append(at(u, v))
            uvs.append((u * uv[0], v * uv[1]))
    faces = [(j * (nu + 1) + i, j * (nu + 1) + i + 1, (j + 1) * (nu + 1) + i + 1, (j + 1) * (nu + 1) + i)
             for j in range(nv) for i in range(nu)]
    return mesh(name, vertices, faces, material, uvs)


def box(name, low, high, material=None, bevel=0.008, segments=3):
    """An axis-aligned block between two corners with rounded edges. Its origin is its centre."""
    data = bpy.data.meshes.new(name)
    shape = bmesh.new()
    bmesh.ops.create_cube(shape, size=1)
    size = [b - a for a, b in zip(low, high)]
    bmesh.ops.scale(shape, vec=size, verts=shape.verts)
    if bevel:
        bmesh.ops.bevel(shape, geom=shape.edges[:], offset=min(bevel, min(size) * 0.45), segments=segments, profile=0.5, affect='EDGES')
    shape.to_mesh(data)
    shape.free()
    for polygon in data.polygons:
        polygon.use_smooth = True
    data.use_auto_smooth = True
    data.auto_smooth_angle = math.radians(40)
    obj = bpy.data.objects.new(name, data)
    obj.location = [(a + b) / 2 for a, b in zip(low, high)]
    bpy.context.collection.objects.link(obj)
    if material:
        data.materials.append(material)
    return obj


def lathe(name, profile, at, material=None, steps=48):
    """Turns a profile [(radius, z), …] about the vertical through `at`."""
    vertices = [(at[0] + r * math.cos(a), at[1] + r * math.sin(a), at[2] + z)
                for r, z in profile for a in (2 * math.pi * k / steps for k in range(steps))]
    faces = [(j * steps + k, j * steps + (k + 1) % steps, (j + 1) * steps + (k + 1) % steps, (j + 1) * steps + k)
             for j in range(len(profile) - 1) for k in range(steps)]
    obj = mesh(name, vertices, faces, material)
    obj.data.use_auto_smooth = True
    obj.data.auto_smooth_angle = math.radians(45)
    return obj


def tube(name, points, radius, material=None, steps=12):
    """A round rod along a poly-line."""
    curve = bpy.data.curves.new(name, 'CURVE')
    curve.dimensions = '3D'
    curve.bevel_depth = radius
    curve.bevel_resolution = max(1, steps // 4)
    curve.use_fill_caps = True
    line = curve.splines.new('POLY')
    line.points.add(len(points) - 1)
    for point, where in zip(line.points, points):
        point.co = (*where, 1)
    obj = bpy.data.objects.new(name, curve)
    bpy.context.collection.objects.link(obj)
    if material:
        curve.materials.append(material)
    return obj


def text(name, body, size, matrix, material, depth=0.002):
    """Raised lettering in Blender's own font, centred on `matrix`."""
    curve = bpy.data.curves.new(name, 'FONT')
    curve.body = body
    curve.size = size
    curve.extrude = depth
    curve.align_x = curve.align_y = 'CENTER'
    obj = bpy.data.objects.new(name, curve)
    obj.matrix_world = matrix
    bpy.context.collection.objects.link(obj)
    curve.materials.append(material)
    return obj


def curtain(name, start, end, top, bottom, material, folds=9, depth=0.06, seed=1, gather=0.0):
    """Hanging cloth from start to end (x, y). Folds wander and loosen toward the hem; `gather` narrows the middle."""
    rng = np.random.default_rng(seed)
    phase, drift, swell = rng.uniform(0, 6.28, 3)
    along = np.subtract(end, start)
    length = float(np.hypot(*along))
    along, across = along / length, np.array([-along[1], along[0]]) / length

    def at(u, v):
        t = u + 0.015 * math.sin(5 * u + drift + 2.2 * v) * (1 - v)
        t = 0.5 + (t - 0.5) * (1 - gather * math.sin(math.pi * min(1, v * 1.2)) ** 2)
        wave = math.sin(2 * math.pi * folds * (t + 0.02 * math.sin(7 * t + phase)) + phase)
        wave = math.copysign(abs(wave) ** 0.75, wave)
        size = depth * (0.75 + 0.35 * math.sin(4 * u + swell)) * (1.15 - 0.35 * v)
        x, y = np.asarray(start) + along * length * t + across * wave * size
        return x, y, bottom + (top - bottom) * v

    return sheet(name, folds * 22, 40, at, material, (length * 2, top - bottom))


def simulate(frames):
    """Runs the cloth simulation up to frame `frames`."""
    scene = bpy.context.scene
    for frame in range(1, frames + 1):
        scene.frame_set(frame)


def freeze(obj):
    """Replaces an object's modifiers by the mesh they make at the present frame."""
    depsgraph = bpy.context.evaluated_depsgraph_get()
    data = bpy.data.meshes.new_from_object(obj.evaluated_get(depsgraph))
    obj.modifiers.clear()
    obj.data = data


def _cloth(obj, mass, bend, tension):
    settings = obj.modifiers.new('cloth', 'CLOTH').settings
    settings.quality = 4
    settings.mass = mass
    settings.tension_stiffness = settings.compression_stiffness = tension
    settings.shear_stiffness = tension / 2
    settings.bending_stiffness = bend
    settings.air_damping = 2
    return obj.modifiers['cloth']


def pillow(name, width, depth, material, plump=6.0, seed=1, frames=22):
    """A sewn cushion blown up from two flat sheets, lying at the origin. Returns the frozen object."""
    nu, nv = 34, max(14, round(34 * depth / width))
    rng = np.random.default_rng(seed)
    vertices, uvs, faces, index = [], [], [], {}
    for side in (1, -1):
        for j in range(nv + 1):
            for i in range(nu + 1):
                rim = i in (0, nu) or j in (0, nv)
                if rim and side < 0:
                    index[side, i, j] = index[1, i, j]
                    continue
                index[side, i, j] = len(vertices)
                u, v = i / nu - 0.5, j / nv - 0.5
                vertices.append((u * width, v * depth, 0 if rim else side * (0.012 + 0.004 * rng.random())))
                uvs.append(((u + 0.5) * width, (v + 0.5) * depth))
        for j in range(nv):
            for i in range(nu):
                quad = [index[side, i, j], index[side, i + 1, j], index[side, i + 1, j + 1], index[side, i, j + 1]]
                faces.append(quad if side > 0 else quad[::-1])
    obj = mesh(name, vertices, faces, material, uvs)
    cloth = _cloth(obj, 0.15, 0.05, 12)
    cloth.settings.use_pressure = True
    cloth.settings.uniform_pressure_force = plump
    cloth.settings.effector_weights.gravity = 0
    simulate(frames)
    freeze(obj)
    obj.modifiers.new('smooth', 'SUBSURF').render_levels = 1
    return obj


def drape(name, size, centre, material, cells=0.03, frames=45, mass=0.3, bend=2.0, thickness=0.03, seed=1, turn=0.0, shrink=0.0):
    """Drops a cloth of `size` (x, y) from `centre` onto whatever has a collision modifier, then thickens it."""
    nu, nv = round(size[0] / cells), round(size[1] / cells)
    rng = np.random.default_rng(seed)
    wave = rng.uniform(0, 6.28, 6)

    def at(u, v):
        x, y = (u - 0.5) * size[0], (v - 0.5) * size[1]
        z = 0.012 * (math.sin(7 * x + 3 * y + wave[0]) + math.sin(-4 * x + 6 * y + wave[1]) + math.sin(11 * x + wave[2]) + math.sin(13 * y + wave[3]))
        c, s = math.cos(turn), math.sin(turn)
        return centre[0] + x * c - y * s, centre[1] + x * s + y * c, centre[2] + z

    obj = sheet(name, nu, nv, at, material, size)
    cloth = _cloth(obj, mass, bend, 15)
    cloth.settings.shrink_min = shrink
    cloth.collision_settings.distance_min = 0.012
    cloth.collision_settings.use_self_collision = False
    cloth.collision_settings.friction = 30
    simulate(frames)
    freeze(obj)
    if thickness:
        solid = obj.modifiers.new('solid', 'SOLIDIFY')
        solid.thickness = thickness
        solid.offset = 1
    smooth = obj.modifiers.new('smooth', 'SUBSURF')
    smooth.levels = smooth.render_levels = 1
    return obj


def solid_for_cloth(obj, thickness=0.01):
    """Lets simulated cloth rest on this object: on a bare, invisible copy of its mesh, which is quick to collide with."""
    proxy = bpy.data.objects.new(obj.name + ' solid', obj.data.copy())
    proxy.matrix_basis = obj.matrix_basis
    proxy.hide_render = True
    bpy.context.collection.objects.link(proxy)
    proxy.modifiers.new('collision', 'COLLISION')
    proxy.collision.thickness_outer = thickness
    proxy.collision.cloth_friction = 30
    return obj


def place(obj, where, tilt=(0, 0, 0)):
    """Moves and turns (degrees, xyz)."""
    obj.matrix_world = Matrix.Translation(where) @ (
        Matrix.Rotation(math.radians(tilt[2]), 4, 'Z') @ Matrix.Rotation(math.radians(tilt[1]), 4, 'Y') @ Matrix.Rotation(math.radians(tilt[0]), 4, 'X'))
    return obj
