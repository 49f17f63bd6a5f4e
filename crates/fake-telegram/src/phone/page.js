"use strict";
const bot = document.body.dataset.bot;
const at = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);

// A browser may forbid storage; the phone then lasts as long as the page.
const memory = {};
function recall(name) { try { return localStorage.getItem(name) ?? memory[name]; } catch { return memory[name]; } }
function keep(name, value) { memory[name] = value; try { localStorage.setItem(name, value); } catch { /* kept in memory */ } }
const newPerson = () => String(1000000000 + Math.floor(Math.random() * 5000000000));

let person = Number(query.get("as")) || Number(recall("phone-person"));
if (!Number.isSafeInteger(person) || person <= 0) { person = Number(newPerson()); keep("phone-person", String(person)); }
let language = query.get("language") || recall("phone-language") || (navigator.language.startsWith("uk") ? "uk" : "en");

const words = {
  en: {
    mark: "Demonstration", about: "This phone is a picture of a chat with a bot. Nothing written here leaves this computer.",
    language: "Language of the phone", fresh: "Start as a new person", block: "Block the bot", unblock: "Unblock the bot",
    begin: "Start", message: "Message", send: "Send", attach: "Attach", more: "Settings", commands: "Commands",
    bot: "bot", typing: "typing…", offline: "no connection", edited: "edited", blocked: "you blocked the bot",
    sticker: "Sticker", voice: "Voice message", photo: "Photo", document: "Document", location: "Location",
    contact: "My contact", other_contact: "Other contact", poll: "Poll", album: "Album", video: "Video", video_note: "Video message", other: "Message",
  },
  uk: {
    mark: "Демонстрація · Demonstration", about: "Цей телефон показує розмову з ботом. Написане тут не покидає цього комп’ютера.",
    language: "Мова телефону", fresh: "Почати як інша людина", block: "Заблокувати бота", unblock: "Розблокувати бота",
    begin: "Почати", message: "Повідомлення", send: "Надіслати", attach: "Додати", more: "Налаштування", commands: "Команди",
    bot: "бот", typing: "пише…", offline: "немає з’єднання", edited: "змінено", blocked: "ви заблокували бота",
    sticker: "Стікер", voice: "Голосове", photo: "Фото", document: "Документ", location: "Місце",
    contact: "Мій контакт", other_contact: "Чужий контакт", poll: "Опитування", album: "Альбом", video: "Відео", video_note: "Відеоповідомлення", other: "Повідомлення",
  },
};
const say = (name) => (words[language] || words.en)[name] || name;

const icons = {
  sticker: "M5 4h14v10l-6 6H5zM13 20v-6h6", voice: "M12 4a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 12a6 6 0 0 0 12 0M12 18v3",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01", document: "M7 3h7l4 4v14H7zM14 3v4h4", location: "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 10h.01",
  contact: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM5 20c1-4 4-5 7-5s6 1 7 5", poll: "M5 20V10M12 20V4M19 20v-7", album: "M4 8h12v12H4zM8 8V4h12v12h-4",
};
function icon(kind) {
  const names = "http:" + "/" + "/www.w3.org/2000/svg";
  const svg = document.createElementNS(names, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(names, "path");
  path.setAttribute("d", icons[kind] || icons[kind.replace("other_", "")] || icons.document);
  svg.append(path);
  return svg;
}
function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

async function act(kind, more) {
  try {
    const body = JSON.stringify({ as: person, kind, language, ...more });
    const answer = await fetch(`/phone/${bot}/act`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (!answer.ok) toast(await answer.text());
  } catch { toast(say("offline")); }
  look();
}

// Offsets of entities count UTF-16 units, as strings do here.
function link(url) {
  try { return ["http:", "https:", "tg:", "mailto:", "tel:"].includes(new URL(url).protocol) ? url : null; } catch { return null; }
}
function wrapped(entity, text, inner) {
  const tags = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
  let element;
  if (tags[entity.type]) element = make(tags[entity.type]);
  else if (entity.type === "text_link" || entity.type === "url") {
    const url = link(entity.url || text);
    if (!url) return inner;
    element = make("a");
    element.href = url; element.target = "_blank"; element.rel = "noopener noreferrer";
  } else if (entity.type === "bot_command") {
    element = make("button", "command");
    element.type = "button";
    element.addEventListener("click", () => act("text", { text }));
  } else if (entity.type === "spoiler") {
    element = make("span", "spoiler");
    element.addEventListener("click", () => element.classList.add("open"));
  } else if (entity.type.endsWith("blockquote")) element = make("span", "quote");
  else return inner;
  element.append(inner);
  return element;
}
function rich(text, entities) {
  const all = (entities || []).slice();
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g)) {
    const [from, to] = [found.index, found.index + found[0].length];
    if (!all.some((e) => e.offset < to && e.offset + e.length > from)) all.push({ type: "url", offset: from, length: to - from });
  }
  const edges = new Set([0, text.length]);
  for (const e of all) { edges.add(e.offset); edges.add(e.offset + e.length); }
  const cuts = [...edges].filter((n) => n >= 0 && n <= text.length).sort((a, b) => a - b);
  const whole = document.createDocumentFragment();
  for (let n = 0; n + 1 < cuts.length; n += 1) {
    const [from, to] = [cuts[n], cuts[n + 1]];
    let node = document.createTextNode(text.slice(from, to));
    const around = all.filter((e) => e.offset <= from && e.offset + e.length >= to).sort((a, b) => a.length - b.length);
    for (const e of around) node = wrapped(e, text.slice(e.offset, e.offset + e.length), node);
    whole.append(node);
  }
  return whole;
}

function rows(list, build) {
  const box = make("div", "buttons");
  for (const line of list) {
    const row = make("div", "row");
    for (const item of line) row.append(build(item));
    box.append(row);
  }
  return box;
}
function inlineButton(message, button) {
  if (button.url) {
    const url = link(button.url);
    const element = make(url ? "a" : "span", "", button.label + " ↗");
    if (url) { element.href = url; element.target = "_blank"; element.rel = "noopener noreferrer"; }
    return element;
  }
  const element = make("button", "", button.label);
  element.type = "button";
  element.addEventListener("click", async () => {
    element.classList.add("busy");
    await act("press", { message_id: message.id, data: button.data || "" });
    setTimeout(() => element.classList.remove("busy"), 600);
  });
  return element;
}
function drawn(message) {
  const element = make("article", message.bot ? "message" : "message own");
  const bubble = make("div", "bubble");
  if (message.kind !== "text") {
    const media = make("div", "media");
    const picture = make("span");
    picture.append(icon(message.kind));
    media.append(picture, say(message.kind));
    bubble.append(media);
  }
  bubble.append(rich(message.text, message.entities));
  const time = new Date(message.date * 1000).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  bubble.append(make("time", "", (message.edited ? say("edited") + " " : "") + time));
  element.append(bubble);
  if (message.buttons.length) element.append(rows(message.buttons, (button) => inlineButton(message, button)));
  return element;
}

const chat = at("chat");
const shown = new Map();
let seq = 0, noticed = null, last = null, keys = "";
function draw(state) {
  last = state;
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;
  const alive = new Set();
  let grew = false;
  let before = null;
  const about = chat.querySelector(".about");
  if (state.messages.length || !state.description) about?.remove();
  else if (!about) chat.append(make("div", "about", state.description));
  else about.textContent = state.description;
  for (const message of state.messages) {
    alive.add(message.id);
    const mark = language + JSON.stringify(message);
    const known = shown.get(message.id);
    if (known?.mark === mark) { before = known.element; continue; }
    const element = drawn(message);
    if (known) known.element.replaceWith(element);
    else { before ? before.after(element) : chat.prepend(element); grew = true; }
    shown.set(message.id, { mark, element });
    before = element;
  }
  for (const [id, known] of shown) if (!alive.has(id)) { known.element.remove(); shown.delete(id); }
  const nowKeys = JSON.stringify(state.keyboard);
  if (nowKeys !== keys) {
    keys = nowKeys;
    at("keyboard").replaceChildren(...rows(state.keyboard, (label) => {
      const key = make("button", "", label);
      key.type = "button";
      key.addEventListener("click", () => act("key", { text: label }));
      return key;
    }).children);
  }
  at("keyboard").hidden = !state.keyboard.length;
  if (atEnd || (grew && !state.messages.at(-1)?.bot)) {
    chat.scrollTop = chat.scrollHeight;
    // an answer taller than the screen shows its first words, not its last button
    if (before && state.messages.at(-1)?.bot && before.offsetHeight > chat.clientHeight) before.scrollIntoView();
  }
  document.querySelector(".who h1").textContent = state.name;
  document.querySelector(".face").textContent = [...state.name][0] || "·";
  status();
  const begins = !state.started || state.blocked;
  at("begin").hidden = !begins;
  at("composer").hidden = begins;
  at("begin").textContent = say(state.blocked ? "unblock" : "begin");
  at("block").textContent = say(state.blocked ? "unblock" : "block");
  at("slash").hidden = !state.commands.length;
  at("commands").replaceChildren(...state.commands.map((item) => {
    const button = make("button", "", "/" + item.command);
    button.type = "button";
    button.append(make("small", "", item.description));
    button.addEventListener("click", () => { closeMenus(); act("text", { text: "/" + item.command }); });
    return button;
  }));
  const notice = state.notice;
  if (notice && noticed !== null && notice.seq > noticed) {
    if (notice.alert) { at("alert").querySelector("p").textContent = notice.text; at("alert").showModal(); } else toast(notice.text);
  }
  noticed = state.seq;
}
function status(offline) {
  const now = offline ? "offline" : last?.typing ? "typing" : last?.blocked ? "blocked" : "bot";
  at("status").textContent = say(now);
}
let toastTimer;
function toast(text) {
  at("toast").textContent = text;
  at("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { at("toast").hidden = true; }, 4000);
}

let timer;
let turn = 0;
async function look() {
  clearTimeout(timer);
  const mine = ++turn;
  try {
    const answer = await fetch(`/phone/${bot}/state?as=${person}&since=${seq}`);
    const state = await answer.json();
    if (mine !== turn) return;
    if (state.messages) { seq = state.seq; draw(state); } else status();
  } catch { if (mine === turn) status(true); }
  if (mine === turn) timer = setTimeout(look, document.hidden ? 2000 : 400);
}

const menus = [["more", "settings"], ["attach", "kinds"], ["slash", "commands"]];
function closeMenus(except) {
  for (const [opener, menu] of menus) if (menu !== except) { at(menu).hidden = true; at(opener).setAttribute("aria-expanded", "false"); }
}
for (const [opener, menu] of menus) {
  at(opener).addEventListener("click", (event) => {
    event.stopPropagation();
    closeMenus(menu);
    at(menu).hidden = !at(menu).hidden;
    at(opener).setAttribute("aria-expanded", String(!at(menu).hidden));
  });
  at(menu).addEventListener("click", (event) => event.stopPropagation());
}
document.addEventListener("click", () => closeMenus());
document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(); });

function speak() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const [id, name] of [["more", "more"], ["attach", "attach"], ["slash", "commands"], ["send", "send"], ["text", "message"]]) at(id).setAttribute("aria-label", say(name));
  at("text").placeholder = say("message");
  for (const input of document.querySelectorAll("[name=language]")) input.checked = input.value === language;
  at("kinds").replaceChildren(...["sticker", "voice", "photo", "document", "location", "contact", "other_contact", "poll", "album"].map((kind) => {
    const button = make("button");
    button.type = "button";
    button.append(icon(kind), say(kind));
    button.addEventListener("click", () => { closeMenus(); act(kind); });
    return button;
  }));
  if (last) draw(last);
}
for (const input of document.querySelectorAll("[name=language]")) {
  input.addEventListener("change", () => { language = input.value; keep("phone-language", language); speak(); act("language"); });
}
at("fresh").addEventListener("click", () => { keep("phone-person", newPerson()); location.href = `/phone/${bot}`; });
at("block").addEventListener("click", () => { closeMenus(); act(last?.blocked ? "unblock" : "block"); });
at("begin").addEventListener("click", () => act(last?.blocked ? "unblock" : "text", { text: "/start" + (query.get("start") ? " " + query.get("start") : "") }));

const text = at("text");
function grow() { text.style.height = "auto"; text.style.height = text.scrollHeight + 2 + "px"; }
text.addEventListener("input", grow);
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); at("composer").requestSubmit(); }
});
at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const written = text.value;
  if (!written.trim()) return;
  text.value = "";
  grow();
  act("text", { text: written });
});
speak();
look();
