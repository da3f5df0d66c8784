"""Where each labelled thing is in the picture: boxes [x0, y0, x1, y1] in 0..1 of the upright picture, origin top left."""
import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector


def label(kind, name, *objects):
    """Marks objects that together are one thing of `kind`."""
    for obj in objects:
        obj['kind'], obj['thing'] = kind, name
    return objects


def _visible(scene, depsgraph, eye, obj, point):
    """Does a ray from the camera reach this point, passing through glass and sheer cloth?"""
    origin, distance = eye, (point - eye).length
    direction = (point - eye).normalized()
    for _ in range(8):
        hit, where, _normal, _face, other, _m = scene.ray_cast(depsgraph, origin, direction)
        if not hit or (where - eye).length > distance - 0.02:
            return True
        if other.get('thing') == obj['thing']:
            return True
        if not other.get('see_through'):
            return False
        origin = where + direction * 0.004
    return False


def boxes(scene):
    """Boxes around the visible part of every labelled thing, at most about 2,500 vertices of each object looked at."""
    bpy.context.view_layer.update()
    depsgraph = bpy.context.evaluated_depsgraph_get()
    camera = scene.camera
    eye = camera.matrix_world.translation
    found = {}
    for obj in list(scene.objects):
        if 'thing' not in obj:
            continue
        shape = obj.evaluated_get(depsgraph)
        data = shape.to_mesh()
        vertices = [obj.matrix_world @ v.co for v in data.vertices]
        vertices += [obj.matrix_world @ p.center for p in data.polygons]
        shape.to_mesh_clear()
        box = found.setdefault((obj['kind'], obj['thing']), [1.0, 1.0, 0.0, 0.0])
        for point in vertices[::max(1, len(vertices) // 2500)]:
            x, y, depth = world_to_camera_view(scene, camera, Vector(point))
            if depth <= 0 or not (0 <= x <= 1 and 0 <= y <= 1) or not _visible(scene, depsgraph, eye, obj, point):
                continue
            box[:] = [min(box[0], x), min(box[1], 1 - y), max(box[2], x), max(box[3], 1 - y)]
    return [{'kind': kind, 'name': name, 'box': [round(v, 4) for v in box]}
            for (kind, name), box in found.items() if box[2] - box[0] > 0.005 and box[3] - box[1] > 0.005]
