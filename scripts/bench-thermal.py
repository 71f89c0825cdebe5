"""Prints the table of bench-thermal from the lines of both sides. Times are processor seconds of set-up and solve."""
import re
import sys

TRIAD = 1.2e-9  # seconds an element: a = b + s c over doubles, one thread


def fields(line):
    return dict(re.findall(r"(\w+)=(\S+)", line))


def read(path):
    with open(path) as lines:
        return [line.split() for line in lines if line.strip()]


ours = {}
for kind, name, *_ in ((w[0], w[1], w) for w in read(sys.argv[1])):
    line = next(" ".join(w) for w in reversed(read(sys.argv[1])) if w[0] == kind and w[1] == name)
    ours[name, kind] = fields(line)
peers = {}
for words in read(sys.argv[2]):
    result = fields(" ".join(words))
    if float(result["res"]) <= 2e-8:
        peers.setdefault(words[0], []).append((float(result["cpu"]), words[2], result))

print("| system | unknowns | solver | s | iterations | bytes an unknown | triads | ours ÷ best peer |")
print("| --- | --- | --- | --- | --- | --- | --- | --- |")
for name in dict.fromkeys(n for n, _ in ours):
    ranked = sorted(peers.get(name, []), key=lambda p: p[0])
    for (n, kind), r in ours.items():
        if n != name:
            continue
        cells = int(r["n"])
        seconds = sum(float(t) for t in r["cpu"].split("+"))
        ratio = "%.3f" % (seconds / ranked[0][0]) if ranked else ""
        print("| %s | %.2f M | ours, %s | %.3f | %s | %s | %.0f | %s |" % (
            name.removesuffix(".tp"), cells / 1e6, kind, seconds, r["its"], r["bytes"], seconds / TRIAD / cells, ratio))
    for seconds, peer, r in ranked:
        cells = int(r["n"])
        print("| %s | %.2f M | %s | %.3f | %s | %.0f | %.0f | |" % (
            name.removesuffix(".tp"), cells / 1e6, peer, seconds, r["it"], float(r["mem_MB"]) * 1048576 / cells,
            seconds / TRIAD / cells))
