# One row of the table of compile-xor: the layers of two layouts, and those whose merged shapes or texts differ.
import sys
import pya


def layout_of(path):
    layout = pya.Layout()
    layout.read(path)
    return layout


def layers(layout):
    return {(i.layer, i.datatype): n for n, i in ((n, layout.get_info(n)) for n in layout.layer_indexes())}


def region(layout, index):
    return pya.Region() if index is None else pya.Region(layout.top_cell().begin_shapes_rec(index))


def texts(layout, index):
    if index is None:
        return set()
    found = layout.top_cell().begin_shapes_rec(index)
    found.shape_flags = pya.Shapes.STexts
    return {(s.shape().text.string, str((s.trans() * s.shape().text.trans).disp)) for s in found.each()}


first, second = layout_of(a), layout_of(b)
of_first, of_second = layers(first), layers(second)
used = sorted(set(of_first) | set(of_second))
differing = [
    "%d/%d" % key
    for key in used
    if not (region(first, of_first.get(key)) ^ region(second, of_second.get(key))).is_empty()
    or texts(first, of_first.get(key)) != texts(second, of_second.get(key))
]
if {c.name for c in first.each_cell()} != {c.name for c in second.each_cell()}:
    differing.append("cell names")
shapes = sum(c.shapes(n).size() for c in first.each_cell() for n in of_first.values())
print("%-20s %8d %8d %8d  %s" % (name, len(used), first.cells(), shapes, " ".join(differing) or "none"))
sys.exit(1 if differing else 0)
