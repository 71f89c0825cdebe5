# Compares pairs of layouts, one pair a line: original <tab> ours, and prints a table.
#
# The hierarchy is kept, so cells are compared one by one: per layer the exclusive-or of their own merged shapes, their
# placements with arrays unfolded, their texts, and the properties of shapes and placements.
import collections
import os
import pya


def layout_of(path):
    layout = pya.Layout()
    layout.read(path)
    return layout


def properties(layout, prop_id):
    if prop_id == 0:
        return ""
    return str(sorted((str(k), str(v)) for k, v in layout.properties(prop_id)))


def placements(layout, cell):
    found = collections.Counter()
    for inst in cell.each_inst():
        props = properties(layout, inst.prop_id)
        for trans in inst.cell_inst.each_cplx_trans():
            found[(inst.cell.name, str(trans), props)] += 1
    return found


def texts(layout, shapes, full):
    found = collections.Counter()
    for shape in shapes.each(pya.Shapes.STexts):
        text = shape.text
        place = str(text.trans) + " " + str(text.size) if full else str(text.trans.disp)
        align = (str(text.halign), str(text.valign), str(text.font)) if full else ()
        found[(text.string, place, align, properties(layout, shape.prop_id))] += 1
    return found


def annotated(layout, shapes):
    found = collections.Counter()
    for shape in shapes.each(pya.Shapes.SAll & ~pya.Shapes.STexts):
        if shape.prop_id:
            found[(str(shape.bbox()), properties(layout, shape.prop_id))] += 1
    return found


def region(shapes):
    return pya.Region() if shapes is None else pya.Region(shapes)


def layers(layout):
    found = {}
    for index in layout.layer_indexes():
        info = layout.get_info(index)
        found[(info.layer, info.datatype)] = index
    return found


def own(cell, index):
    return cell.shapes(index) if index is not None else pya.Shapes()


def compare(original, ours, full):
    problems = []
    count = collections.Counter()
    theirs_by_name = {c.name: c for c in original.each_cell()}
    ours_by_name = {c.name: c for c in ours.each_cell()}
    if abs(original.dbu - ours.dbu) > 1e-12:
        problems.append("dbu %r %r" % (original.dbu, ours.dbu))
    if set(theirs_by_name) != set(ours_by_name):
        problems.append("cells %s" % sorted(set(theirs_by_name) ^ set(ours_by_name))[:5])
    la, lb = layers(original), layers(ours)
    for name in sorted(set(theirs_by_name) & set(ours_by_name)):
        a, b = theirs_by_name[name], ours_by_name[name]
        count["cells"] += 1
        pa, pb = placements(original, a), placements(ours, b)
        if pa != pb:
            problems.append("placements in %s: %s, ours %s" % (name, list(pa - pb)[:2], list(pb - pa)[:2]))
        count["placements"] += sum(pb.values())
        for key in sorted(set(la) | set(lb)):
            sa, sb = own(a, la.get(key)), own(b, lb.get(key))
            count["shapes"] += sa.size()
            difference = pya.Region(sa) ^ pya.Region(sb)
            if not difference.is_empty():
                problems.append("xor in %s on %s: %d polygons, %g um2, at %s" % (
                    name, key, difference.count(), difference.area() * original.dbu ** 2, difference.bbox()))
            # As sets: KLayout drops copies of a repeated text that lie on each other.
            if set(texts(original, sa, full)) != set(texts(ours, sb, full)):
                problems.append("texts in %s on %s" % (name, key))
            if annotated(original, sa) != annotated(ours, sb):
                problems.append("properties in %s on %s" % (name, key))
            count["texts"] += sum(texts(ours, sb, full).values())
    return count, problems


print("%-44s %7s %9s %10s %7s  %s" % ("layout", "cells", "shapes", "placements", "texts", "differences"))
for line in open(input):
    first, second = line.rstrip("\n").split("\t")
    full = first.lower().endswith(".gds") and second.lower().endswith(".gds")
    count, problems = compare(layout_of(first), layout_of(second), full)
    print("%-44s %7d %9d %10d %7d  %s" % (
        os.path.basename(first) + " > " + second[-3:], count["cells"], count["shapes"], count["placements"],
        count["texts"], "; ".join(problems[:4]) or "none"), flush=True)
