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

const RING_COLUMNS = ["Ring", "T (°C)", "Drift (pm)", "Drift (GHz)", "Tuning (mW)"];

function ringTable(scenario, view) {
  const value = [(r) => r[0], (r) => r[3], (r) => r[4], (r) => r[5], (r) => r[6]];
  const body = element("tbody");
  let sorted = -1, rising = true;
  const fill = () => {
    const rows = [...scenario.rings];
    if (sorted >= 0) rows.sort((a, b) => (value[sorted](a) < value[sorted](b) ? -1 : 1) * (rising ? 1 : -1));
    body.replaceChildren(...rows.slice(0, 2000).map((r) => element("tr", { onclick: () => view.jumpToPoint(r[1], r[2], 60) },
      element("td", {}, r[0]), element("td", { class: "number" }, (r[3] - ZERO_CELSIUS).toFixed(2)),
      element("td", { class: "number" }, r[4].toFixed(1)), element("td", { class: "number" }, r[5].toFixed(2)),
      element("td", { class: "number" }, r[6].toFixed(2)))));
  };
  const head = element("tr", {}, ...RING_COLUMNS.map((name, i) => element("th", {
    class: i ? "number" : "", onclick: () => { rising = sorted === i ? !rising : i === 0; sorted = i; fill(); },
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
    if (temperatures.length) facts.unshift(["Rings", `${temperatures.length}, ${celsius(low)} to ${celsius(high)}, spread ${(high - low).toFixed(2)} K`]);
    return element("section", {}, element("h2", {}, s.name),
      element("dl", { class: "facts" }, ...facts.flatMap(([k, v]) => [element("dt", {}, k), element("dd", {}, v)])),
      s.rings.length ? ringTable(s, view) : null);
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
