// The layout: hierarchy drawn as it is, pieces that are too small or out of sight left out.

const SHAPES_PER_CHUNK = 256;
const SMALLEST_CELL = 1.5; // pixels; below that a cell is a dot
const GROUND = 0.3; // opacity of bodies against that of shapes
const OPAQUE_AREA = 400; // square pixels; larger shapes are drawn fainter
const NEAR = 0.5; // micrometres; what is shown around a point is a few times that
const QUICK_FRAME = 30; // milliseconds; slower scenes move as a picture and are redrawn at rest

/** Affine maps as [a, b, c, d, e, f] like the canvas has them: x' = a x + c y + e, y' = b x + d y + f. */
function compose(m, n) {
  return [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

const apply = (m, x, y) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

function boxUnder(m, [x0, y0, x1, y1]) {
  const corners = [apply(m, x0, y0), apply(m, x1, y0), apply(m, x0, y1), apply(m, x1, y1)];
  const xs = corners.map((c) => c[0]), ys = corners.map((c) => c[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const EMPTY_BOX = [Infinity, Infinity, -Infinity, -Infinity];
const isEmpty = (box) => box[0] > box[2];

function union(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

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

class LayoutView {
  constructor(canvas, scene) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.scene = scene;
    this.hidden = new Set();
    this.markers = [];
    this.showMarkers = true;
    this.heat = null;
    this.rings = [];
    this.chosen = -1;
    this.snapshot = null;
    this.lastDuration = 0;
    this.onMove = () => {};
    this.onScale = () => {};
    this.onPick = () => {};
    this.bodies = [];
    this.showNames = true;
  }

  /** Draws once, at once, and from then on whenever something changes. */
  start() {
    this.listen();
    this.measure();
    this.fit();
    this.frame();
    new ResizeObserver(() => this.resize()).observe(this.canvas);
  }

  resize() {
    const { width, height } = this.canvas;
    this.measure();
    if (width !== this.canvas.width || height !== this.canvas.height) this.redraw();
  }

  measure() {
    const { clientWidth, clientHeight } = this.canvas;
    this.ratio = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(clientWidth * this.ratio)), height = Math.max(1, Math.round(clientHeight * this.ratio));
    if (width === this.canvas.width && height === this.canvas.height) return; // setting it clears
    this.canvas.width = width;
    this.canvas.height = height;
  }

  // Frame: pixels of the canvas; world: database units, y up.

  get worldToFrame() {
    return [this.scale, 0, 0, -this.scale, this.canvas.width / 2 - this.scale * this.x, this.canvas.height / 2 + this.scale * this.y];
  }

  toWorld(event) {
    const px = event.offsetX * this.ratio, py = event.offsetY * this.ratio;
    return [this.x + (px - this.canvas.width / 2) / this.scale, this.y - (py - this.canvas.height / 2) / this.scale];
  }

  fit() {
    this.show(isEmpty(this.scene.box) ? [0, 0, 1, 1] : this.scene.box, 0.92);
  }

  show([x0, y0, x1, y1], share) {
    const wide = Math.max(x1 - x0, 1), tall = Math.max(y1 - y0, 1);
    this.x = (x0 + x1) / 2;
    this.y = (y0 + y1) / 2;
    this.scale = share * Math.min(this.canvas.width / wide, this.canvas.height / tall);
    this.redraw();
  }

  zoom(factor, [wx, wy] = [this.x, this.y]) {
    const limited = Math.min(1e3, Math.max(1e-7, this.scale * factor));
    const f = limited / this.scale;
    this.x = wx + (this.x - wx) / f;
    this.y = wy + (this.y - wy) / f;
    this.scale = limited;
    this.moved();
  }

  moved() {
    this.onScale();
    if (this.lastDuration > QUICK_FRAME && this.snapshot) {
      this.drawSnapshot();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.redraw(), 120);
    } else {
      this.redraw();
    }
  }

  redraw() {
    if (this.pending || !this.scale) return;
    this.pending = true;
    requestAnimationFrame(() => this.frame());
  }

  frame() {
    this.pending = false;
    const start = performance.now();
    this.draw();
    this.lastDuration = performance.now() - start;
    this.snapshot = null;
    if (this.lastDuration > QUICK_FRAME) this.takeSnapshot();
    this.onScale();
  }

  takeSnapshot() {
    const copy = document.createElement("canvas");
    copy.width = this.canvas.width;
    copy.height = this.canvas.height;
    copy.getContext("2d").drawImage(this.canvas, 0, 0);
    this.snapshot = { copy, x: this.x, y: this.y, scale: this.scale };
  }

  drawSnapshot() {
    const { copy, x, y, scale } = this.snapshot;
    const f = this.scale / scale;
    const dx = this.canvas.width / 2 * (1 - f) + (x - this.x) * this.scale;
    const dy = this.canvas.height / 2 * (1 - f) - (y - this.y) * this.scale;
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.context.drawImage(copy, dx, dy, copy.width * f, copy.height * f);
  }

  draw() {
    const { context, canvas, scene } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const m = this.worldToFrame;
    if (this.heat) {
      const u = scene.unit;
      this.heat.draw(context, (x) => m[0] * x / u + m[4], (y) => m[3] * y / u + m[5], canvas.width, canvas.height);
    }
    if (scene.top >= 0) this.drawCell(scene.top, m, this.heat ? 0.35 : 0.6);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    if (this.heat) this.drawRings(m);
    if (this.showNames) this.drawNames(m);
    if (this.showMarkers) this.drawMarkers(m);
  }

  drawCell(index, m, alpha) {
    const cell = this.scene.cells[index];
    const scale = Math.hypot(m[0], m[1]);
    for (const [layer, chunks] of cell.shapes) {
      if (this.hidden.has(layer)) continue;
      const { color, ground } = this.scene.layers[layer];
      this.context.fillStyle = this.context.strokeStyle = color;
      for (const chunk of chunks) this.drawChunk(chunk, m, scale, ground ? alpha * GROUND : alpha);
    }
    for (const reference of cell.references) {
      if (isEmpty(reference.bounds) || !this.inSight(boxUnder(m, reference.bounds))) continue;
      if (reference.isArray) this.drawLattice(reference, m, alpha);
      else this.drawPlaced(reference.cell, compose(m, reference.matrix), alpha);
    }
  }

  drawChunk(chunk, m, scale, alpha) {
    const { context } = this;
    const box = boxUnder(m, chunk.box);
    if (!this.inSight(box)) return;
    if (chunk.largest * scale < 0.7) {
      this.drawDots(chunk, m, box, alpha);
      return;
    }
    context.setTransform(...m);
    // The more of the view a shape fills, the more it is ground rather than figure.
    context.globalAlpha = alpha * Math.min(1, Math.cbrt(OPAQUE_AREA * this.ratio ** 2 / (chunk.area * scale ** 2)));
    context.fill(chunk.path, "evenodd");
    if (chunk.largest * scale > 4) {
      context.globalAlpha = Math.min(1, alpha + 0.3);
      context.lineWidth = this.ratio / scale;
      context.stroke(chunk.path);
    }
  }

  /** Outlines below a pixel: each a dot, or one box where they stand close together. */
  drawDots(chunk, m, box, alpha) {
    const { context } = this;
    const wide = Math.max(1, box[2] - box[0]), tall = Math.max(1, box[3] - box[1]);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = alpha * 0.6;
    if (wide * tall < chunk.boxes.length) {
      context.fillRect(box[0], box[1], wide, tall);
      return;
    }
    for (const [x0, y0] of chunk.boxes) {
      const [px, py] = apply(m, x0, y0);
      context.fillRect(px, py, 1, 1);
    }
  }

  drawPlaced(index, m, alpha) {
    const cell = this.scene.cells[index];
    const box = boxUnder(m, cell.box);
    if (Math.max(box[2] - box[0], box[3] - box[1]) >= SMALLEST_CELL) {
      this.drawCell(index, m, alpha);
    } else if (cell.mainLayer != null && !this.hidden.has(cell.mainLayer)) {
      this.dot(cell.mainLayer, [box[0], box[1], box[0] + 1, box[1] + 1], alpha);
    }
  }

  dot(layer, [x0, y0, x1, y1], alpha) {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.fillStyle = this.scene.layers[layer].color;
    this.context.globalAlpha = alpha;
    this.context.fillRect(x0, y0, x1 - x0, y1 - y0);
  }

  drawLattice(reference, m, alpha) {
    const scale = Math.hypot(m[0], m[1]);
    const cell = this.scene.cells[reference.cell];
    const step = Math.max(Math.hypot(reference.cx, reference.cy), Math.hypot(reference.rx, reference.ry));
    if (step * scale < 2.5) {
      const whole = boxUnder(m, reference.bounds);
      if (cell.mainLayer != null && !this.hidden.has(cell.mainLayer)) this.dot(cell.mainLayer, whole, alpha * 0.45);
      return;
    }
    const one = boxUnder(compose(m, reference.matrix), cell.box);
    const [columns, rows] = this.latticeInSight(reference, m, one);
    for (let row = rows[0]; row <= rows[1]; row++) {
      for (let column = columns[0]; column <= columns[1]; column++) {
        const placed = compose(m, reference.shifted(column, row));
        if (this.inSight(boxUnder(placed, cell.box))) this.drawPlaced(reference.cell, placed, alpha);
      }
    }
  }

  /** First and last column and row whose copies may be in sight; `one` is the frame box of the first copy. */
  latticeInSight({ columns, rows, cx, cy, rx, ry }, m, one) {
    const ax = m[0] * cx + m[2] * cy, ay = m[1] * cx + m[3] * cy;
    const bx = m[0] * rx + m[2] * ry, by = m[1] * rx + m[3] * ry;
    const corners = [-one[2], this.canvas.width - one[0]].flatMap((x) => [-one[3], this.canvas.height - one[1]].map((y) => [x, y]));
    const range = (steps, last) => [Math.max(0, Math.floor(Math.min(...steps))), Math.min(last, Math.ceil(Math.max(...steps)))];
    const along = (x, y) => range(corners.map(([px, py]) => (px * x + py * y) / (x * x + y * y)), Infinity);
    if (rows === 1) return [[0, Math.min(columns - 1, along(ax, ay)[1])], [0, 0]];
    if (columns === 1) return [[0, 0], [0, Math.min(rows - 1, along(bx, by)[1])]];
    const area = ax * by - ay * bx;
    if (!area) return [[0, columns - 1], [0, rows - 1]];
    return [
      range(corners.map(([x, y]) => (x * by - y * bx) / area), columns - 1),
      range(corners.map(([x, y]) => (ax * y - ay * x) / area), rows - 1),
    ];
  }

  inSight([x0, y0, x1, y1]) {
    return x1 >= 0 && y1 >= 0 && x0 <= this.canvas.width && y0 <= this.canvas.height;
  }

  drawRings(m) {
    const { context } = this;
    const radius = 3.5 * this.ratio;
    context.lineWidth = this.ratio;
    context.strokeStyle = "#ffffff";
    for (const ring of this.rings) {
      const [px, py] = apply(m, ring[1] / this.scene.unit, ring[2] / this.scene.unit);
      if (px < 0 || py < 0 || px > this.canvas.width || py > this.canvas.height) continue;
      context.fillStyle = this.heat.palette[Math.min(255, Math.max(0, this.heat.index(ring[3])))];
      context.beginPath();
      context.arc(px, py, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }

  /** Names of bodies in their corners, the largest first, where there is room. */
  drawNames(m) {
    const { context, scene } = this;
    const u = scene.unit, height = 14 * this.ratio, taken = [];
    context.font = `${11 * this.ratio}px system-ui, sans-serif`;
    context.textBaseline = "top";
    const styles = getComputedStyle(document.documentElement);
    context.fillStyle = styles.getPropertyValue("--text");
    context.strokeStyle = styles.getPropertyValue("--stage"); // a halo, for dark and light ground
    context.lineWidth = 3 * this.ratio;
    context.lineJoin = "round";
    const area = ({ box }) => (box[3] - box[0]) * (box[4] - box[1]);
    for (const body of [...this.bodies].sort((a, b) => area(b) - area(a))) {
      const [bx0, by0, , bx1, by1] = body.box;
      const [x0, y0, x1, y1] = boxUnder(m, [bx0 / u, by0 / u, bx1 / u, by1 / u]);
      const left = Math.max(0, x0) + 4 * this.ratio, top = Math.max(0, y0) + 3 * this.ratio;
      const wide = context.measureText(body.path).width;
      if (left + wide > Math.min(x1, this.canvas.width) || top + height > Math.min(y1, this.canvas.height)) continue;
      const box = [left, top, left + wide, top + height];
      if (taken.some((t) => t[0] < box[2] && box[0] < t[2] && t[1] < box[3] && box[1] < t[3])) continue;
      taken.push(box);
      context.strokeText(body.path, left, top);
      context.fillText(body.path, left, top);
    }
  }

  // Markers: figures in micrometres of their cell's frame.

  setMarkers(findings) {
    this.markers = findings.flatMap((finding, index) => (finding.figures ?? []).map((figure) => {
      const place = this.scene.places.get(finding.cell) ?? [1, 0, 0, 1, 0, 0];
      const points = [];
      for (let i = 1; i < figure.length; i += 2) {
        points.push(apply(place, figure[i] / this.scene.unit, figure[i + 1] / this.scene.unit));
      }
      const flat = points.flat();
      return { index, type: figure[0], points, box: outlineBox(flat), severity: finding.waived ? "info" : finding.severity };
    }));
  }

  drawMarkers(m) {
    const styles = getComputedStyle(document.documentElement);
    const colors = { error: styles.getPropertyValue("--bad"), warning: styles.getPropertyValue("--warn"), info: styles.getPropertyValue("--accent") };
    for (const marker of this.markers) {
      const box = boxUnder(m, marker.box);
      const chosen = marker.index === this.chosen;
      if (!this.inSight([box[0] - 20, box[1] - 20, box[2] + 20, box[3] + 20])) continue;
      this.context.strokeStyle = this.context.fillStyle = colors[marker.severity];
      this.context.lineWidth = (chosen ? 3 : 1.5) * this.ratio;
      if (Math.max(box[2] - box[0], box[3] - box[1]) < 5) this.drawSpot(box, chosen);
      else this.drawFigure(marker, m, chosen);
    }
  }

  drawSpot(box, chosen) {
    const radius = (chosen ? 9 : 4) * this.ratio;
    this.context.beginPath();
    this.context.arc((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, radius, 0, 2 * Math.PI);
    this.context.stroke();
  }

  drawFigure(marker, m, chosen) {
    const { context } = this;
    const points = marker.points.map(([x, y]) => apply(m, x, y));
    const lines = marker.type === "p" ? [[...points, points[0]]] : marker.type === "d" ? [points.slice(0, 2), points.slice(2)] : [points];
    context.beginPath();
    for (const line of lines) line.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.stroke();
    if (marker.type === "p") {
      context.globalAlpha = 0.18;
      context.fill();
      context.globalAlpha = 1;
    }
    if (chosen) this.drawSpot(boxUnder(m, marker.box), true);
  }

  /** Shows a finding's markers with some surroundings. */
  jump(index) {
    this.chosen = index;
    const box = this.markers.filter((k) => k.index === index).reduce((b, k) => union(b, k.box), EMPTY_BOX);
    if (isEmpty(box)) return;
    const margin = 4 * Math.max(box[2] - box[0], box[3] - box[1], NEAR / this.scene.unit);
    this.show([box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin], 1);
  }

  jumpToPoint(x, y, size) {
    const u = this.scene.unit;
    this.show([(x - size) / u, (y - size) / u, (x + size) / u, (y + size) / u], 1);
  }

  jumpToCell(name) {
    const cell = this.scene.cells.find((c) => c.name === name);
    const place = this.scene.places.get(name);
    if (cell && place && !isEmpty(cell.box)) this.show(boxUnder(place, cell.box), 0.8);
  }

  pick(event) {
    const [wx, wy] = this.toWorld(event);
    const reach = 8 * this.ratio / this.scale;
    let best = -1, bestSize = Infinity;
    for (const { index, box } of this.markers) {
      const size = box[2] - box[0] + box[3] - box[1];
      if (wx >= box[0] - reach && wx <= box[2] + reach && wy >= box[1] - reach && wy <= box[3] + reach && size < bestSize) {
        best = index;
        bestSize = size;
      }
    }
    if (best >= 0) {
      this.chosen = best;
      this.redraw();
      this.onPick(best);
    }
  }

  listen() {
    const { canvas } = this;
    let drag = null;
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), this.toWorld(event));
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      drag = { x: event.offsetX, y: event.offsetY, moved: false };
    });
    canvas.addEventListener("pointermove", (event) => {
      const [wx, wy] = this.toWorld(event);
      this.onMove(wx * this.scene.unit, wy * this.scene.unit);
      if (!drag) return;
      const dx = event.offsetX - drag.x, dy = event.offsetY - drag.y;
      if (!drag.moved && Math.hypot(dx, dy) < 4) return;
      this.x -= dx * this.ratio / this.scale;
      this.y += dy * this.ratio / this.scale;
      drag = { x: event.offsetX, y: event.offsetY, moved: true };
      this.moved();
    });
    canvas.addEventListener("pointerup", (event) => {
      if (drag && !drag.moved) this.pick(event);
      drag = null;
    });
    canvas.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    const step = 0.15 * this.canvas.width / this.scale;
    const actions = {
      f: () => this.fit(), "+": () => this.zoom(1.5), "=": () => this.zoom(1.5), "-": () => this.zoom(1 / 1.5),
      ArrowLeft: () => this.pan(-step, 0), ArrowRight: () => this.pan(step, 0),
      ArrowUp: () => this.pan(0, step), ArrowDown: () => this.pan(0, -step),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  }

  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.moved();
  }
}
