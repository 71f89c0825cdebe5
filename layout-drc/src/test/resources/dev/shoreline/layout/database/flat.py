# Compares each layer of a hierarchical layout, flattened by KLayout, with the one cell of ours.
import pya

theirs = pya.Layout()
theirs.read(original)
ours = pya.Layout()
ours.read(flat)
for index in theirs.layer_indexes():
    info = theirs.get_info(index)
    a = pya.Region(theirs.top_cell().begin_shapes_rec(index))
    b = pya.Region(ours.top_cell().begin_shapes_rec(ours.layer(info)))
    difference = a ^ b
    print(info, "none" if difference.is_empty() else "%d polygons, %s" % (difference.count(), difference.bbox()))
