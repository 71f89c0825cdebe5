# The table of drc-truth: what the reports of `shoreline drc` find on the foundry's test layouts beside the markers that
# the foundry's checker left there. Run by KLayout; given: cases (rules.tsv), golden and reports (folders).
import json
import pya
import sys

MARKERS, WORDS = 222, (63, 0)


class Unit:
    """A test layout: the labels of its rows, their markers and ours, all in database units (1 nm)."""

    def __init__(self, name, golden_file, offset, rows):
        layout = pya.Layout()
        layout.read(f"{golden}/{golden_file}.gds")
        cell = layout.top_cell()
        self.offset = offset
        texts = [s for s in cell.shapes(layout.layer(*WORDS)).each() if s.is_text()]
        self.labels = [(s.text.string, s.text.x, s.text.y) for s in texts if s.text.string in rows]
        self.theirs = {
            i.datatype: [edges(s.bbox()) for s in cell.shapes(layout.layer(i)).each()]
            for i in layout.layer_infos()
            if i.layer == MARKERS
        }
        self.ours = {}
        with open(f"{reports}/{name}.json") as report:
            for finding in json.load(report)["findings"]:
                for figure in finding.get("marker", {}).get("figures", []):
                    self.ours.setdefault(finding["code"], []).extend(boxes(figure))

    def cases(self, markers):
        return {self.case(m) for m in markers}

    def case(self, marker):
        left, bottom, right, top = marker
        label = min(self.labels, key=lambda l: abs(2 * (l[2] + self.offset) - bottom - top))
        return label[0], "FAIL" if left + right > 2 * label[1] else "PASS"


def edges(box):
    return box.left, box.bottom, box.right, box.top


def boxes(figure):
    points = [(round(x * 1000), round(y * 1000)) for x, y in figure["points"]]
    if figure["type"] != "edge pair":
        return [spanning(points, 0)]
    return [spanning(points[:2], 5), spanning(points[2:], 5)]


def spanning(points, half):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    dx = half if min(xs) == max(xs) else 0
    dy = half if min(ys) == max(ys) else 0
    return min(xs) - dx, min(ys) - dy, max(xs) + dx, max(ys) + dy


def alone(some, others, slack):
    return sum(all(any(abs(a - b) > slack for a, b in zip(box, o)) for o in others) for box in some)


def compared(unit, row, rule, datatype, slack):
    ours = unit.ours.get(rule.replace(".", "_"), [])
    found = {c for c in unit.cases(ours)}
    if datatype == "-":
        expected = {(row, "FAIL")}
        found = {c for c in found if c[0] == row}
        return expected, found, f"{len(ours)}, no markers of theirs"
    theirs = unit.theirs.get(int(datatype), [])
    if not slack.isdigit():
        return unit.cases(theirs), found, f"{len(ours)}, theirs {len(theirs)}: cases only"
    missing, extra = alone(theirs, ours, int(slack)), alone(ours, theirs, int(slack))
    verdict = f"all {len(theirs)}" if not missing + extra else f"{missing} missing, {extra} more"
    return unit.cases(theirs), found, f"{verdict} within {slack} nm"


lines = [line.rstrip("\n").split("\t") for line in open(cases)]
rows = {}
for line in lines:
    if line[0] == "rule":
        rows.setdefault(line[1], set()).add(line[2])
units = {l[1]: Unit(l[1], l[2], 1000 * int(l[3]), rows[l[1]]) for l in lines if l[0] == "unit"}
differing = agreeing = total = 0
print("| layout | row | rule | pass case | fail case | markers |\n| --- | --- | --- | --- | --- | --- |")
for line in lines:
    if line[0] != "rule":
        continue
    name, row, rule, datatype, slack = line[1:6]
    expected, found, markers = compared(units[name], row, rule, datatype, slack)
    told = []
    for side in ("PASS", "FAIL"):
        theirs, ours = (row, side) in expected, (row, side) in found
        told.append(("fails" if ours else "passes") + ("" if theirs == ours else " (differs)"))
        total += 1
        agreeing += theirs == ours
    elsewhere = sorted(c for c in expected ^ found if c[0] != row)
    told[1] += "".join(f", differs in {r} {s}" for r, s in elsewhere)
    differing += expected != found or " missing" in markers
    print(f"| {name} | {row} | {rule} | {told[0]} | {told[1]} | {markers} |")
print("\n| layout | row | rule | not expressed because |\n| --- | --- | --- | --- |")
for line in lines:
    if line[0] == "none":
        print(f"| {line[1]} | {line[2]} | {line[3]} | {line[6]} |")
print(f"\n{agreeing} of {total} labelled cases agree, {differing} rules differ.")
sys.stdout.flush()
pya.Application.instance().exit(1 if differing else 0)
