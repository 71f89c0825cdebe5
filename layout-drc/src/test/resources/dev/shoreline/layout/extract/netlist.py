# Reads the netlist off a layout with KLayout's database alone, and writes it as SPICE:
#   klayout -b -r netlist.py -rd layout=chip.gds -rd output=chip.spi
import math
import re

import pya

OUTLINE = [(68, 0)]
PINS = [(1, 10), (69, 0)]
CORE = (1, 0)
REACH = 1.5

db = pya.Layout()
db.read(layout)
top = max(db.top_cells(), key=lambda cell: cell.bbox().area())


def index(key):
    return db.find_layer(*key)


outline_layers = [i for i in map(index, OUTLINE) if i is not None]
pin_layers = [i for i in map(index, PINS) if i is not None]
core = index(CORE)


def has_outline(cell):
    return any(not s.is_text() for i in outline_layers for s in cell.shapes(i).each())


called = set(top.called_cells()) | {top.cell_index()}
outlined = any(not db.cell(c).shapes(i).is_empty() for c in called for i in outline_layers)


class Pin:
    def __init__(self, name, x, y, out, width):
        self.name, self.x, self.y, self.out, self.width = name, x, y, out, width
        self.electrical = re.match(r"(elec|e\d|pad)", name) is not None

    def moved(self, t):
        at = t * pya.DPoint(self.x, self.y)
        out = t * pya.DVector(*self.out)
        return Pin(self.name, at.x, at.y, (out.x, out.y), self.width)


def own_pins(cell):
    found = []
    for i in pin_layers:
        texts = [s.text for s in cell.shapes(i).each() if s.is_text()]
        number = 0
        for s in cell.shapes(i).each():
            if s.is_text():
                continue
            number += 1
            box = s.bbox()
            x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
            out, width = (0, 0), max(box.width(), box.height())
            points = list(s.path.each_point()) if s.is_path() else []
            if len(points) == 2:
                a, b = points
                x, y = (a.x + b.x) / 2, (a.y + b.y) / 2
                out, width = (b.x - a.x, b.y - a.y), s.path.width
            near = [t for t in texts if box.enlarged(1, 1).contains(pya.Point(t.x, t.y))]
            near.sort(key=lambda t: math.hypot(t.x - x, t.y - y))
            found.append(Pin(near[0].string.strip() if near else "pin%d" % number, x, y, out, width))
    return found


def pins(cell):
    found = own_pins(cell)
    for inst in cell.each_inst():
        if outlined and not has_outline(inst.cell) and not inst.is_regular_array():
            found += [p.moved(pya.DCplxTrans(inst.cplx_trans)) for p in pins(inst.cell)]
    return found


known = {}


def component(cell):
    if cell.cell_index() not in known:
        is_one = (has_outline(cell) or not outlined) and pins(cell)
        known[cell.cell_index()] = pins(cell) if is_one else None
    return known[cell.cell_index()]


def title(cell):
    for i in outline_layers:
        for s in cell.shapes(i).each():
            if s.is_text() and s.text.string.startswith("Component="):
                return s.text.string[len("Component=") :].strip()
    return re.sub(r"\$\d+$", "", cell.name)


def copies(inst):
    for a in range(max(1, inst.na)):
        for b in range(max(1, inst.nb)):
            step = inst.a * a + inst.b * b
            yield pya.DCplxTrans(pya.DVector(step.x, step.y)) * pya.DCplxTrans(inst.cplx_trans)


parts = []
loose = pya.Region()


def walk(cell, at):
    if core is not None:
        for s in cell.shapes(core).each():
            if not s.is_text():
                loose.insert(s.polygon.transformed(pya.ICplxTrans(at)))
    for inst in cell.each_inst():
        for t in copies(inst):
            if component(inst.cell):
                parts.append((title(inst.cell), [p.moved(at * t) for p in component(inst.cell)]))
            else:
                walk(inst.cell, at * t)


walk(top, pya.DCplxTrans())


def order(pin):
    return (not pin.electrical, [int(s) if s.isdigit() else s for s in re.split(r"(\d+)", pin.name)])


flat = []
for number, (_, found) in enumerate(parts):
    found.sort(key=order)
    flat += [(number, pin) for pin in found]
net = list(range(len(flat)))


def root(i):
    while net[i] != i:
        i = net[i]
    return i


def faces(a, b):
    if a.out == (0, 0) or b.out == (0, 0):
        return True
    turn = math.atan2(a.out[1], a.out[0]) - math.atan2(b.out[1], b.out[0]) - math.pi
    return abs(math.remainder(turn, 2 * math.pi)) < math.radians(1)


grid = {}
for i, (number, pin) in enumerate(flat):
    grid.setdefault((math.floor(pin.x / REACH), math.floor(pin.y / REACH)), []).append(i)
for i, (number, pin) in enumerate(flat):
    column, row = math.floor(pin.x / REACH), math.floor(pin.y / REACH)
    for j in [k for c in (-1, 0, 1) for r in (-1, 0, 1) for k in grid.get((column + c, row + r), [])]:
        other, there = flat[j]
        if other != number and there.electrical == pin.electrical:
            if math.hypot(there.x - pin.x, there.y - pin.y) <= REACH:
                if pin.electrical or faces(pin, there):
                    net[root(j)] = root(i)

# Waveguides beside components: what one merged shape of the core touches at the middle of its ends.
alone = [i for i in range(len(flat)) if not flat[i][1].electrical]
joined = {i for i in alone if any(j != i and root(j) == root(i) for j in alone)}
for polygon in loose.merged().each():
    met = []
    for i in [k for k in alone if k not in joined]:
        pin = flat[i][1]
        if not polygon.bbox().enlarged(2, 2).contains(pya.Point(round(pin.x), round(pin.y))):
            continue
        for e in polygon.each_edge():
            middle = ((e.p1.x + e.p2.x) / 2, (e.p1.y + e.p2.y) / 2)
            # Hulls run clockwise: the shape lies on the right of its edges, and leads away from the pin.
            away = pin.out[0] * -e.dy() + pin.out[1] * e.dx() <= 0
            near = math.hypot(middle[0] - pin.x, middle[1] - pin.y) <= REACH
            if near and away and abs(e.length() - pin.width) <= 3:
                met.append(i)
                break
    for i in met[1:]:
        net[root(i)] = root(met[0])

with open(output, "w") as out:
    out.write(".subckt extracted\n")
    first = 0
    for number, (name, found) in enumerate(parts):
        names = []
        for i in range(first, first + len(found)):
            names.append("N%d%s" % (root(i), "_elec" if flat[i][1].electrical else ""))
        first += len(found)
        out.write("X%d %s %s\n" % (number, " ".join(names), name.replace(" ", "_")))
    out.write(".ends extracted\n")
