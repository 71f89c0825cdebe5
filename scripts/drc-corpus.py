# klayout -b -r drc-corpus.py -rd name=LABEL -rd layout=FILE -rd ours=A.lyrdb -rd theirs=B.lyrdb -rd limits=TABLE -rd out=DIFFERENCES
# Compares two reports rule by rule. Prints one line a rule that either finds something; differences go to a file.
import collections
import math
import pya

OVERLAPS, DEVICES = "devices_overlap", (68, 0)
SLACK = 0.0035  # µm: ends of stretches are rounded at different steps
ROUNDING = 0.00071  # µm: half a unit along both axes, which KLayout rounds when it looks at slanted edges
with open(limits) as table:
    RULES = {line.split("\t")[0]: line.rstrip("\n").split("\t")[1:] for line in table}


def load(path):
    db = pya.ReportDatabase("x")
    db.load(path)
    found = collections.defaultdict(list)
    for item in db.each_item():
        # Ours stand one level deeper, below the phase that found them.
        rule = db.category_by_id(item.category_id()).name()
        for value in item.each_value():
            if value.is_edge_pair():
                found[rule].append(value.edge_pair())
            elif value.is_polygon():
                found[rule].append(value.polygon())
            elif value.is_box():
                found[rule].append(pya.DPolygon(value.box()))
    return found


TENTH = 0.0001  # µm: so that nothing is lost by rounding


def cover(marker):
    """What a marker covers: an edge pair covers its edges alone, not its box, in which other things may lie."""
    result = pya.Region()
    if isinstance(marker, pya.DEdgePair):
        for e in (marker.first, marker.second):
            i = e.to_itype(TENTH)
            if i.is_degenerate():
                result.insert(i.bbox().enlarged(5, 5))
            else:
                result.insert(pya.Path([i.p1, i.p2], 10, 5, 5).polygon())
    else:
        result.insert(marker.to_itype(TENTH))
    return result


class Index:
    """The markers of one side by place: a difference is looked at beside its neighbours alone."""

    def __init__(self, markers):
        self.shapes = pya.Shapes()
        for m in markers:
            self.shapes.insert(m.to_itype(TENTH))

    def near(self, region, grow):
        """What the markers near a region cover, grown by micrometres."""
        result = pya.Region()
        margin = round(grow * 10000) + 10
        for s in self.shapes.each_touching(region.bbox().enlarged(margin, margin)):
            m = s.edge_pair if s.is_edge_pair() else s.polygon
            result += cover(m.to_dtype(TENTH))
        return result.sized(round(grow * 10000))


def point_distance(edge, p):
    dx, dy = edge.p2.x - edge.p1.x, edge.p2.y - edge.p1.y
    n = dx * dx + dy * dy
    t = 0 if n == 0 else max(0, min(1, ((p.x - edge.p1.x) * dx + (p.y - edge.p1.y) * dy) / n))
    return math.hypot(p.x - edge.p1.x - t * dx, p.y - edge.p1.y - t * dy)


def between(pair):
    return min(
        point_distance(pair.first, pair.second.p1), point_distance(pair.first, pair.second.p2),
        point_distance(pair.second, pair.first.p1), point_distance(pair.second, pair.first.p2))


def key(m):
    if isinstance(m, pya.DEdgePair):
        ends = sorted(tuple(sorted(((round(e.p1.x, 3), round(e.p1.y, 3)), (round(e.p2.x, 3), round(e.p2.y, 3)))))
                      for e in (m.first, m.second))
        return tuple(ends)
    return str(m)


def thickness(region):
    """The least whole number of nanometres that a region is not thicker than, up to 3; else None."""
    return next((nm for nm in (1, 2, 3) if region.sized(-5 * nm).is_empty()), None)


def classify(marker, rule, others):
    """Why a marker of one side has no equal on the other."""
    own = cover(marker)
    other_region = others.near(own, SLACK)
    if (own - other_region).is_empty():
        return "same place, other stretch"
    if rule in RULES and abs(between(marker) - float(RULES[rule][0])) <= ROUNDING:
        return "within rounding of the limit"
    if min(marker.first.length(), marker.second.length()) <= 0.0035:
        return "a point or a stretch up to 3 nm"
    if is_found_when_merged(marker, rule):
        return "KLayout's too, after merging"
    return "UNEXPLAINED"


def is_found_when_merged(marker, rule):
    """Whether KLayout finds a marker of ours after its own merge. Its checks merge on their own, with other results for slits."""
    limit, check, layer, angle, *other = RULES.get(rule, ["", "", "", ""])
    if other or check not in ("width", "space"):
        return False
    around = marker.bbox().enlarged(2, 2)
    index = LAYOUT.find_layer(*map(int, layer.split("/")))
    drawn = pya.Region(TOP.begin_shapes_rec_touching(index, around)).merged()
    test = drawn.width_check if check == "width" else drawn.space_check
    pairs = test(round(float(limit) / LAYOUT.dbu), False, pya.Region.Euclidian, float(angle), None, None)
    return any(key(p.to_dtype(LAYOUT.dbu)) == key(marker) for p in pairs.each())


def is_of_copies(polygon):
    """Whether an area is what cells cover that stand twice at one place. KLayout's deep mode counts them once."""
    box = polygon.bbox().to_dtype(TENTH)
    shapes = TOP.begin_shapes_rec_touching(LAYOUT.find_layer(*DEVICES), box)
    seen, twice = set(), pya.Region()
    while not shapes.at_end():
        drawn = (shapes.cell_index(), str(shapes.trans()), str(shapes.shape()))
        if drawn in seen:
            placed = shapes.shape().dpolygon.transformed(shapes.dtrans())
            twice.insert(placed.to_itype(TENTH))
        seen.add(drawn)
        shapes.next()
    return thickness(pya.Region(polygon) - twice) is not None


def compare_regions(rule, a, b, out):
    counts = collections.Counter()
    ra, rb = pya.Region(), pya.Region()
    for markers, reg in ((a, ra), (b, rb)):
        for m in markers:
            reg += cover(m)
    for side, part in (("ours", ra - rb), ("theirs", rb - ra)):
        for p in part.merged().each():
            nm = thickness(pya.Region(p))
            if nm:
                reason = "a sliver up to %d nm" % nm
            elif rule == OVERLAPS and side == "ours" and is_of_copies(p):
                reason = "a cell twice at one place"
            else:
                reason = "UNEXPLAINED"
            counts[side + ": " + reason] += 1
            out.write("\t".join([name, rule, side, reason, str(p.bbox())]) + "\n")
    return counts


def compare(rule, a, b, out):
    if any(not isinstance(m, pya.DEdgePair) for m in a + b):
        return compare_regions(rule, a, b, out)
    counts = collections.Counter()
    ka, kb = collections.Counter(map(key, a)), collections.Counter(map(key, b))
    counts["markers told another number of times"] = sum(1 for k in ka.keys() & kb.keys() if ka[k] != kb[k])
    for side, mine, mine_keys, other_keys, others in (("ours", a, ka, kb, b), ("theirs", b, kb, ka, a)):
        if mine_keys.keys() <= other_keys.keys():
            continue
        index = Index(others)
        for m in mine:
            if key(m) not in other_keys:
                reason = classify(m, rule, index)
                counts[side + ": " + reason] += 1
                out.write("\t".join([name, rule, side, reason, "%.4f" % between(m), str(m)]) + "\n")
    return +counts


LAYOUT = pya.Layout()
LAYOUT.read(layout)
TOP = max(LAYOUT.top_cells(), key=lambda c: c.dbbox().width() * c.dbbox().height())
mine, peers = load(ours), load(theirs)
with open(out, "a") as file:
    for rule in sorted(set(mine) | set(peers)):
        a, b = mine[rule], peers[rule]
        if a or b:
            counts = compare(rule, a, b, file)
            same = "yes" if not counts else "; ".join("%d %s" % (n, c) for c, n in sorted(counts.items()))
            print("| %s | %s | %d | %d | %s |" % (name, rule, len(a), len(b), same))
