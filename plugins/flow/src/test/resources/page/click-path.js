// Walks through a page as a person would and notes what the page answers.
// Frames are drawn at once, and pointers that no hand holds cannot be captured.
const log = element("pre", { id: "log" });
const note = (...words) => log.append(words.join(" ") + "\n");
const text = (id) => byId(id).textContent.trim();
const canvas = byId("layout");
canvas.setPointerCapture = () => {};
const box = canvas.getBoundingClientRect();
const middleOf = [box.width / 2, box.height / 2];
const pointer = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, { clientX: box.left + x, clientY: box.top + y, bubbles: true }));
const whereIs = (x, y) => { pointer("pointermove", x, y); return text("position"); };
const painted = () => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((v, i) => i % 4 === 3 && v > 0);
const scale = () => document.querySelector("#scale span").textContent;
const choose = (id, value) => { byId(id).value = value; byId(id).dispatchEvent(new Event("change")); };

note("verdict:", text("verdict"));
note("notices:", text("notices"));
note("layers:", [...document.querySelectorAll("#layers .name")].map((n) => n.textContent).join(", "));
note("painted:", painted());

document.querySelector("#tabs button").click();
const group = document.querySelector("#findings > details");
note("group:", group.querySelector(".count").textContent, group.querySelector(".code").textContent);
group.open = true;
group.dispatchEvent(new Event("toggle"));
note("rows:", group.querySelectorAll(".row-line").length);
const fitted = scale();
group.querySelector(".row-line").click();
note("jump:", whereIs(...middleOf).split(", ").map((v) => Math.round(parseFloat(v))).join(", "), "from", fitted, "to", scale());

byId("fit").click();
byId("zoom-in").click();
const before = whereIs(300, 300);
canvas.dispatchEvent(new WheelEvent("wheel", { clientX: box.left + 300, clientY: box.top + 300, deltaY: -500, cancelable: true }));
note("the wheel keeps the place under it:", whereIs(300, 300) === before);
pointer("pointerdown", 300, 300);
pointer("pointermove", 340, 320);
pointer("pointerup", 340, 320);
note("dragging takes the place along:", whereIs(340, 320) === before);

byId("fit").click();
byId("show-markers").click();
byId("show-names").click();
byId("no-layers").click();
note("painted without layers:", painted());
byId("all-layers").click();
note("painted with layers:", painted());
byId("show-markers").click();

choose("heat-map", "0");
note("heat:", whereIs(...middleOf).split(" · ")[1], document.querySelector("#colorbar").hidden ? "no bar" : "bar");
choose("heat-map", "");

group.querySelectorAll(".row-line")[1].click();
document.querySelectorAll(".chosen").forEach((n) => n.classList.remove("chosen"));
[...document.querySelectorAll("#tabs button")].at(-1).click();
pointer("pointerdown", ...middleOf);
pointer("pointerup", ...middleOf);
note("a click on a marker shows:", document.querySelector("#panel .chosen")?.querySelector(".meta").textContent);

const search = document.querySelector("#panel input[type=search]");
search.value = "no such words";
search.dispatchEvent(new Event("input"));
note("search:", text("findings"));
byId("theme").click();
note("theme:", document.documentElement.dataset.theme);
document.body.append(log);
