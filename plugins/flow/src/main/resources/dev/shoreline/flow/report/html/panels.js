// The panels beside the layout.

/** The limit in the middle; the bar grows to the right with slack and to the left with lack, full at 50 %. */
function marginBar(contract) {
  const share = Math.min(1, Math.abs(contract.relative) / 0.5) * 50;
  const good = contract.relative >= 0;
  return element("div", { class: "bar", title: `margin ${contract.margin} (${(100 * contract.relative).toFixed(1)} %)` },
    element("i", { class: good ? "good" : "bad", style: `left:${good ? 50 : 50 - share}%;width:${Math.max(0.8, share)}%` }));
}

function contractCard(contract) {
  const provenance = contract.provenance.map((p) => element("tr", {},
    element("td", {}, p.object), element("td", { class: "number" }, p.value),
    element("td", { class: p.unverified ? "unverified" : "quiet" }, [p.source, p.unverified ? "unverified" : null].filter(Boolean).join(" · "))));
  return element("div", { class: "contract" },
    element("div", { class: "head" }, element("code", {}, contract.text),
      element("span", { class: `badge ${contract.good ? "good" : "bad"}` }, contract.status)),
    contract.measured ? element("div", { class: "values" },
      element("span", {}, "measured ", element("b", {}, contract.measured)),
      element("span", {}, "limit ", contract.limit),
      element("span", {}, "margin ", contract.margin),
      contract.object ? element("span", { class: "quiet" }, "at ", contract.object) : null) : null,
    contract.measured ? marginBar(contract) : null,
    element("div", { class: "quiet" }, [contract.scenario && `scenario ${contract.scenario}`, contract.profile && `profile ${contract.profile}`, contract.because, contract.explanation, contract.place].filter(Boolean).join(" · ")),
    provenance.length ? element("details", {}, element("summary", {}, provenance.length === 1 ? "1 number behind it" : `${provenance.length} numbers behind it`), element("table", {}, element("tbody", {}, ...provenance))) : null);
}

function contractsPanel(data) {
  const order = [...data.contracts].sort((a, b) => a.good - b.good);
  return element("div", {}, ...(order.length ? order.map(contractCard) : [element("p", { class: "quiet" }, "No contracts.")]));
}

const RING_COLUMNS = [
  ["Ring", (r) => r[0]], ["T (°C)", (r) => r[3] - ZERO_CELSIUS, 2], ["Drift (pm)", (r) => r[4], 1], ["Drift (GHz)", (r) => r[5], 2],
  ["Tuning (mW)", (r) => r[6], 2],
];
const HEATED_COLUMNS = [["Heated device", (d) => d[0]], ["Kind", (d) => d[4]], ["T (°C)", (d) => d[3] - ZERO_CELSIUS, 2]];

/** A table that sorts by the column clicked on; a row jumps to its device. */
function deviceTable(devices, columns, view) {
  const body = element("tbody");
  let sorted = -1, rising = true;
  const fill = () => {
    const rows = [...devices];
    const value = sorted < 0 ? null : columns[sorted][1];
    if (value) rows.sort((a, b) => (value(a) < value(b) ? -1 : 1) * (rising ? 1 : -1));
    body.replaceChildren(...rows.slice(0, 2000).map((d) => element("tr", { onclick: () => view.jumpToPoint(d[1], d[2], 60) },
      ...columns.map(([, read, digits]) => (digits === undefined
        ? element("td", {}, read(d)) : element("td", { class: "number" }, read(d).toFixed(digits)))))));
  };
  const head = element("tr", {}, ...columns.map(([name, , digits], i) => element("th", {
    class: digits === undefined ? "" : "number", onclick: () => { rising = sorted === i ? !rising : i === 0; sorted = i; fill(); },
  }, name)));
  fill();
  return element("table", {}, element("thead", {}, head), body);
}

function heatPanel(data, view) {
  return element("div", {}, ...data.scenarios.map((s) => {
    const temperatures = s.rings.map((r) => r[3]);
    const low = Math.min(...temperatures), high = Math.max(...temperatures);
    const facts = [
      ["Ambient", celsius(s.ambient)], ["Power", `${s.power.toFixed(1)} W`],
      ["Grid", `${s.unknowns.toLocaleString("en")} cells, ${s.iterations} iterations`],
      ["Energy balance", s.balance.toExponential(1)],
    ];
    for (const c of s.coolants) facts.push([`Coolant, ${c.face}`, `${celsius(c.inlet)} to ${celsius(c.outlet)}, ${c.heat.toFixed(1)} W`]);
    if (temperatures.length) facts.unshift(["Rings", `${temperatures.length}, ${celsius(low)} to ${celsius(high)}, spread ${(high - low).toFixed(2)} K`]);
    return element("section", {}, element("h2", {}, s.name),
      element("dl", { class: "facts" }, ...facts.flatMap(([k, v]) => [element("dt", {}, k), element("dd", {}, v)])),
      s.rings.length ? deviceTable(s.rings, RING_COLUMNS, view) : null,
      s.heated.length ? deviceTable(s.heated, HEATED_COLUMNS, view) : null);
  }));
}

function stackPanel(data) {
  const rows = [...data.scene.bodies].sort((a, b) => b.box[2] - a.box[2]);
  return element("div", {}, stackDrawing(data.scene.bodies), element("table", {},
    element("thead", {}, element("tr", {}, ...["Body", "Kind", "Material", "z", "Thickness"].map((n) => element("th", {}, n)))),
    element("tbody", {}, ...rows.slice(0, 1000).map((b) => element("tr", {}, element("td", {}, b.path), element("td", {}, b.kind),
      element("td", {}, b.material), element("td", { class: "number" }, lengthText(b.box[2], Math.abs(b.box[2]) || 1)),
      element("td", { class: "number" }, lengthText(b.box[5] - b.box[2])))))));
}
