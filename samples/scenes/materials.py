"""Principled materials. Lengths are metres; colours are linear RGB."""
import bpy

from textures import to_image


def _nodes(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    return material, tree, tree.nodes['Principled BSDF']


def _coordinates(tree, coords, size):
    source = tree.nodes.new('ShaderNodeTexCoord')
    mapping = tree.nodes.new('ShaderNodeMapping')
    mapping.inputs['Scale'].default_value = tuple(1 / s for s in size)
    tree.links.new(source.outputs[coords], mapping.inputs['Vector'])
    return mapping.outputs['Vector']


def _bump(tree, shader, height, strength, distance):
    bump = tree.nodes.new('ShaderNodeBump')
    bump.inputs['Strength'].default_value = strength
    bump.inputs['Distance'].default_value = distance
    tree.links.new(height, bump.inputs['Height'])
    tree.links.new(bump.outputs['Normal'], shader.inputs['Normal'])


def plain(name, colour, rough=0.5, metal=0.0, sheen=0.0, grain=0.0, grain_size=0.002, coat=0.0):
    """One colour; `grain` > 0 adds a fine bump (0..1) of `grain_size` metres."""
    material, tree, shader = _nodes(name)
    shader.inputs['Base Color'].default_value = (*colour, 1)
    shader.inputs['Roughness'].default_value = rough
    shader.inputs['Metallic'].default_value = metal
    shader.inputs['Sheen'].default_value = sheen
    shader.inputs['Clearcoat'].default_value = coat
    if grain:
        source = tree.nodes.new('ShaderNodeTexCoord')
        texture = tree.nodes.new('ShaderNodeTexNoise')
        texture.inputs['Scale'].default_value = 1 / grain_size
        texture.inputs['Detail'].default_value = 4
        tree.links.new(source.outputs['Object'], texture.inputs['Vector'])
        _bump(tree, shader, texture.outputs['Fac'], grain, grain_size)
    return material


def pictured(name, rgb, size, rough=0.6, coords='UV', sheen=0.0, height=None, bump=0.3, depth=0.004, coat=0.0):
    """A repeating picture, `size` metres (x, y) a tile. `coords` 'Object' projects it from the three axes."""
    material, tree, shader = _nodes(name)
    scale = (size[0], size[1], size[0] if coords == 'Object' else 1)
    vector = _coordinates(tree, coords, scale)

    def texture(label, pixels, linear):
        node = tree.nodes.new('ShaderNodeTexImage')
        node.image = to_image(label, pixels, linear)
        if coords == 'Object':
            node.projection = 'BOX'
            node.projection_blend = 0.1
        tree.links.new(vector, node.inputs['Vector'])
        return node.outputs['Color']

    tree.links.new(texture(name, rgb, False), shader.inputs['Base Color'])
    shader.inputs['Roughness'].default_value = rough
    shader.inputs['Sheen'].default_value = sheen
    shader.inputs['Clearcoat'].default_value = coat
    if height is not None:
        _bump(tree, shader, texture(name + ' height', height, True), bump, depth)
    return material


def sheer(name, colour=(0.9, 0.9, 0.88), clear=0.35):
    """Thin cloth that lets light through: part transparent, part translucent, part diffuse."""
    material, tree, shader = _nodes(name)
    tree.nodes.remove(shader)
    output = tree.nodes['Material Output']
    diffuse, through, gap = (tree.nodes.new(f'ShaderNode{kind}') for kind in ('BsdfDiffuse', 'BsdfTranslucent', 'BsdfTransparent'))
    for node in (diffuse, through):
        node.inputs['Color'].default_value = (*colour, 1)
    cloth, all_ = tree.nodes.new('ShaderNodeMixShader'), tree.nodes.new('ShaderNodeMixShader')
    cloth.inputs[0].default_value = 0.5
    all_.inputs[0].default_value = clear
    for a, b in (
        (diffuse.outputs[0], cloth.inputs[1]), (through.outputs[0], cloth.inputs[2]),
        (cloth.outputs[0], all_.inputs[1]), (gap.outputs[0], all_.inputs[2]), (all_.outputs[0], output.inputs[0]),
    ):
        tree.links.new(a, b)
    return material


def glass(name, tint=(1, 1, 1), mirror=1.0):
    """A pane that does not bend light: transparent, with a Fresnel reflection scaled by `mirror`."""
    material, tree, shader = _nodes(name)
    tree.nodes.remove(shader)
    clear, gloss, blend, fresnel, scale = (
        tree.nodes.new(f'ShaderNode{kind}') for kind in ('BsdfTransparent', 'BsdfGlossy', 'MixShader', 'Fresnel', 'Math'))
    clear.inputs['Color'].default_value = (*tint, 1)
    gloss.inputs['Roughness'].default_value = 0.0
    fresnel.inputs['IOR'].default_value = 1.45
    scale.operation = 'MULTIPLY'
    scale.inputs[1].default_value = mirror
    for a, b in (
        (fresnel.outputs[0], scale.inputs[0]), (scale.outputs[0], blend.inputs[0]), (clear.outputs[0], blend.inputs[1]),
        (gloss.outputs[0], blend.inputs[2]), (blend.outputs[0], tree.nodes['Material Output'].inputs[0]),
    ):
        tree.links.new(a, b)
    return material


def glowing(name, colour, strength, rgb=None):
    """A light-giving surface, of one colour or showing a picture over its UV square."""
    material, tree, shader = _nodes(name)
    shader.inputs['Base Color'].default_value = (0.01, 0.01, 0.01, 1)
    shader.inputs['Roughness'].default_value = 0.25
    shader.inputs['Emission'].default_value = (*colour, 1)
    shader.inputs['Emission Strength'].default_value = strength
    if rgb is not None:
        node = tree.nodes.new('ShaderNodeTexImage')
        node.image = to_image(name, rgb)
        tree.links.new(node.outputs['Color'], shader.inputs['Emission'])
    return material
