# The exclusive or of pairs of layouts, drawn flat by KLayout, against the one that a third layout holds.
# A line of the input: first, its top cell, second, its top cell, third; tabs between them. For each pair it prints
# the layers that differ between the first two, and those where the third is not their exclusive or: "exact" where it
# is the same to the grid point, "slivers" where what remains is at most 2 units wide.
import pya


def layout_of(path):
    layout = pya.Layout()
    layout.read(path)
    return layout


def regions(layout, cell):
    return {
        (info.layer, info.datatype): pya.Region(layout.cell(cell).begin_shapes_rec(index)).merged()
        for index in layout.layer_indexes()
        for info in [layout.get_info(index)]
    }


nothing = pya.Region()
kept = []  # iterators of KLayout outlive the layouts that they look at
for line in open(input):
    first, first_top, second, second_top, third = line.rstrip("\n").split("\t")
    layouts = [layout_of(path) for path in (first, second, third)]
    kept.append(layouts)
    a, b, c = (regions(l, top) for l, top in zip(layouts, (first_top, second_top, "DIFFERENCE")))
    differing = 0
    verdict = "exact"
    for key in sorted(set(a) | set(b) | set(c)):
        xor = a.get(key, nothing) ^ b.get(key, nothing)
        differing += 0 if xor.is_empty() else 1
        rest = xor ^ c.get(key, nothing)
        if not rest.is_empty() and verdict != "wrong":
            verdict = "slivers"
        if not rest.sized(-1).is_empty():
            verdict = "wrong in %d/%d at %s" % (key[0], key[1], rest.sized(-1).bbox())
            break
    print("result\t%d\t%s" % (differing, verdict))
