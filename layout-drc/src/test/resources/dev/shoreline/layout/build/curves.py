# Compares curves that Shoreline flattened with KLayout's own drawings of the same curves.
import pya

layout = pya.Layout()
layout.read(file)
top = layout.top_cell()
core = layout.layer(1, 0)
drawn = pya.Region(top.begin_shapes_rec(core)).merged()


def disc(x, y, radius):
    box = pya.Box(x - radius, y - radius, x + radius, y + radius)
    return pya.Region(pya.Polygon.ellipse(box, 8192))


def ring(x, y, radius, width):
    return disc(x, y, radius + width // 2) - disc(x, y, radius - width // 2)


def clip(x0, y0, x1, y1):
    return pya.Region(pya.Box(x0, y0, x1, y1))


expected = pya.Region()
# The devices and the route between them: 40 um straight, an arc of 20 um by 90 degrees, 40 um straight.
expected += pya.Region(pya.Box(0, -250, 140000, 250))
expected += ring(140000, 20000, 20000, 500) & clip(140000, -1000, 161000, 20000)
expected += pya.Region(pya.Box(159750, 20000, 160250, 160000))
# A ring resonator and a disc.
expected += ring(300000, 0, 10000, 500)
expected += disc(400000, 0, 7500)
# A slanted straight at 30 degrees, drawn as KLayout draws a path.
expected += pya.Region(
    pya.DPath([pya.DPoint(0, 300), pya.DPoint(86.60254037844386, 350)], 0.5).to_itype(layout.dbu).polygon()
)
expected.merge()
xor = drawn ^ expected
print("cells", layout.cells())
print("area", drawn.area() // 1000000)
# What is left of the difference after shrinking by 1 unit from all sides: nothing wider than 2 units differs.
print("wider than two units:", xor.sized(-1).count())
print("vias", pya.Region(top.begin_shapes_rec(layout.layer(994, 0))).count())
