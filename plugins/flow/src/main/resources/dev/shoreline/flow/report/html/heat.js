// Temperatures as colours, drawn under the layout.

class Heat {
  /** `palette` holds colours from cold to hot. */
  constructor(map, palette) {
    this.map = map;
    this.palette = palette;
    this.low = map.t.reduce((a, b) => Math.min(a, b), Infinity);
    this.high = map.t.reduce((a, b) => Math.max(a, b), -Infinity);
  }

  index(kelvin) {
    return Math.round((this.palette.length - 1) * (kelvin - this.low) / Math.max(1e-9, this.high - this.low));
  }

  /** Fills the cells in sight; cells under a pixel share one. */
  draw(context, toX, toY, width, height) {
    const { x, y, t } = this.map;
    const columns = x.length - 1;
    let y0 = toY(y[0]);
    for (let row = 0; row < y.length - 1; row++) {
      const y1 = toY(y[row + 1]);
      if (Math.abs(y0 - y1) < 1 && row < y.length - 2) continue;
      if (Math.max(y0, y1) >= 0 && Math.min(y0, y1) <= height) {
        this.row(context, t, row * columns, toX, Math.min(y0, y1), Math.abs(y0 - y1), width);
      }
      y0 = y1;
    }
  }

  row(context, t, offset, toX, top, tall, width) {
    const { x } = this.map;
    let start = 0;
    for (let column = 1; column < x.length; column++) {
      const last = column === x.length - 1;
      const color = this.index(t[offset + start]);
      if (!last && this.index(t[offset + column]) === color) continue;
      const x0 = toX(x[start]), x1 = toX(x[column]);
      if (x1 - x0 < 1 && !last) continue;
      start = column;
      if (x1 < 0 || x0 > width) continue;
      context.fillStyle = this.palette[color];
      context.fillRect(Math.floor(x0), Math.floor(top), Math.ceil(x1) - Math.floor(x0) , Math.ceil(top + tall) - Math.floor(top));
    }
  }

  /** Temperature at a point in micrometres, or undefined outside. */
  at(px, py) {
    const { x, y, t } = this.map;
    const column = cellOf(x, px), row = cellOf(y, py);
    return column < 0 || row < 0 ? undefined : t[row * (x.length - 1) + column];
  }

  drawColorBar() {
    const canvas = document.querySelector("#colorbar canvas");
    const context = canvas.getContext("2d");
    for (let i = 0; i < canvas.height; i++) {
      context.fillStyle = this.palette[Math.round((this.palette.length - 1) * (1 - i / (canvas.height - 1)))];
      context.fillRect(0, i, canvas.width, 1);
    }
    const labels = byId("colorbar-labels");
    labels.replaceChildren(...[1, 0.75, 0.5, 0.25, 0].map((f) =>
      element("span", {}, celsius(this.low + f * (this.high - this.low)))));
  }
}

/** Index of the interval of ascending `edges` that holds `value`, or -1. */
function cellOf(edges, value) {
  let low = 0, high = edges.length - 1;
  if (value < edges[low] || value > edges[high]) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= value) low = middle; else high = middle;
  }
  return low;
}
