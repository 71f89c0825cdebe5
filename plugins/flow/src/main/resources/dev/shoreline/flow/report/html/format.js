// Numbers and small pieces of the page.

const ZERO_CELSIUS = 273.15;

/** A length given in micrometres, with the unit that suits `span`. */
function lengthText(micrometres, span = Math.abs(micrometres)) {
  if (span >= 2e4) return (micrometres / 1000).toFixed(2) + " mm";
  if (span >= 200) return micrometres.toFixed(1) + " µm";
  if (span >= 1) return micrometres.toFixed(3) + " µm";
  return (micrometres * 1000).toFixed(0) + " nm";
}

function celsius(kelvin) {
  return (kelvin - ZERO_CELSIUS).toFixed(2) + " °C";
}

/** An element with attributes and children; strings become text. */
function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children.filter((c) => c != null));
  return node;
}

/** A round length with its unit: 10 mm, 500 µm, 20 nm. */
function roundLengthText(micrometres) {
  const [factor, unit] = micrometres >= 1000 ? [1e-3, "mm"] : micrometres >= 1 ? [1, "µm"] : [1e3, "nm"];
  return `${Number((micrometres * factor).toPrecision(3))} ${unit}`;
}

const byId = (id) => document.getElementById(id);

/** 1, 2 or 5 times a power of ten, at most `limit`. */
function roundBelow(limit) {
  const power = 10 ** Math.floor(Math.log10(limit));
  return [5, 2, 1].map((f) => f * power).find((v) => v <= limit) ?? power;
}
