# Ports of layouts that mark them, and how they meet: an opinion of its own, on flat complex numbers
# and by trying out all pairs that are near. Variables: input (layout), output (path), pins, devices
# (layers, L/D separated by commas), reach (database units).
# Lines for each top cell: TOP name, TIE (two ports as near), OPEN x y, JOINT offset step angle (radians).
import cmath
import math
import pya

NEAR = 1e-6


def layers(layout, text):
    wanted = [tuple(int(n) for n in pair.split("/")) for pair in text.split(",")]
    return [layout.layer(*pair) for pair in wanted if layout.find_layer(*pair) is not None]


def turn(degrees):
    quarters = degrees / 90
    if abs(quarters - round(quarters)) < 1e-12:
        return [1, 1j, -1, -1j][round(quarters) % 4]
    return cmath.rect(1, math.radians(degrees))


class Placing:
    """z -> at + factor * (z or its conjugate)."""

    def __init__(self, at=0, factor=1, mirrored=False):
        self.at, self.factor, self.mirrored = at, factor, mirrored

    def vector(self, z):
        return self.factor * (z.conjugate() if self.mirrored else z)

    def point(self, z):
        return self.at + self.vector(z)

    def after(self, inner):
        factor = self.factor * (inner.factor.conjugate() if self.mirrored else inner.factor)
        return Placing(self.point(inner.at), factor, self.mirrored != inner.mirrored)


def copies(instance):
    t = instance.cplx_trans
    factor = complex(t.mag * turn(t.angle))
    for column in range(max(1, instance.na)):
        for row in range(max(1, instance.nb)):
            shift = instance.a * column + instance.b * row
            yield Placing(complex(t.disp.x + shift.x, t.disp.y + shift.y), factor, t.is_mirror())


class Survey:
    def __init__(self, layout):
        self.layout = layout
        self.pins, self.devices = layers(layout, pins), layers(layout, devices)
        self.own = {}

    def drawn(self, cell, indexes):
        return [s for i in indexes for s in cell.shapes(i).each() if not s.is_text()]

    def marks(self, cell):
        """Marks of a cell: (middle, heading, width), or None for one that heads nowhere."""
        index = cell.cell_index()
        if index not in self.own:
            found = []
            for shape in self.drawn(cell, self.pins):
                spine = list(shape.path.each_point()) if shape.is_path() else []
                if len(spine) == 2 and spine[0] != spine[1]:
                    a, b = [complex(p.x, p.y) for p in spine]
                    found.append(((a + b) / 2, b - a, shape.path.width))
                else:
                    found.append(None)
            for instance in cell.each_inst():
                if not self.drawn(instance.cell, self.devices) and instance.na * instance.nb <= 1:
                    place = next(copies(instance))
                    for mark in self.marks(instance.cell):
                        found.append(mark and self.placed(mark, place))
            self.own[index] = found
        return self.own[index]

    def placed(self, mark, place):
        middle, heading, width = mark
        return place.point(middle), place.vector(heading), width * abs(place.factor)

    def look(self, cell, place, top, found):
        if not top and self.drawn(cell, self.devices) and self.marks(cell):
            found.append([self.placed(m, place) for m in self.marks(cell) if m])
            return
        for instance in cell.each_inst():
            for copy in copies(instance):
                self.look(instance.cell, place.after(copy), False, found)


def skew(one, other):
    return abs(cmath.phase(-one[1] / other[1]))


def nearest(ports, grid, number):
    device, port = ports[number]
    column, row = square(port)
    near = []
    for c in range(column - 1, column + 2):
        for r in range(row - 1, row + 2):
            for i in grid.get((c, r), []):
                distance = abs(ports[i][1][0] - port[0])
                if ports[i][0] != device and distance <= reach and skew(port, ports[i][1]) < math.pi / 4:
                    near.append((distance, i))
    near.sort()
    tie = len(near) > 1 and near[1][0] - near[0][0] < NEAR
    return (near[0][1] if near else -1), tie


def square(port):
    return math.floor(port[0].real / reach), math.floor(port[0].imag / reach)


def tell(out, survey, top):
    found = []
    survey.look(top, Placing(), True, found)
    ports = [(device, port) for device, some in enumerate(found) for port in some]
    grid = {}
    for i, (device, port) in enumerate(ports):
        grid.setdefault(square(port), []).append(i)
    partners = [nearest(ports, grid, i) for i in range(len(ports))]
    out.write("TOP %s\n" % top.name)
    if any(tie for other, tie in partners):
        out.write("TIE\n")
    for i, (other, tie) in enumerate(partners):
        one = ports[i][1]
        if other < 0 or partners[other][0] != i:
            out.write("OPEN %d %d\n" % (math.floor(one[0].real + 0.5), math.floor(one[0].imag + 0.5)))
        elif i < other:
            two = ports[other][1]
            out.write("JOINT %.9g %.9g %.9g\n" % (abs(one[0] - two[0]), abs(one[2] - two[2]), skew(one, two)))


reach = float(reach)
layout = pya.Layout()
layout.read(input)
survey = Survey(layout)
with open(output, "w") as out:
    for top in layout.top_cells():
        tell(out, survey, top)
