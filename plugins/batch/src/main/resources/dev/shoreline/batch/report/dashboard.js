"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const number = new Intl.NumberFormat("en-US");
  const PAGE = 200;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const tone = (status) =>
    status === "ok" ? "ok" : status === "violations" ? "violations"
      : ["timeout", "out of memory", "incomplete"].includes(status) ? "limit" : "bad";
  const seconds = (milliseconds) => (milliseconds / 1000).toFixed(milliseconds < 10000 ? 2 : 1) + " s";
  const total = (key) => data.jobs.reduce((sum, job) => sum + job[key], 0);

  function head() {
    document.title = data.title + " · run " + data.run;
    byId("title").textContent = data.title;
    const parts = ["run " + data.run, "engine " + data.engine, data.started];
    if (data.baseline) parts.push("against run " + data.baseline);
    if (data.milliseconds) parts.push(seconds(data.milliseconds));
    byId("subtitle").textContent = parts.join(" · ");
  }

  function tiles() {
    const judged = data.jobs.filter((job) => ["ok", "violations"].includes(job.status)).length;
    const all = [
      ["jobs", data.jobs.length + data.missing.length],
      ["judged", judged],
      ["not judged", data.jobs.length - judged + data.missing.length],
      ["violations", total("violations")],
      ["from cache", data.jobs.filter((job) => job.cached).length],
    ];
    if (data.baseline) all.push(["new", total("fresh")], ["fixed", total("fixed")], ["jobs gone", data.gone.length]);
    if (data.jobs.some((job) => job.expected)) {
      all.push(["not as expected", data.jobs.filter((job) => !job.asExpected).length]);
    }
    for (const [label, value] of all) {
      byId("tiles").append(element("div", { class: "tile" }, element("b", {}, number.format(value)), label));
    }
  }

  function bars(id, entries, show = number.format.bind(number)) {
    const most = Math.max(1, ...entries.map(([, value]) => value));
    for (const [label, value] of entries) {
      const bar = element("i");
      bar.style.width = (100 * value) / most + "%";
      byId(id).append(element("div", { class: "bar", title: label }, element("span", {}, label), element("span", {}, bar), element("em", {}, show(value))));
    }
    if (!entries.length) byId(id).append(element("span", { class: "quiet" }, "none"));
  }

  function sorted(counts) {
    return Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  function tally() {
    const statuses = {};
    const codes = {};
    for (const job of data.jobs) {
      statuses[job.status] = (statuses[job.status] || 0) + 1;
      for (const [code, count] of Object.entries(job.counts)) codes[code] = (codes[code] || 0) + count;
    }
    bars("statuses", sorted(statuses));
    bars("codes", sorted(codes).slice(0, 12));
    const slow = [...data.jobs].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 12);
    bars("slow", slow.map((job) => [job.job, job.milliseconds]), seconds);
  }

  function trend() {
    const points = data.trend;
    const width = 420, height = 170, left = 8, bottom = 22, top = 16;
    const most = Math.max(1, ...points.map((point) => point.violations));
    const step = (width - 2 * left) / points.length;
    const make = (name, attributes) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const chart = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "violations by run" });
    points.forEach((point, i) => {
      const tall = ((height - bottom - top) * point.violations) / most;
      const wide = Math.min(40, step * 0.7);
      const x = left + i * step + (step - wide) / 2;
      const bar = make("rect", { x, y: height - bottom - tall, width: wide, height: Math.max(1, tall), rx: 3,
        fill: point.run === data.run ? "var(--accent)" : "var(--quiet)", opacity: point.finished ? 1 : 0.4 });
      const title = make("title", {});
      title.textContent = `run ${point.run}, ${point.started}: ${number.format(point.violations)} violations in ${point.jobs} jobs`;
      bar.append(title);
      const value = make("text", { x: x + wide / 2, y: height - bottom - tall - 4, "text-anchor": "middle" });
      value.textContent = number.format(point.violations);
      const label = make("text", { x: x + wide / 2, y: height - 8, "text-anchor": "middle" });
      label.textContent = "#" + point.run;
      chart.append(bar, label);
      if (step > 34) chart.append(value);
    });
    byId("trend").append(chart);
  }

  const columns = [
    ["job", "Job", ""], ["status", "Status", "status"], ["violations", "Violations", "number"],
    ["fresh", "New", "number"], ["fixed", "Fixed", "number"], ["milliseconds", "Time", "number"],
  ].filter(([key]) => data.baseline || (key !== "fresh" && key !== "fixed"));
  const state = { sort: "violations", down: true, status: null, limit: PAGE };

  function matches(job, words) {
    if (state.status && job.status !== state.status) return false;
    if (!words) return true;
    const text = [job.job, job.message || "", ...Object.keys(job.counts), ...job.findings.map((f) => f.message)].join("\n");
    return text.toLowerCase().includes(words);
  }

  function finding(f, mark) {
    const place = f.file ? ` — ${f.file}:${f.line}:${f.column}` : f.cell ? ` — ${f.cell} (${f.x}, ${f.y}) um` : "";
    const copies = f.copies > 1 ? `, ${number.format(f.copies)} copies` : "";
    return element("li", {}, `${mark}${f.severity}[${f.code}]: ${f.message}${place}${copies}`);
  }

  function detail(job) {
    const list = element("ul");
    const fresh = new Set(data.baseline ? job.freshPrints : []);
    job.findings.forEach((f) => list.append(finding(f, fresh.has(f.fingerprint) ? "new: " : "")));
    job.fixedFindings.forEach((f) => list.append(finding(f, "fixed: ")));
    job.notChecked.forEach((text) => list.append(element("li", { class: "quiet" }, "not checked: " + text)));
    const listed = job.findings.filter((f) => f.counts).reduce((sum, f) => sum + f.copies, 0);
    if (listed < job.violations) {
      list.append(element("li", { class: "quiet" }, `${number.format(job.violations - listed)} more violations are not shown here`));
    }
    const cell = element("td", { colspan: columns.length });
    if (job.message) cell.append(job.message);
    if (job.attempts > 1) cell.append(` (${job.attempts} attempts)`);
    cell.append(list.children.length ? list : element("div", { class: "quiet" }, "nothing found"));
    return element("tr", { class: "detail" }, cell);
  }

  function line(job) {
    const badge = element("span", { class: "badge " + tone(job.status) }, job.status);
    const row = element("tr", { class: "job", tabindex: "0" });
    for (const [key, , kind] of columns) {
      const cell = element("td", kind ? { class: kind } : {});
      if (key === "status") cell.append(badge, job.asExpected ? "" : " unexpected");
      else if (key === "milliseconds") cell.append(job.cached ? "cached" : seconds(job.milliseconds));
      else cell.append(key === "job" ? job.job : number.format(job[key]));
      row.append(cell);
    }
    const toggle = () => {
      if (row.nextSibling && row.nextSibling.className === "detail") row.nextSibling.remove();
      else row.after(detail(job));
    };
    row.addEventListener("click", toggle);
    row.addEventListener("keydown", (event) => { if (event.key === "Enter") toggle(); });
    return row;
  }

  function table() {
    const words = byId("search").value.trim().toLowerCase();
    const found = data.jobs.filter((job) => matches(job, words));
    const sign = state.down ? -1 : 1;
    found.sort((a, b) => {
      const x = a[state.sort], y = b[state.sort];
      return x === y ? (a.job < b.job ? -1 : 1) : (x < y ? -1 : 1) * sign;
    });
    byId("rows").replaceChildren(...found.slice(0, state.limit).map(line));
    byId("shown").textContent = `${number.format(found.length)} of ${number.format(data.jobs.length)}`;
    byId("more").hidden = found.length <= state.limit;
    byId("more").textContent = `show ${number.format(Math.min(PAGE, found.length - state.limit))} more`;
  }

  function controls() {
    for (const [key, label, kind] of columns) {
      const cell = element("th", { class: kind, tabindex: "0" }, label);
      const sort = () => {
        state.down = state.sort === key ? !state.down : key !== "job" && key !== "status";
        state.sort = key;
        table();
      };
      cell.addEventListener("click", sort);
      cell.addEventListener("keydown", (event) => { if (event.key === "Enter") sort(); });
      byId("head").append(cell);
    }
    for (const status of [...new Set(data.jobs.map((job) => job.status))].sort()) {
      const button = element("button", { "aria-pressed": "false" }, status);
      button.addEventListener("click", () => {
        state.status = state.status === status ? null : status;
        for (const other of byId("filters").children) other.setAttribute("aria-pressed", String(other.textContent === state.status));
        table();
      });
      byId("filters").append(button);
    }
    byId("search").addEventListener("input", table);
    byId("more").addEventListener("click", () => { state.limit += PAGE; table(); });
  }

  head();
  tiles();
  trend();
  tally();
  controls();
  table();
})();
