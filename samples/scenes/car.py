"""A small hatchback, lofted from cross-sections. Nose at x = 0, tail at x = 4.0, wheels on z = 0, centred on y = 0."""
import math

import bpy
from mathutils import Matrix

from materials import glowing, plain
from shapes import box, lathe, mesh, text, tube

# x, underside, belt line, top, half width, half width of the top
STATIONS = (
    (0.00, 0.36, 0.58, 0.61, 0.60, 0.50), (0.05, 0.25, 0.66, 0.70, 0.73, 0.60), (0.22, 0.20, 0.74, 0.79, 0.81, 0.66), (0.65, 0.19, 0.84, 0.89, 0.86, 0.70),
    (1.00, 0.19, 0.90, 0.95, 0.87, 0.71), (1.10, 0.19, 0.91, 0.98, 0.87, 0.71), (1.42, 0.19, 0.925, 1.22, 0.87, 0.655), (1.74, 0.19, 0.935, 1.40, 0.87, 0.60),
    (1.92, 0.19, 0.94, 1.45, 0.87, 0.60), (2.30, 0.19, 0.945, 1.48, 0.875, 0.61), (2.38, 0.19, 0.95, 1.48, 0.875, 0.61), (2.90, 0.19, 0.965, 1.46, 0.87, 0.60),
    (3.25, 0.20, 0.985, 1.43, 0.865, 0.59), (3.50, 0.22, 1.0, 1.37, 0.85, 0.575), (3.80, 0.25, 0.99, 1.05, 0.82, 0.62), (3.92, 0.28, 0.86, 0.93, 0.80, 0.62),
    (3.98, 0.32, 0.70, 0.78, 0.77, 0.58), (4.00, 0.38, 0.60, 0.66, 0.70, 0.50),
)
SIDE_GLASS = range(6, 13)
PILLARS = (9,)
FRONT_GLASS, REAR_GLASS = (5, 6), (13,)
AXLES, WHEEL = (0.72, 3.22), 0.305


def _section(x, under, belt, top, half, roof):
    near = half * 0.94
    side = [(0, under), (0.6 * half, under), (0.93 * half, under + 0.03), (half, under + 0.16), (half * 1.005, (under + belt) / 2), (half * 0.99, belt - 0.1),
            (near, belt), ((near + roof) / 2 + 0.015, (belt + top) / 2), (roof + 0.02, top - 0.05), (roof * 0.85, top - 0.005), (0, top + 0.015)]
    return [(x, y, z) for y, z in side] + [(x, -y, z) for y, z in side[-2:0:-1]]


def _body(paint, window):
    rings = [_section(*station) for station in STATIONS]
    count = len(rings[0])
    vertices = [point for ring in rings for point in ring]
    faces, glazed = [], []
    for s in range(len(rings) - 1):
        for k in range(count):
            faces.append((s * count + k, s * count + (k + 1) % count, (s + 1) * count + (k + 1) % count, (s + 1) * count + k))
            low = min(k, count - 1 - k)
            glazed.append((low in (6, 7) and s in SIDE_GLASS and s not in PILLARS) or (low in (8, 9) and s in FRONT_GLASS + REAR_GLASS))
    faces += [tuple(range(count)), tuple(range((len(rings) - 1) * count, len(rings) * count))[::-1]]
    body = mesh('car body', vertices, faces, paint)
    body.data.materials.append(window)
    for polygon, is_glass in zip(body.data.polygons, glazed):
        polygon.material_index = 1 if is_glass else 0
    body.modifiers.new('smooth', 'SUBSURF').render_levels = 3
    body.modifiers['smooth'].levels = 3
    for axle in AXLES:
        for side in (-1, 1):
            bpy.ops.mesh.primitive_cylinder_add(vertices=64, radius=WHEEL + 0.055, depth=0.34, location=(axle, side * 0.86, WHEEL - 0.01), rotation=(math.pi / 2, 0, 0))
            arch = bpy.context.object
            arch.hide_render = True
            arch.data.materials.append(plain('arch', (0.01, 0.01, 0.01), 0.9))
            cut = body.modifiers.new('arch', 'BOOLEAN')
            cut.object, cut.operation, cut.solver = arch, 'DIFFERENCE', 'FAST'
    return body


def _wheel(x, side, tyre, rim, dark):
    parts = [
        lathe('tyre', [(0.20, -0.09), (0.285, -0.095), (WHEEL, -0.07), (WHEEL, 0.07), (0.285, 0.095), (0.20, 0.09)], (0, 0, 0), tyre, 64),
        lathe('rim', [(0.215, 0.0), (0.215, 0.085), (0.195, 0.088), (0.19, 0.05)], (0, 0, 0), rim, 64),
        lathe('hub', [(0.06, 0.05), (0.055, 0.07), (0, 0.074)], (0, 0, 0), rim, 32),
        lathe('brake', [(0.2, 0.02), (0, 0.02)], (0, 0, 0), dark, 32),
    ]
    for k in range(10):
        a = math.pi * k / 5
        parts.append(tube('spoke', [(0.04 * math.cos(a), 0.04 * math.sin(a), 0.062), (0.2 * math.cos(a + 0.06), 0.2 * math.sin(a + 0.06), 0.07)], 0.013, rim))
    turn = Matrix.Translation((x, side * 0.765, WHEEL)) @ Matrix.Rotation(-side * math.pi / 2, 4, 'X')
    for part in parts:
        part.matrix_world = turn @ part.matrix_world
    return parts


def _ball(name, where, size, material):
    bpy.ops.mesh.primitive_uv_sphere_add(segments=32, ring_count=16, location=where)
    obj = bpy.context.object
    obj.name, obj.scale = name, size
    bpy.ops.object.shade_smooth()
    obj.data.materials.append(material)
    return obj


def hatchback(colour, plate, matrix):
    """Builds the car and returns its parts, placed by `matrix`. `plate` is an invented number."""
    paint = plain('car paint', colour, 0.35, coat=1.0)
    window = plain('car window', (0.012, 0.015, 0.016), 0.03)
    tyre, dark = plain('tyre', (0.018, 0.018, 0.018), 0.85), plain('car trim', (0.015, 0.015, 0.016), 0.5)
    rim, lamp = plain('rim', (0.55, 0.55, 0.56), 0.25, 1), plain('headlamp', (0.75, 0.77, 0.8), 0.08, 0.6, coat=1)
    red = glowing('tail lamp', (0.5, 0.01, 0.01), 0.15)
    seam = plain('seam', (0.01, 0.01, 0.01), 0.8)
    parts = [_body(paint, window)]
    for axle in AXLES:
        for side in (-1, 1):
            parts += _wheel(axle, side, tyre, rim, dark)
    for side in (-1, 1):
        parts += [
            _ball('headlamp', (0.17, side * 0.6, 0.645), (0.17, 0.15, 0.065), lamp), _ball('tail lamp', (3.9, side * 0.66, 0.83), (0.07, 0.12, 0.10), red),
            _ball('mirror', (1.42, side * 0.97, 0.99), (0.07, 0.1, 0.065), paint), _ball('indicator', (0.1, side * 0.66, 0.42), (0.08, 0.07, 0.035), lamp),
            box('sill', (1.1, side * 0.87 - 0.02, 0.2), (2.85, side * 0.87 + 0.015, 0.27), dark, 0.01),
            box('rub strip', (1.15, side * 0.878 - 0.008, 0.5), (2.95, side * 0.878 + 0.006, 0.545), dark, 0.005),
            *(tube('door seam', [(x0, side * 0.868, 0.29), (x0, side * 0.878, 0.55), (x1, side * 0.862, 0.84), (x1 + 0.01, side * 0.82, 0.94)], 0.0045, seam)
              for x0, x1 in ((1.28, 1.22), (2.34, 2.34), (2.93, 3.1))),
            *(box('handle', (x, side * 0.868 - 0.01, 0.79), (x + 0.16, side * 0.868 + 0.018, 0.82), paint, 0.008) for x in (2.1, 2.95)),
        ]
    board = plain('plate', (0.75, 0.75, 0.72), 0.4)
    parts += [box('grille', (-0.005, -0.42, 0.5), (0.06, 0.42, 0.59), dark, 0.02), box('intake', (0.02, -0.5, 0.28), (0.09, 0.5, 0.40), dark, 0.02),
              box('front plate', (-0.022, -0.26, 0.40), (-0.005, 0.26, 0.5), board, 0.003), box('rear plate', (4.0, -0.26, 0.62), (4.02, 0.26, 0.73), board, 0.003)]
    facing = Matrix.Rotation(-math.pi / 2, 4, 'Z') @ Matrix.Rotation(math.pi / 2, 4, 'X')
    parts.append(text('front number', plate, 0.105, Matrix.Translation((-0.024, 0, 0.45)) @ facing, dark, 0.001))
    bpy.context.view_layer.update()
    for part in parts:
        part.matrix_world = matrix @ part.matrix_world
    for part in bpy.context.scene.objects:
        if part.name.startswith('Cylinder'):
            part.matrix_world = matrix @ part.matrix_world
            part.name = 'arch cutter'
    return parts
