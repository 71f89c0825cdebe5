// What lies over the layout: rings, names of bodies, markers.

/** Draws in pixels, whatever the zoom. */
class OverlayPainter {
  constructor(view) {
    this.view = view;
    this.scene = view.scene;
    this.context = view.context;
  }

  draw(m) {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.globalAlpha = 1;
    if (this.view.heat) this.drawRings(m);
    if (this.view.showNames) this.drawNames(m);
    if (this.view.showMarkers) this.drawMarkers(m);
  }

  drawRings(m) {
    const { context } = this;
    const radius = 3.5 * this.view.ratio;
    context.lineWidth = this.view.ratio;
    context.strokeStyle = "#ffffff";
    for (const ring of this.view.rings) {
      const [px, py] = apply(m, ring[1] / this.scene.unit, ring[2] / this.scene.unit);
      if (px < 0 || py < 0 || px > this.view.canvas.width || py > this.view.canvas.height) continue;
      context.fillStyle = this.view.heat.palette[Math.min(255, Math.max(0, this.view.heat.index(ring[3])))];
      context.beginPath();
      context.arc(px, py, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }

  /** Names of bodies in their corners, the largest first, where there is room. */
  drawNames(m) {
    const { context, scene } = this;
    const u = scene.unit, height = 14 * this.view.ratio, taken = [];
    context.font = `${11 * this.view.ratio}px system-ui, sans-serif`;
    context.textBaseline = "top";
    const styles = getComputedStyle(document.documentElement);
    context.fillStyle = styles.getPropertyValue("--text");
    context.strokeStyle = styles.getPropertyValue("--stage"); // a halo, for dark and light ground
    context.lineWidth = 3 * this.view.ratio;
    context.lineJoin = "round";
    const area = ({ box }) => (box[3] - box[0]) * (box[4] - box[1]);
    for (const body of [...this.view.bodies].sort((a, b) => area(b) - area(a))) {
      const [bx0, by0, , bx1, by1] = body.box;
      const [x0, y0, x1, y1] = boxUnder(m, [bx0 / u, by0 / u, bx1 / u, by1 / u]);
      const left = Math.max(0, x0) + 4 * this.view.ratio, top = Math.max(0, y0) + 3 * this.view.ratio;
      const wide = context.measureText(body.path).width;
      if (left + wide > Math.min(x1, this.view.canvas.width) || top + height > Math.min(y1, this.view.canvas.height)) continue;
      const box = [left, top, left + wide, top + height];
      if (taken.some((t) => t[0] < box[2] && box[0] < t[2] && t[1] < box[3] && box[1] < t[3])) continue;
      taken.push(box);
      context.strokeText(body.path, left, top);
      context.fillText(body.path, left, top);
    }
  }

  drawMarkers(m) {
    const styles = getComputedStyle(document.documentElement);
    const colors = { error: styles.getPropertyValue("--bad"), warning: styles.getPropertyValue("--warn"), info: styles.getPropertyValue("--accent") };
    for (const marker of this.view.markers) {
      const box = boxUnder(m, marker.box);
      const chosen = marker.index === this.view.chosen;
      if (!this.view.inSight([box[0] - 20, box[1] - 20, box[2] + 20, box[3] + 20])) continue;
      this.context.strokeStyle = this.context.fillStyle = colors[marker.severity];
      this.context.lineWidth = (chosen ? 3 : 1.5) * this.view.ratio;
      if (Math.max(box[2] - box[0], box[3] - box[1]) < 5) this.drawSpot(box, chosen);
      else this.drawFigure(marker, m, chosen);
    }
  }

  drawSpot(box, chosen) {
    const radius = (chosen ? 9 : 4) * this.view.ratio;
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
}
