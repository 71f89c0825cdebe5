// Findings: alike ones in a group, each with the way to its place.

const ROWS_AT_A_TIME = 200;

function excerpt(item) {
  if (item.line == null) return null;
  const start = item.column - 1;
  const end = Math.min(item.line.length, start + Math.max(1, item.length));
  return element("pre", { class: "excerpt" }, item.line.slice(0, start), element("b", {}, item.line.slice(start, end)), item.line.slice(end));
}

/** "one", "one to three": the same beginning, whole words, of all messages. */
function commonStart(messages) {
  let common = messages[0];
  for (const message of messages) {
    while (!message.startsWith(common)) common = common.slice(0, Math.max(0, common.trimEnd().lastIndexOf(" ") + 1));
  }
  return common;
}

/** Middle of a finding's markers, micrometres of its cell's frame. */
function middle(finding) {
  const points = finding.figures.flatMap((figure) => figure.slice(1));
  const xs = points.filter((_, i) => i % 2 === 0), ys = points.filter((_, i) => i % 2 === 1);
  const mean = (v) => (v.reduce((a, b) => Math.min(a, b)) + v.reduce((a, b) => Math.max(a, b))) / 2;
  return `(${mean(xs).toFixed(3)}, ${mean(ys).toFixed(3)}) µm`;
}

class FindingsPanel {
  constructor(data, view) {
    this.data = data;
    this.view = view;
    this.texts = data.findings.map((f) => [f.code, f.message, f.cell, f.within, f.place, f.phase].filter(Boolean).join(" ").toLowerCase());
    this.list = element("div", { id: "findings" });
    this.search = element("input", { type: "search", placeholder: "Search rule, message, cell, file", "aria-label": "Search" });
    this.severity = element("select", { "aria-label": "Severity" },
      ...["all", "error", "warning", "info", "waived"].map((s) => element("option", { value: s }, s)));
    this.search.addEventListener("input", () => this.fill());
    this.severity.addEventListener("change", () => this.fill());
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.fill();
  }

  get node() {
    const skipped = this.data.skipped.map(([check, reason]) =>
      element("div", { class: "card warning" }, element("span", { class: "code" }, check), " ", reason));
    return element("div", {},
      this.data.findings.length ? element("div", { class: "search" }, this.search, this.severity) : null,
      this.list, ...(skipped.length ? [element("h2", {}, "Not checked"), ...skipped] : []));
  }

  fill() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = this.severity.value;
    const groups = new Map();
    this.groupOf = new Map();
    this.data.findings.forEach((finding, index) => {
      const kind = finding.waived ? "waived" : finding.severity;
      if ((wanted !== "all" && kind !== wanted) || !words.every((w) => this.texts[index].includes(w))) return;
      const key = [finding.phase, finding.code, kind, finding.waived, finding.hint].join("\n");
      if (!groups.has(key)) groups.set(key, new FindingGroup(this));
      groups.get(key).indices.push(index);
      this.groupOf.set(index, groups.get(key));
    });
    this.list.replaceChildren(...[...groups.values()].map((group) => group.node()));
    if (!groups.size) {
      const { findings, checks } = this.data;
      this.list.append(element("p", { class: "quiet" }, findings.length ? "Nothing matches." : checks.length ? "No findings." : "Nothing was checked: this page only shows."));
    }
  }

  /** Shows a finding that was chosen in the layout. */
  choose(index) {
    if (!this.groupOf.has(index)) {
      this.search.value = "";
      this.severity.value = "all";
      this.fill();
    }
    const row = this.groupOf.get(index).row(index);
    this.mark(row);
    row.scrollIntoView({ block: "center" });
  }

  mark(row) {
    this.list.querySelectorAll(".chosen").forEach((c) => c.classList.remove("chosen"));
    row.classList.add("chosen");
  }

  /** Makes a node lead to the place of its finding. */
  lead(node, index) {
    if (!this.data.findings[index].figures) return node;
    const go = () => {
      this.mark(node);
      this.view.jump(index);
    };
    node.classList.add("jump");
    node.tabIndex = 0;
    node.addEventListener("click", go);
    node.addEventListener("keydown", (event) => event.key === "Enter" && go());
    return node;
  }

  /** Arrows go from place to place. */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = [...this.list.querySelectorAll(".jump")].filter((n) => n.checkVisibility());
    const next = places[places.indexOf(document.activeElement) + (step ?? 0)];
    if (!step || !next || !places.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}

class FindingGroup {
  constructor(panel) {
    this.panel = panel;
    this.indices = [];
    this.shown = 0;
  }

  finding(index) {
    return this.panel.data.findings[index];
  }

  node() {
    if (this.indices.length === 1) {
      this.single = this.card(this.indices[0]);
      return this.single;
    }
    const first = this.finding(this.indices[0]);
    const all = this.indices.map((i) => this.finding(i));
    this.common = commonStart(all.map((f) => f.message));
    this.samePlace = all.every((f) => f.place === first.place);
    this.rows = element("div", { class: "rows" });
    this.more = element("button", { type: "button", onclick: () => this.extend() });
    const ending = all.every((f) => f.message === first.message) ? "" : " …";
    this.details = element("details", { class: `card group ${first.severity}${first.waived ? " waived" : ""}` },
      element("summary", {}, element("span", { class: "count" }, this.indices.length.toLocaleString("en")),
        element("span", { class: "code" }, first.code), " ", this.common.trimEnd() + ending,
        element("div", { class: "meta" }, [first.phase, this.samePlace && first.place].filter(Boolean).join(" · "))),
      this.samePlace ? excerpt(first) : null,
      first.hint ? element("div", {}, element("b", {}, "Hint: "), first.hint) : null,
      first.waived ? element("div", { class: "meta" }, "Waived: " + first.waived) : null,
      this.rows, this.more);
    this.details.addEventListener("toggle", () => this.details.open && !this.shown && this.extend());
    return this.details;
  }

  extend() {
    const next = this.indices.slice(this.shown, this.shown + ROWS_AT_A_TIME);
    this.rows.append(...next.map((index) => this.line(index)));
    this.shown += next.length;
    const left = this.indices.length - this.shown;
    this.more.hidden = !left;
    this.more.textContent = `Show more (${left.toLocaleString("en")} left)`;
  }

  line(index) {
    const finding = this.finding(index);
    if (!this.samePlace || (finding.notes ?? []).length) return this.card(index);
    const where = [finding.figures && middle(finding), finding.within ?? finding.cell].filter(Boolean).join(" · ");
    return this.panel.lead(element("div", { class: "row-line", "data-index": index },
      element("span", {}, finding.message.slice(this.common.length) || finding.message), element("span", { class: "meta" }, where)), index);
  }

  card(index) {
    const finding = this.finding(index);
    const where = [finding.phase, finding.place, finding.cell && `cell ${finding.cell}`, finding.within,
      finding.copies > 1 && `and in ${(finding.copies - 1).toLocaleString("en")} more copies`,
      finding.shape && `shape ${finding.shape}`].filter(Boolean).join(" · ");
    return this.panel.lead(element("div", {
      class: `card ${finding.severity}${finding.waived ? " waived" : ""}`, "data-index": index,
    },
    element("div", {}, element("span", { class: "code" }, finding.code), " ", finding.message),
    element("div", { class: "meta" }, where),
    excerpt(finding),
    ...(finding.notes ?? []).map((n) => element("div", { class: "meta" }, `${n.message}${n.place ? " · " + n.place : ""}`, excerpt(n))),
    finding.hint ? element("div", {}, element("b", {}, "Hint: "), finding.hint) : null,
    finding.waived ? element("div", { class: "meta" }, "Waived: " + finding.waived) : null), index);
  }

  /** The row of a finding, made visible. */
  row(index) {
    if (this.single) return this.single;
    this.details.open = true;
    while (this.shown <= this.indices.indexOf(index)) this.extend();
    return this.rows.querySelector(`[data-index="${index}"]`);
  }
}
