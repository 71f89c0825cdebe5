# The nets of metal that KLayout finds in a layout, as a line of pins for each:
#   klayout -b -r metal.py -rd layout=chip.gds -rd output=nets.txt
# A component has one pin, at the text of its cell on 991/1, and metal of its own there.
import pya

STACK = [(41, 0), (44, 0), (45, 0)]

db = pya.Layout()
db.read(layout)
top = db.cell("top")
l2n = pya.LayoutToNetlist(pya.RecursiveShapeIterator(db, top, []))
layers = [l2n.make_layer(db.layer(*key), "m%d" % key[0]) for key in STACK]
for layer in layers:
    l2n.connect(layer)
for lower, upper in zip(layers, layers[1:]):
    l2n.connect(lower, upper)
l2n.extract_netlist()

nets = {}
number = 0
for inst in top.each_inst():
    number += 1
    for shape in inst.cell.shapes(db.layer(991, 1)).each():
        if not shape.is_text():
            continue
        at = inst.trans * pya.Point(shape.text.x, shape.text.y)
        for layer, key in zip(layers, STACK):
            if not inst.cell.shapes(db.layer(*key)).is_empty():
                net = l2n.probe_net(layer, at)
                nets.setdefault((net.circuit().name, net.cluster_id), set()).add(number)

with open(output, "w") as out:
    for pins in sorted(sorted(pins) for pins in nets.values()):
        if len(pins) > 1:
            out.write(" ".join(map(str, pins)) + "\n")
