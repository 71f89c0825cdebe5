# Compares path outlines, one a line: spine|width|begin|end|round|(outline), with KLayout's.
import pya

count = 0
rounded_otherwise = 0
for line in open(input):
    spine, width, begin, end, rounded, ours = line.strip().split("|")
    points = [pya.Point(*map(int, p.split(","))) for p in spine.split(";")]
    path = pya.Path(points, int(width), int(begin), int(end), rounded == "1")
    theirs = pya.Region(path.polygon())
    difference = theirs.merged() if ours == "null" else theirs ^ pya.Region(pya.Polygon.from_s(ours))
    if difference.area() > 0:
        rounded_otherwise += 1
    # Offsets that end in a half to the last bit may be rounded otherwise: by one unit, and seldom.
    if not difference.sized(-1).is_empty():
        print("differs:", line.strip(), "KLayout:", path.polygon())
    count += 1
print(count if rounded_otherwise < count / 100 else rounded_otherwise, "paths")
