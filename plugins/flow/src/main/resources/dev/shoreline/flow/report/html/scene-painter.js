// The layout as shapes: pieces that are too small or out of sight are left out.

const SMALLEST_CELL = 1.5; // pixels; below that a cell is a dot
const GROUND = 0.3; // opacity of bodies against that of shapes
const OPAQUE_AREA = 400; // square pixels; larger shapes are drawn fainter

/** Draws the hierarchy of a scene as it is. */
class ScenePainter {
  constructor(view) {
    this.view = view;
    this.scene = view.scene;
    this.context = view.context;
  }

  drawCell(index, m, alpha) {
    const cell = this.scene.cells[index];
    const scale = Math.hypot(m[0], m[1]);
    for (const [layer, chunks] of cell.shapes) {
      if (this.view.hidden.has(layer)) continue;
      const { color, ground } = this.scene.layers[layer];
      this.context.fillStyle = this.context.strokeStyle = color;
      for (const chunk of chunks) this.drawChunk(chunk, m, scale, ground ? alpha * GROUND : alpha);
    }
    for (const reference of cell.references) {
      if (isEmpty(reference.bounds) || !this.view.inSight(boxUnder(m, reference.bounds))) continue;
      if (reference.isArray) this.drawLattice(reference, m, alpha);
      else this.drawPlaced(reference.cell, compose(m, reference.matrix), alpha);
    }
  }

  drawChunk(chunk, m, scale, alpha) {
    const { context } = this;
    const box = boxUnder(m, chunk.box);
    if (!this.view.inSight(box)) return;
    if (chunk.largest * scale < 0.7) {
      this.drawDots(chunk, m, box, alpha);
      return;
    }
    context.setTransform(...m);
    // The more of the view a shape fills, the more it is ground rather than figure.
    context.globalAlpha = alpha * Math.min(1, Math.cbrt(OPAQUE_AREA * this.view.ratio ** 2 / (chunk.area * scale ** 2)));
    context.fill(chunk.path, "evenodd");
    if (chunk.largest * scale > 4) {
      context.globalAlpha = Math.min(1, alpha + 0.3);
      context.lineWidth = this.view.ratio / scale;
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
    } else if (cell.mainLayer != null && !this.view.hidden.has(cell.mainLayer)) {
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
      if (cell.mainLayer != null && !this.view.hidden.has(cell.mainLayer)) this.dot(cell.mainLayer, whole, alpha * 0.45);
      return;
    }
    const one = boxUnder(compose(m, reference.matrix), cell.box);
    const [columns, rows] = this.latticeInSight(reference, m, one);
    for (let row = rows[0]; row <= rows[1]; row++) {
      for (let column = columns[0]; column <= columns[1]; column++) {
        const placed = compose(m, reference.shifted(column, row));
        if (this.view.inSight(boxUnder(placed, cell.box))) this.drawPlaced(reference.cell, placed, alpha);
      }
    }
  }

  /** First and last column and row whose copies may be in sight; `one` is the frame box of the first copy. */
  latticeInSight({ columns, rows, cx, cy, rx, ry }, m, one) {
    const ax = m[0] * cx + m[2] * cy, ay = m[1] * cx + m[3] * cy;
    const bx = m[0] * rx + m[2] * ry, by = m[1] * rx + m[3] * ry;
    const corners = [-one[2], this.view.canvas.width - one[0]].flatMap((x) => [-one[3], this.view.canvas.height - one[1]].map((y) => [x, y]));
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
}
