# klayout -b -r drc-corpus.py -rd name=LABEL -rd ours=A.lyrdb -rd theirs=B.lyrdb -rd limits=TABLE -rd out=DIFFERENCES
# Compares two reports rule by rule. Prints one line a rule that either finds something; differences go to a file.
import collections
import math
import pya

SLACK = 0.0035  # µm: ends of stretches are rounded at different steps
with open(limits) as table:
    LIMITS = {rule: float(value) for rule, value in (line.split("\t") for line in table)}


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


def region(markers, grow):
    """What the markers cover, grown: database unit 0.1 nm, so that nothing is lost by rounding."""
    result = pya.Region()
    scale = pya.DCplxTrans(10000)
    for m in markers:
        if isinstance(m, pya.DEdgePair):
            # Along the edge, not its box: a long diagonal must not cover what lies beside it.
            for e in (m.first, m.second):
                i = (scale * e).to_itype(1)
                if i.is_degenerate():
                    result.insert(i.bbox().enlarged(5, 5))
                else:
                    result.insert(pya.Path([i.p1, i.p2], 10, 5, 5).polygon())
        else:
            result.insert((scale * m).to_itype(1))
    return result.sized(round(grow * 10000)) if grow else result.merged()


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


def classify(marker, rule, other_region):
    """Why a marker of one side has no equal on the other."""
    own = region([marker], 0)
    if (own - other_region).is_empty():
        return "same place, other stretch"
    if isinstance(marker, pya.DEdgePair):
        if rule in LIMITS and abs(between(marker) - LIMITS[rule]) <= 0.0005:
            return "at the limit"
        if min(marker.first.length(), marker.second.length()) <= 0.0035:
            return "a point or a stretch up to 3 nm"
        if not own.interacting(other_region).is_empty():
            return "longer than the other's"
    elif own.sized(-15).is_empty():
        return "a sliver up to 3 nm"
    return "UNEXPLAINED"


def compare(rule, a, b, out):
    polygons = any(not isinstance(m, pya.DEdgePair) for m in a + b)
    counts = collections.Counter()
    if polygons:
        ra, rb = region(a, 0), region(b, 0)
        for side, part in (("ours", ra - rb), ("theirs", rb - ra)):
            for p in part.merged().each():
                thin = pya.Region(p).sized(-15).is_empty()
                reason = "a sliver up to 3 nm" if thin else "UNEXPLAINED"
                counts[side + ": " + reason] += 1
                out.write("\t".join([name, rule, side, reason, str(p.bbox())]) + "\n")
        return counts
    ka, kb = collections.Counter(map(key, a)), collections.Counter(map(key, b))
    ra, rb = region(a, SLACK), region(b, SLACK)
    counts["markers told another number of times"] = sum(1 for k in ka.keys() & kb.keys() if ka[k] != kb[k])
    for side, mine, others, reg in (("ours", a, kb, rb), ("theirs", b, ka, ra)):
        for m in mine:
            if key(m) not in others:
                reason = classify(m, rule, reg)
                counts[side + ": " + reason] += 1
                out.write("\t".join([name, rule, side, reason, "%.4f" % between(m), str(m)]) + "\n")
    return +counts


mine, peers = load(ours), load(theirs)
with open(out, "a") as file:
    for rule in sorted(set(mine) | set(peers)):
        a, b = mine[rule], peers[rule]
        if a or b:
            counts = compare(rule, a, b, file)
            same = "yes" if not counts else "; ".join("%d %s" % (n, c) for c, n in sorted(counts.items()))
            print("| %s | %s | %d | %d | %s |" % (name, rule, len(a), len(b), same))
