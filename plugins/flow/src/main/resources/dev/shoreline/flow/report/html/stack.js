// Cross-section of the package: widths to scale, heights stretched so that thin layers can be seen.

const SVG = "http://www.w3.org/2000/svg";
const KIND_COLORS = {
  substrate: "#6b8e6b", interposer: "#7fa8c9", bridge: "#8f86c9", board: "#5d7d5d", die: "#9aa5b8",
  laser: "#d08a5a", connector: "#b7a05e", device: "#a9a9a9", component: "#b5bac4",
};

function svg(name, attributes, text) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text != null) node.textContent = text;
  return node;
}

/** Heights drawn: each interval between two z edges gets its square root, so a 20 um die shows beside a 1 mm substrate. */
function stretchedHeights(bodies) {
  const edges = [...new Set(bodies.flatMap((b) => [b.box[2], b.box[5]]).map((z) => Math.round(z * 1e3) / 1e3))].sort((a, b) => a - b);
  const places = new Map();
  let at = 0;
  edges.forEach((z, i) => {
    if (i) at += Math.sqrt(z - edges[i - 1]);
    places.set(z, at);
  });
  return { edges, of: (z) => places.get(Math.round(z * 1e3) / 1e3), total: at };
}

function stackDrawing(bodies) {
  const width = 560, height = 300, left = 66, bottom = 22, top = 8;
  const x0 = Math.min(...bodies.map((b) => b.box[0])), x1 = Math.max(...bodies.map((b) => b.box[3]));
  const heights = stretchedHeights(bodies);
  const toX = (x) => left + (x - x0) / Math.max(1e-9, x1 - x0) * (width - left - 8);
  const toY = (z) => height - bottom - heights.of(z) / Math.max(1e-9, heights.total) * (height - bottom - top);
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", role: "img" });
  for (const body of bodies) {
    const [bx0, , z0, bx1, , z1] = body.box;
    const rect = svg("rect", {
      x: toX(bx0), y: toY(z1), width: Math.max(1, toX(bx1) - toX(bx0)), height: Math.max(0.8, toY(z0) - toY(z1)),
      fill: KIND_COLORS[body.kind] ?? "#a9a9a9", "fill-opacity": 0.75, stroke: "currentColor", "stroke-width": 0.6,
    });
    rect.append(svg("title", {}, `${body.path}: ${body.kind}, ${body.material}, ${lengthText(z1 - z0)} thick, from z = ${lengthText(z0)}`));
    drawing.append(rect);
  }
  let lastLabel = Infinity;
  for (const z of heights.edges) {
    const y = toY(z);
    if (lastLabel - y < 12) continue;
    lastLabel = y;
    drawing.append(svg("line", { x1: left - 5, x2: left, y1: y, y2: y, class: "axis" }));
    drawing.append(svg("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, lengthText(z, Math.abs(z) || 1)));
  }
  drawing.append(svg("line", { x1: left, x2: left, y1: top, y2: height - bottom, class: "axis" }));
  drawing.append(svg("text", { x: (left + width) / 2, y: height - 6, "text-anchor": "middle" }, `${lengthText(x1 - x0)} wide; heights by square root`));
  return drawing;
}
