// The layout: hierarchy drawn as it is, pieces that are too small or out of sight left out.

const SHAPES_PER_CHUNK = 256;
const SMALLEST_CELL = 1.5; // pixels; below that a cell is a dot
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

/** Neighbouring outlines of one layer: one path, one box. */
class Chunk {
  constructor(outlines) {
    this.outlines = outlines;
    this.boxes = outlines.map((o) => o.box);
    this.box = EMPTY_BOX;
    this.largest = 0;
    for (const { box } of outlines) {
      this.box = union(this.box, box);
      this.largest = Math.max(this.largest, box[2] - box[0], box[3] - box[1]);
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
        Number(layer), chunksOf(outlines.map((points) => ({ points, box: outlineBox(points) }))),
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
    this.listen();
    new ResizeObserver(() => this.resize()).observe(canvas);
  }

  resize() {
    const { clientWidth, clientHeight } = this.canvas;
    const fresh = !this.scale;
    this.ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(clientWidth * this.ratio));
    this.canvas.height = Math.max(1, Math.round(clientHeight * this.ratio));
    if (fresh) this.fit(); else this.redraw();
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
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      const start = performance.now();
      this.draw();
      this.lastDuration = performance.now() - start;
      this.snapshot = null;
      if (this.lastDuration > QUICK_FRAME) this.takeSnapshot();
      this.onScale();
    });
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
    if (this.showMarkers) this.drawMarkers(m);
  }

  drawCell(index, m, alpha) {
    const cell = this.scene.cells[index];
    const scale = Math.hypot(m[0], m[1]);
    for (const [layer, chunks] of cell.shapes) {
      if (this.hidden.has(layer)) continue;
      this.context.fillStyle = this.context.strokeStyle = this.scene.layers[layer].color;
      for (const chunk of chunks) this.drawChunk(chunk, m, scale, alpha);
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
    // A shape that fills the view is ground, not figure.
    const large = chunk.largest * scale > 0.6 * Math.min(this.canvas.width, this.canvas.height);
    context.globalAlpha = large ? alpha * 0.2 : alpha;
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
    for (let row = 0; row < reference.rows; row++) {
      for (let column = 0; column < reference.columns; column++) {
        const placed = compose(m, reference.shifted(column, row));
        if (this.inSight(boxUnder(placed, cell.box))) this.drawPlaced(reference.cell, placed, alpha);
      }
    }
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
    const margin = Math.max(box[2] - box[0], box[3] - box[1], 5 / this.scene.unit) * 2;
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
