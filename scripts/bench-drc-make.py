# klayout -b -r bench-drc-make.py -rd kind=KIND -rd n=COUNT -rd vertices=V -rd out=FILE
# Draws a layout for scripts/bench-drc: waveguides on 1/0 (0.5 um wide), claddings on 2/0, on a grid of 1 nm.
# KIND: bars, bends, rings; bends-array is one bend in an array of COUNT copies.
import math
import pya

n, vertices = int(n), int(vertices)
layout = pya.Layout()
layout.dbu = 0.001
top = layout.create_cell("TOP")
core, cladding = layout.layer(1, 0), layout.layer(2, 0)


def point(radius, angle):
    return pya.Point(round(1000 * radius * math.cos(angle)), round(1000 * radius * math.sin(angle)))


def arc(radius, first, last, count):
    return [point(radius, first + (last - first) * i / (count - 1)) for i in range(count)]


def bend(radius, width, over):
    half = vertices // 2
    last = math.pi / 2 + over
    return pya.Polygon(arc(radius + width / 2, -over, last, half) + arc(radius - width / 2, -over, last, half)[::-1], True)


def ring(radius, width):
    half = vertices // 2
    circle = lambda r: [point(r, 2 * math.pi * i / half) for i in range(half)]
    polygon = pya.Polygon(circle(radius + width / 2), True)
    polygon.insert_hole(circle(radius - width / 2))
    return polygon


def shapes(k):
    """The k-th of 16 slightly different pairs of core and cladding."""
    if kind == "bars":
        length = 1000 + k
        return pya.Box(0, 0, length, 500), pya.Box(-200, -200, length + 200, 700)
    if kind == "rings":
        return ring(50 + 0.01 * k, 0.5), ring(50 + 0.01 * k, 2.5)
    return bend(10 + 0.01 * k, 0.5, 0), bend(10 + 0.01 * k, 2.5, 0.15)


pitch = {"bars": (2000, 1500), "rings": (106000, 106000)}.get(kind, (13000, 13000))
columns = math.ceil(math.sqrt(n))
if kind == "bends-array":
    cell = layout.create_cell("BEND")
    for layer, shape in zip((core, cladding), shapes(0)):
        cell.shapes(layer).insert(shape)
    rows = math.ceil(n / columns)
    top.insert(pya.CellInstArray(cell.cell_index(), pya.Trans(), pya.Vector(pitch[0], 0), pya.Vector(0, pitch[1]), columns, rows))
else:
    kinds = [shapes(k) for k in range(16)]
    for i in range(n):
        to = pya.Trans((i % columns) * pitch[0], (i // columns) * pitch[1])
        for layer, shape in zip((core, cladding), kinds[(7 * i + i // columns) % 16]):
            top.shapes(layer).insert(shape.transformed(to))
options = pya.SaveLayoutOptions()
options.gds2_max_vertex_count = 8000
options.set_format_from_filename(out)
layout.write(out, options)
