// The view of the layout: what part of it is in sight, and what the user does with it.

const NEAR = 0.5; // micrometres; what is shown around a point is a few times that
const QUICK_FRAME = 30; // milliseconds; slower scenes move as a picture and are redrawn at rest

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
    this.shapes = new ScenePainter(this);
    this.overlay = new OverlayPainter(this);
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
    if (scene.top >= 0) this.shapes.drawCell(scene.top, m, this.heat ? 0.35 : 0.6);
    this.overlay.draw(m);
  }

  inSight([x0, y0, x1, y1]) {
    return x1 >= 0 && y1 >= 0 && x0 <= this.canvas.width && y0 <= this.canvas.height;
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
