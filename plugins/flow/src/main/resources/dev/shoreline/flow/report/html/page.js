// Puts the page together.

(() => {
  const data = JSON.parse(byId("data").textContent);
  const scene = new Scene(data.scene);
  const view = new LayoutView(byId("layout"), scene);
  view.setMarkers(data.findings);
  view.bodies = data.scene.bodies;

  heading();
  layerList();
  cellTree();
  tools();
  const findings = new FindingsPanel(data, view);
  const findingsNode = findings.node;
  const showTab = tabs();
  view.onPick = (index) => {
    showTab("Findings");
    findings.choose(index);
  };

  function heading() {
    document.title = `${data.title} · Shoreline`;
    byId("title").textContent = data.title;
    byId("subject").textContent = data.subject;
    const badge = byId("verdict");
    const checked = data.checks.length || data.contracts.length || data.findings.length || data.verdict !== "holds";
    badge.textContent = checked ? data.verdict : "not checked";
    badge.classList.add(!checked ? "none" : data.verdict === "holds" ? "good" : data.verdict === "incomplete" ? "warn" : "bad");
    byId("notices").replaceChildren(...data.notices.map((notice) => element("p", {}, notice)));
    byId("notices").hidden = !data.notices.length;
    byId("summary").textContent = Object.entries(data.statistics).map(([k, v]) => `${v.toLocaleString("en")} ${k}`).join(" · ");
    byId("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
    theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function theme(name) {
    document.documentElement.dataset.theme = name;
    view.redraw();
  }

  function layerList() {
    const boxes = scene.layers.map((layer, index) => {
      const box = element("input", { type: "checkbox", checked: true });
      box.addEventListener("change", () => {
        if (box.checked) view.hidden.delete(index); else view.hidden.add(index);
        view.redraw();
      });
      byId("layers").append(element("li", {}, element("label", {}, box, element("span", { class: "swatch", style: `background:${layer.color}` }),
        element("span", { class: "name", title: layer.name }, layer.name), element("span", { class: "gds" }, layer.gds === layer.name ? "" : layer.gds))));
      return box;
    });
    const all = (on) => boxes.forEach((box) => {
      if (box.checked !== on) box.click();
    });
    byId("all-layers").addEventListener("click", () => all(true));
    byId("no-layers").addEventListener("click", () => all(false));
  }

  function cellTree() {
    if (scene.top >= 0) byId("cells").append(cellNode(scene.top, 1, true));
  }

  /** Children are made when a node is opened: deep hierarchies stay cheap. */
  function cellNode(index, count, open) {
    const cell = scene.cells[index];
    const counts = new Map();
    for (const r of cell.references) counts.set(r.cell, (counts.get(r.cell) ?? 0) + r.columns * r.rows);
    const label = count > 1 ? `${cell.name} × ${count.toLocaleString("en")}` : cell.name;
    const summary = element("summary", { class: counts.size ? "" : "leaf", title: label, ondblclick: () => view.jumpToCell(cell.name) }, label);
    const node = element("details", {}, summary);
    const fill = () => {
      if (node.childElementCount === 1) node.append(...[...counts].map(([child, n]) => cellNode(child, n, false)));
    };
    node.addEventListener("toggle", () => node.open && fill());
    node.open = open;
    return node;
  }

  function tools() {
    byId("nothing").hidden = scene.top >= 0;
    byId("fit").addEventListener("click", () => view.fit());
    byId("zoom-in").addEventListener("click", () => view.zoom(1.5));
    byId("zoom-out").addEventListener("click", () => view.zoom(1 / 1.5));
    byId("show-markers").addEventListener("change", (event) => {
      view.showMarkers = event.target.checked;
      view.redraw();
    });
    byId("show-names").parentElement.hidden = !data.scene.bodies.length;
    byId("show-names").addEventListener("change", (event) => {
      view.showNames = event.target.checked;
      view.redraw();
    });
    view.onMove = (x, y) => {
      const heat = view.heat?.at(x, y);
      byId("position").textContent = `${x.toFixed(3)}, ${y.toFixed(3)} µm${heat == null ? "" : " · " + celsius(heat)}`;
    };
    view.onScale = () => {
      const perPixel = scene.unit * view.ratio / view.scale;
      const length = roundBelow(140 * perPixel);
      const bar = document.querySelector("#scale span");
      bar.style.width = `${length / perPixel}px`;
      bar.textContent = roundLengthText(length);
    };
    heatMaps();
  }

  function heatMaps() {
    const maps = data.scenarios.flatMap((s) => s.maps.map((map) => ({ label: `${s.name}: ${map.name}`, map, rings: [...s.rings, ...s.heated] })));
    if (!maps.length) return;
    byId("heat-control").hidden = false;
    const select = byId("heat-map");
    select.append(element("option", { value: "" }, "off"), ...maps.map((m, i) => element("option", { value: i }, m.label)));
    select.addEventListener("change", () => {
      const chosen = maps[select.value];
      view.heat = chosen ? new Heat(chosen.map, data.heatColors) : null;
      view.rings = chosen ? chosen.rings : [];
      byId("colorbar").hidden = !chosen;
      if (chosen) view.heat.drawColorBar();
      view.redraw();
    });
  }

  function tabs() {
    const failed = data.contracts.filter((c) => !c.good).length;
    const all = [
      ["Findings", data.findings.length, () => findingsNode],
      ["Contracts", data.contracts.length ? `${data.contracts.length - failed}/${data.contracts.length}` : 0, () => contractsPanel(data)],
      ["Heat", data.scenarios.length, () => heatPanel(data, view)],
      ["Stack", data.scene.bodies.length, () => stackPanel(data)],
    ].filter(([name, count]) => name === "Findings" || count);
    const buttons = new Map();
    const show = (name) => {
      const [, , make] = all.find(([n]) => n === name);
      byId("panel").replaceChildren(make());
      buttons.forEach((button, n) => button.setAttribute("aria-selected", n === name));
    };
    for (const [name, count] of all) {
      const button = element("button", { type: "button", role: "tab", onclick: () => show(name) }, name, element("span", { class: "number" }, String(count)));
      buttons.set(name, button);
      byId("tabs").append(button);
    }
    show(data.findings.some((f) => !f.waived) || !data.contracts.length ? "Findings" : "Contracts");
    return show;
  }

  view.start();

  // A report may be opened at a tab or with a heat map: report.html#Heat, report.html#heat-map=0.
  for (const word of location.hash.slice(1).split("&")) {
    const [key, value] = word.split("=");
    if (key === "heat-map") {
      byId("heat-map").value = value;
      byId("heat-map").dispatchEvent(new Event("change"));
    } else if (["Findings", "Contracts", "Heat", "Stack"].includes(key)) {
      showTab(key);
    } else if (key === "theme") {
      theme(value);
    }
  }
})();
