# python3 bench-drc-make.py KIND COUNT VERTICES OUT
# Draws a layout for scripts/bench-drc as GDSII: waveguides on 1/0 (0.5 um wide), claddings on 2/0, on a grid of 1 nm.
# KIND: bars, bends, rings (16 slightly different shapes in turn); bends-array is one bend in an array of COUNT copies.
import array
import math
import struct
import sys

kind, n, vertices, out = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
HALF = vertices // 2


def arc(radius, first, last, count):
    angles = (first + (last - first) * i / (count - 1) for i in range(count))
    return [(round(1000 * radius * math.cos(a)), round(1000 * radius * math.sin(a))) for a in angles]


def bend(radius, width, over):
    last = math.pi / 2 + over
    return arc(radius + width / 2, -over, last, HALF) + arc(radius - width / 2, -over, last, HALF)[::-1]


def ring(radius, width):
    """Both circles in one contour, with a seam from one to the other."""
    circles = [arc(r, 0, 2 * math.pi, HALF + 1) for r in (radius + width / 2, radius - width / 2)]
    return circles[0] + circles[1][::-1]


def box(left, bottom, right, top):
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def shapes(k):
    """The k-th pair of core and cladding."""
    if kind == "bars":
        return box(0, 0, 1000 + k, 500), box(-200, -200, 1200 + k, 700)
    if kind == "rings":
        return ring(50 + 0.01 * k, 0.5), ring(50 + 0.01 * k, 2.5)
    return bend(10 + 0.01 * k, 0.5, 0), bend(10 + 0.01 * k, 2.5, 0.15)


def record(number, data=b""):
    return struct.pack(">HH", len(data) + 4, number) + data


def integers(values, number):
    data = array.array("i", values)
    data.byteswap()
    return record(number, data.tobytes())


def boundary(layer, points, x, y):
    start = record(0x0800) + record(0x0D02, struct.pack(">h", layer)) + record(0x0E02, bytes(2))
    closed = points + points[:1]
    return start + integers([c for px, py in closed for c in (px + x, py + y)], 0x1003) + record(0x1100)


def cell(name, elements):
    yield record(0x0502, bytes(24)) + record(0x0606, name)
    yield from elements
    yield record(0x0700)


def placed():
    kinds = [list(zip((1, 2), shapes(k))) for k in range(16)]
    for i in range(n):
        for layer, points in kinds[(7 * i + i // columns) % 16]:
            yield boundary(layer, points, (i % columns) * pitch[0], (i // columns) * pitch[1])


def copied():
    rows = math.ceil(n / columns)
    yield record(0x0B00) + record(0x1206, b"BEND") + record(0x1302, struct.pack(">hh", columns, rows))
    yield integers([0, 0, columns * pitch[0], 0, 0, rows * pitch[1]], 0x1003) + record(0x1100)


pitch = {"bars": (2000, 1500), "rings": (106000, 106000)}.get(kind, (13000, 13000))
columns = math.ceil(math.sqrt(n))
with open(out, "wb", buffering=1 << 22) as file:
    # A unit of 1 nm, which is 0.001 user units: GDSII's own floating-point numbers.
    units = bytes.fromhex("3e4189374bc6a7f0" "3944b82fa09b5a54")
    file.write(record(0x0002, struct.pack(">h", 600)) + record(0x0102, bytes(24)) + record(0x0206, b"LIB\0") + record(0x0305, units))
    if kind == "bends-array":
        file.writelines(cell(b"BEND", (boundary(layer, points, 0, 0) for layer, points in zip((1, 2), shapes(0)))))
    file.writelines(cell(b"TOP\0", copied() if kind == "bends-array" else placed()))
    file.write(record(0x0400))
