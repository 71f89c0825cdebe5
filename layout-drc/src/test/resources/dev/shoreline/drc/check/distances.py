# Random merged regions and what KLayout finds in them, one case after the other.
# Variables: count, seed (of the first case), output.
import pya
import random

METRICS = {"EUCLIDIAN": pya.Region.Euclidian, "SQUARE": pya.Region.Square, "PROJECTION": pya.Region.Projection}


def outline(r, side, kind):
    if kind == 0:
        x, y, w, h = r.randrange(side), r.randrange(side), r.randrange(1, side // 2), r.randrange(1, side // 2)
        return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    if kind == 1:
        return [(r.randrange(side), r.randrange(side)) for _ in range(3)]
    x, y, a = r.randrange(side), r.randrange(side), r.randrange(1, side // 3 + 2)
    octagon = [(1, 0), (2, 0), (3, 1), (3, 2), (2, 3), (1, 3), (0, 2), (0, 1)]
    return [(x + a * i, y + a * j) for i, j in octagon]


def region(r, side, unit, mixed):
    made = pya.Region()
    for _ in range(r.randrange(1, 5)):
        kind = (0, r.randrange(3), 1)[mixed]
        made.insert(pya.Polygon([pya.Point(x * unit, y * unit) for x, y in outline(r, side, kind)]))
    return made.merged()


def contour(points):
    return " ".join("%d %d" % (p.x, p.y) for p in points)


def write_region(out, name, made):
    for p in made.each():
        contours = [contour(p.each_point_hull())]
        contours += [contour(p.each_point_hole(h)) for h in range(p.holes())]
        out.write(name + " " + " / ".join(contours) + "\n")


with open(output, "w") as out:
    for number in range(int(seed), int(seed) + int(count)):
        r = random.Random(number)
        mixed = r.randrange(3)
        unit = r.choice([5, 10, 20])
        side = r.choice([12, 30, 200])
        a = region(r, side, unit, mixed)
        b = region(r, side, unit, mixed)
        limit = r.randrange(1, max(3, side // 3)) * unit
        metric = r.choice(["EUCLIDIAN", "EUCLIDIAN", "EUCLIDIAN", "SQUARE", "PROJECTION"])
        angle = r.choice([90, 90, 90, 80, 45.5])
        rest = (limit, False, METRICS[metric], angle, None, None, True)
        out.write("CASE %d %d %s %s %d\n" % (number, limit, metric, angle, mixed))
        write_region(out, "A", a)
        write_region(out, "B", b)
        checks = {
            "WIDTH": a.width_check(*rest),
            "SPACE": a.space_check(*rest),
            "NOTCH": a.notch_check(*rest),
            "ISOLATED": a.isolated_check(*rest),
            "SEPARATION": a.separation_check(b, *rest),
            "OVERLAP": a.overlap_check(b, *rest),
            "ENCLOSURE": a.enclosed_check(b, *rest),
        }
        for name, pairs in checks.items():
            out.write("CHECK " + name + "\n")
            for pair in pairs.each():
                f, s = pair.first, pair.second
                numbers = (f.x1, f.y1, f.x2, f.y2, s.x1, s.y1, s.x2, s.y2)
                out.write("PAIR " + " ".join(str(n) for n in numbers) + "\n")
