// The scene: cells with their references and outlines, as the report holds them.

const SHAPES_PER_CHUNK = 256;

/** A reference with its lattice as the scene has it: a bare list of numbers. */
class Reference {
  constructor(r) {
    this.cell = r[0];
    this.matrix = [r[1], r[3], r[2], r[4], r[5], r[6]];
    [this.columns, this.rows, this.cx, this.cy, this.rx, this.ry] = r.length > 7 ? r.slice(7) : [1, 1, 0, 0, 0, 0];
  }

  get isArray() {
    return this.columns * this.rows > 1;
  }

  shifted(column, row) {
    const m = this.matrix.slice();
    m[4] += column * this.cx + row * this.rx;
    m[5] += column * this.cy + row * this.ry;
    return m;
  }

  box(cellBox) {
    const one = boxUnder(this.matrix, cellBox);
    let all = one;
    for (const [c, r] of [[this.columns - 1, 0], [0, this.rows - 1], [this.columns - 1, this.rows - 1]]) {
      const dx = c * this.cx + r * this.rx, dy = c * this.cy + r * this.ry;
      all = union(all, [one[0] + dx, one[1] + dy, one[2] + dx, one[3] + dy]);
    }
    return all;
  }
}

/** Neighbouring outlines of one layer and of like size: one path, one box. */
class Chunk {
  constructor(outlines) {
    this.outlines = outlines;
    this.boxes = outlines.map((o) => o.box);
    this.box = EMPTY_BOX;
    this.largest = 0;
    this.area = 0;
    for (const { box, area } of outlines) {
      this.box = union(this.box, box);
      this.largest = Math.max(this.largest, box[2] - box[0], box[3] - box[1]);
      this.area = Math.max(this.area, area);
    }
  }

  get path() {
    if (!this.made) {
      this.made = new Path2D();
      for (const { points } of this.outlines) {
        this.made.moveTo(points[0], points[1]);
        for (let i = 2; i < points.length; i += 2) this.made.lineTo(points[i], points[i + 1]);
        this.made.closePath();
      }
      this.outlines = null;
    }
    return this.made;
  }
}

/** Corners from the first one and steps, as the scene has them. */
function corners(steps) {
  const points = Float64Array.from(steps);
  for (let i = 2; i < points.length; i++) points[i] += points[i - 2];
  return points;
}

function outlineArea(points) {
  let doubled = 0;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) doubled += points[j] * points[i + 1] - points[i] * points[j + 1];
  return Math.abs(doubled) / 2;
}

function outlineBox(points) {
  const box = EMPTY_BOX.slice();
  for (let i = 0; i < points.length; i += 2) {
    box[0] = Math.min(box[0], points[i]);
    box[1] = Math.min(box[1], points[i + 1]);
    box[2] = Math.max(box[2], points[i]);
    box[3] = Math.max(box[3], points[i + 1]);
  }
  return box;
}

/** Outlines whose areas are within a factor of 64 stay together. */
function bySize(outlines) {
  const sizes = new Map();
  for (const outline of outlines) {
    const size = Math.floor(Math.log2(Math.max(1, outline.area)) / 6);
    if (!sizes.has(size)) sizes.set(size, []);
    sizes.get(size).push(outline);
  }
  return [...sizes.keys()].sort((a, b) => b - a).map((size) => sizes.get(size));
}

function outlineOf(steps) {
  const points = corners(steps);
  return { points, box: outlineBox(points), area: outlineArea(points) };
}

/** Halves along the longer side until a chunk is small enough. */
function chunksOf(outlines) {
  if (outlines.length <= SHAPES_PER_CHUNK) return [new Chunk(outlines)];
  const box = outlines.reduce((b, o) => union(b, o.box), EMPTY_BOX);
  const axis = box[2] - box[0] >= box[3] - box[1] ? 0 : 1;
  outlines.sort((a, b) => a.box[axis] - b.box[axis]);
  const middle = outlines.length >> 1;
  return [...chunksOf(outlines.slice(0, middle)), ...chunksOf(outlines.slice(middle))];
}

class Scene {
  constructor(data) {
    this.unit = data.unit;
    this.top = data.top;
    this.layers = data.layers;
    this.cells = data.cells.map((cell) => ({
      name: cell.name,
      references: cell.references.map((r) => new Reference(r)),
      shapes: Object.entries(cell.shapes).map(([layer, outlines]) => [
        Number(layer), bySize(outlines.map(outlineOf)).flatMap(chunksOf),
      ]),
    }));
    this.box = this.top < 0 ? EMPTY_BOX : this.boxOf(this.top);
    this.places = new Map();
    if (this.top >= 0) this.findPlaces(this.top, [1, 0, 0, 1, 0, 0]);
  }

  boxOf(index) {
    const cell = this.cells[index];
    if (!cell.box) {
      cell.box = EMPTY_BOX;
      for (const [, chunks] of cell.shapes) for (const c of chunks) cell.box = union(cell.box, c.box);
      for (const r of cell.references) {
        const inner = this.boxOf(r.cell);
        r.bounds = isEmpty(inner) ? EMPTY_BOX : r.box(inner);
        if (!isEmpty(inner)) cell.box = union(cell.box, r.bounds);
      }
      const main = cell.shapes.length ? cell.shapes[0][0] : undefined;
      cell.mainLayer = main ?? cell.references.map((r) => this.cells[r.cell].mainLayer).find((l) => l != null);
    }
    return cell.box;
  }

  /** The first place of each cell in the top cell. */
  findPlaces(index, matrix) {
    const cell = this.cells[index];
    if (this.places.has(cell.name)) return;
    this.places.set(cell.name, matrix);
    for (const r of cell.references) this.findPlaces(r.cell, compose(matrix, r.matrix));
  }
}
