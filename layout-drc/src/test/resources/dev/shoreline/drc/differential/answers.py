# Answers questions about small layouts: reads cases, writes what KLayout finds, one case after the
# other. Variables: cases, output (paths). Lines of a case:
#   CASE id limit metric angle size least most area
#   P cell layer contour [/ hole]...
#   R parent child angle mirrored magnification dx dy columns rows pitch_x pitch_y
#   ASK question...
import math
import pya

METRICS = {"EUCLIDIAN": pya.Region.Euclidian, "SQUARE": pya.Region.Square, "PROJECTION": pya.Region.Projection}
MOST = 1 << 30


def points(text):
    n = [int(t) for t in text.split()]
    return [pya.Point(n[i], n[i + 1]) for i in range(0, len(n), 2)]


def merged_twice(region):
    """Polygons that touch in a corner which was rounded are made one by the second merging only."""
    once = pya.Region()
    once.insert(region.merged())
    return once.merged()


class Case:
    def __init__(self, words):
        self.id = words[0]
        self.limit, self.metric, self.angle = int(words[1]), METRICS[words[2]], float(words[3])
        self.size, self.least, self.most, self.area = [int(w) for w in words[4:8]]
        self.layout = pya.Layout()
        self.layers = [self.layout.layer(1, 0), self.layout.layer(2, 0)]
        self.cells = {}

    def cell(self, name):
        if name not in self.cells:
            self.cells[name] = self.layout.create_cell("c" + name)
        return self.cells[name]

    def polygon(self, cell, layer, contours):
        made = pya.Polygon(points(contours[0]), True)
        for hole in contours[1:]:
            made.insert_hole(points(hole), True)
        self.cell(cell).shapes(self.layers[int(layer)]).insert(made)

    def reference(self, parent, child, angle, mirrored, magnification, dx, dy, columns, rows, px, py):
        placement = pya.ICplxTrans(float(magnification), float(angle), mirrored == "true", int(dx), int(dy))
        lattice = (pya.Vector(int(px), 0), pya.Vector(0, int(py)), int(columns), int(rows))
        self.cell(parent).insert(pya.CellInstArray(self.cell(child).cell_index(), placement, *lattice))

    def region(self, layer):
        return pya.Region(self.cell("0").begin_shapes_rec(self.layers[layer]))

    def regions(self):
        self.a, self.b = self.region(0), self.region(1)
        self.am, self.bm = merged_twice(self.a), merged_twice(self.b)

    def rest(self):
        return (self.limit, False, self.metric, self.angle, None, None, True)

    def counts(self):
        return (self.least, MOST if self.most == 0 else self.most)


def density(case):
    box = (case.am + case.bm).bbox()
    side = max(1, case.area)
    found = []
    for y in range(box.bottom, max(box.top - side, box.bottom) + 1, side):
        for x in range(box.left, max(box.right - side, box.left) + 1, side):
            window = pya.Box(x, y, x + side, y + side) & box
            if window.area() > 0:
                found.append((case.am & pya.Region(window)).area() / window.area())
    return found


def angles(case, step):
    off = pya.Edges()
    for edge in case.am.edges().each():
        angle = math.degrees(math.atan2(edge.dy(), edge.dx()))
        if abs(math.remainder(angle, step)) > 1e-9:
            off.insert(edge)
    return off


def wired(case):
    nets = pya.LayoutToNetlist("TOP", 1.0)
    a, b = case.am.dup(), case.bm.dup()
    nets.register(a, "a")
    nets.register(b, "b")
    nets.connect(a)
    nets.connect(b)
    nets.connect(a, b)
    nets.extract_netlist()
    return nets, a, b


def net_space(case, constraint):
    nets, a, b = wired(case)
    drawn = pya.Layout()
    cell = drawn.create_cell("TOP")
    layer = drawn.layer(1, 0)
    number = 0
    for circuit in nets.netlist().each_circuit():
        for net in circuit.each_net():
            number += 1
            mark = drawn.properties_id([[1, number]])
            # Polygons of nets are cut open: the merged ones that lie in them are meant.
            for polygon in case.am.inside(nets.shapes_of_net(net, a, True)).each():
                cell.shapes(layer).insert(polygon, mark)
    region = pya.Region(cell.begin_shapes_rec(layer))
    region.enable_properties()
    region.merged_semantics = False
    found = region.space_check(
        *case.rest(), pya.Region.NoOppositeFilter, pya.Region.NoRectFilter, False, constraint
    )
    # Pairs of different nets are told from both sides.
    once, known = pya.EdgePairs(), set()
    for pair in found.each():
        edges = frozenset([str(pair.first), str(pair.second)])
        if constraint == pya.Region.SamePropertiesConstraint or edges not in known:
            known.add(edges)
            once.insert(pair)
    return once


def antenna(case):
    nets, a, b = wired(case)
    # Found in a store that goes with the nets.
    found = pya.Region()
    for polygon in nets.antenna_check(a, 1.0, 0.0, b, 1.0, 0.0, float(case.least)).each():
        found.insert(polygon)
    return found.merged()


def by_axis(case, region):
    return region.minkowski_sum(pya.Box(-case.size, -case.least, case.size, case.least)).merged()


def edge_set(region):
    """Edges, those in one line joined: KLayout's own merging loses edges that run back within a unit of others."""
    lines = {}
    for e in region.edges().each():
        d = math.gcd(e.dx(), e.dy())
        ux, uy = e.dx() // d, e.dy() // d
        at = lambda p: ux * p.x + uy * p.y
        lines.setdefault((ux, uy, ux * e.y1 - uy * e.x1), []).append((at(e.p1), at(e.p2), e))
    joined = pya.Edges()
    joined.merged_semantics = False
    for edges in lines.values():
        edges.sort(key=lambda each: each[:2])
        start, end, last = edges[0][2].p1, edges[0][2].p2, edges[0][1]
        for begin, stop, e in edges[1:]:
            if begin > last:
                joined.insert(pya.Edge(start, end))
                start, end, last = e.p1, e.p2, stop
            elif stop > last:
                end, last = e.p2, stop
        joined.insert(pya.Edge(start, end))
    return joined


def allowed_sides(case, bad):
    """Whether so many sides may be too near, by the case's number: one, two opposite ones, three."""
    opposite = all((side + 2) % 4 in bad for side in bad)
    return len(bad) <= 1 or (case.least == 2 and len(bad) == 2 and opposite) or (case.least == 3 and len(bad) <= 3)


def enclosure_sides(case):
    """KLayout allows sides that are too near all along, and exactly so many: elsewhere they are counted here."""
    filters = [pya.Region.OneSideAllowed]
    filters += [[], [pya.Region.TwoOppositeSidesAllowed], [pya.Region.TwoSidesAllowed, pya.Region.ThreeSidesAllowed]][case.least - 1]
    args = (*case.rest()[:6], False, pya.Region.NoOppositeFilter)
    found = list(case.am.enclosed_check(case.bm, *args, pya.Region.NoRectFilter).each())
    counting = [{str(p) for p in case.am.enclosed_check(case.bm, *args, f).each()} for f in filters]
    gone = set()
    for box in [p for p in case.am.each() if p.is_box()]:
        sides = [(s, [p for p in found if p.first.d().sprod_sign(s.d()) > 0 and s.contains(p.first.p1) and s.contains(p.first.p2)]) for s in box.each_edge()]
        bad = {i for i, (side, pairs) in enumerate(sides) if pairs}
        pairs = [p for side, some in sides for p in some]
        if all(p.first == side for side, some in sides for p in some):
            gone |= {str(p) for p in pairs if not all(str(p) in kept for kept in counting)}
        elif allowed_sides(case, bad):
            gone |= {str(p) for p in pairs}
    kept = pya.EdgePairs()
    for pair in found:
        if str(pair) not in gone:
            kept.insert(pair)
    return kept


def extended(case):
    along = case.limit // 2
    return edge_set(case.am).extended(along, along, case.size, case.least, False).merged()


QUESTIONS = {
    "MERGED": lambda c: c.a.merged(),
    "AND": lambda c: c.a & c.b,
    "OR": lambda c: (c.a | c.b).merged(),
    "NOT": lambda c: c.a - c.b,
    "XOR": lambda c: c.a ^ c.b,
    "OVERLAPS": lambda c: c.a.merged(2),
    "HOLES": lambda c: c.am.holes(),
    "HULLS": lambda c: c.am.hulls(),
    "INTERACTING": lambda c: c.am.interacting(c.bm, *c.counts()),
    "OVERLAPPING": lambda c: c.am.overlapping(c.bm, *c.counts()),
    "COVERING": lambda c: c.am.covering(c.bm, *c.counts()),
    "INSIDE": lambda c: c.am.inside(c.bm),
    "OUTSIDE": lambda c: c.am.outside(c.bm),
    "AREA": lambda c: c.am.with_area(None, c.area * c.area, False),
    "HOLE_AREA": lambda c: c.am.holes().with_area(None, c.area * c.area, False),
    "BOX_WIDTH": lambda c: c.am.with_bbox_width(None, c.area, False),
    "BOX_HEIGHT": lambda c: c.am.with_bbox_height(None, c.area, False),
    "PERIMETER": lambda c: c.am.with_perimeter(None, 4 * c.area, False),
    "BOX_MIN": lambda c: c.am.with_bbox_min(None, c.area, False),
    "BOX_MAX": lambda c: c.am.with_bbox_max(None, c.area, False),
    "AREA_RATIO": lambda c: c.am.with_area_ratio(None, 1 + c.least / 4, False, False, False),
    "HOLE_COUNT": lambda c: c.am.with_holes(None, c.least, False),
    "CORNER_ANGLE": lambda c: c.am.corners_dots(-180.0, -99.5),
    "WITH_HOLES": lambda c: c.am.with_holes(0, True),
    "GRID": lambda c: c.am.grid_check(c.least + 1, c.least + 1),
    "ANGLES": lambda c: angles(c, 45),
    "DENSITY": density,
    "WIDTH": lambda c: c.am.width_check(*c.rest()),
    "SPACE": lambda c: c.am.space_check(*c.rest()),
    "NOTCH": lambda c: c.am.notch_check(*c.rest()),
    "ISOLATED": lambda c: c.am.isolated_check(*c.rest()),
    "SEPARATION": lambda c: c.am.separation_check(c.bm, *c.rest()),
    "OVERLAP": lambda c: c.am.overlap_check(c.bm, *c.rest()),
    "BOX_RATIO": lambda c: c.am.with_bbox_aspect_ratio(None, 1 + c.least / 4, False, False, False),
    "RELATIVE_HEIGHT": lambda c: c.am.with_relative_height(None, c.least / 2, False, False, False),
    "IDENTICAL": lambda c: c.am.members_of((c.am | c.bm).merged()),
    "GROWN_BY_AXIS": lambda c: by_axis(c, c.am),
    "SHRUNK_BY_AXIS": lambda c: c.am - by_axis(c, pya.Region(c.am.bbox().enlarged(50, 50)) - c.am),
    "EDGES_INSIDE": lambda c: edge_set(c.am).inside_part(c.bm),
    "EDGES_OUTSIDE": lambda c: edge_set(c.am) - c.bm,
    "EDGES_IN_OR_ON": lambda c: edge_set(c.am) & c.bm,
    "EDGES_OUT_OR_ON": lambda c: edge_set(c.am).outside_part(c.bm),
    "EDGES_INTERACTING": lambda c: edge_set(c.am).interacting(c.bm),
    "EDGES_NOT_INTERACTING": lambda c: edge_set(c.am).not_interacting(c.bm),
    "EDGES_LONG": lambda c: edge_set(c.am).with_length(c.area, None, False),
    "EDGES_AT_ANGLE": lambda c: edge_set(c.am).with_angle(-10.5, 45.5, False),
    "EDGE_CENTERS": lambda c: edge_set(c.am).centers(c.size, 0.25),
    "EDGE_ENDS": lambda c: edge_set(c.am).start_segments(c.size, 0.25) + edge_set(c.am).end_segments(c.size, 0.25),
    "EDGES_EXTENDED": extended,
    "EDGE_SPACE": lambda c: edge_set(c.am).space_check(*c.rest()[:6]),
    "EDGE_SEPARATION": lambda c: edge_set(c.am).separation_check(edge_set(c.bm), *c.rest()[:6]),
    "EDGE_ENCLOSURE": lambda c: edge_set(c.am).enclosed_check(edge_set(c.bm), *c.rest()[:6]),
    "SPACE_THROUGH": lambda c: c.am.space_check(*c.rest()[:6], False),
    "DIFFERENT_NETS": lambda c: net_space(c, pya.Region.DifferentPropertiesConstraint),
    "SAME_NET": lambda c: net_space(c, pya.Region.SamePropertiesConstraint),
    "ANTENNA": antenna,
    "ENCLOSURE_SIDES": enclosure_sides,
    "ENCLOSURE": lambda c: c.am.enclosed_check(c.bm, *c.rest()),
}
for way in range(6):
    QUESTIONS["GROWN_%d" % way] = lambda c, m=way: c.am.sized(c.size, m).merged()
    QUESTIONS["SHRUNK_%d" % way] = lambda c, m=way: c.am.sized(-c.size, m).merged()


def contour(each):
    return " ".join("%d %d" % (p.x, p.y) for p in each)


def write_polygons(out, mark, region):
    for p in region.each():
        contours = [contour(p.each_point_hull())]
        contours += [contour(p.each_point_hole(h)) for h in range(p.holes())]
        out.write(mark + " " + " / ".join(contours) + "\n")


def write_edge(edge):
    return "%d %d %d %d" % (edge.x1, edge.y1, edge.x2, edge.y2)


def write_answer(out, question, found):
    out.write("ANSWER " + question + "\n")
    if isinstance(found, pya.Region):
        write_polygons(out, "=", found)
    elif isinstance(found, pya.Edges):
        for edge in found.each():
            out.write("= " + write_edge(edge) + "\n")
    elif isinstance(found, pya.EdgePairs):
        for pair in found.each():
            out.write("= " + write_edge(pair.first) + " " + write_edge(pair.second) + "\n")
    else:
        for number in found:
            out.write("= %.12g\n" % number)


def answer(out, case, questions):
    case.regions()
    out.write("CASE " + case.id + "\n")
    write_polygons(out, "A", case.am)
    write_polygons(out, "B", case.bm)
    for question in questions:
        write_answer(out, question, QUESTIONS[question](case))


with open(cases) as lines, open(output, "w") as out:
    case = None
    for line in lines:
        word, rest = line.rstrip("\n").split(" ", 1)
        if word == "CASE":
            case = Case(rest.split())
        elif word == "P":
            cell, layer, outline = rest.split(" ", 2)
            case.polygon(cell, layer, outline.split(" / "))
        elif word == "R":
            case.reference(*rest.split())
        else:
            answer(out, case, rest.split())
