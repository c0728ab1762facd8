// A hand on Microsoft's Agents Playground, which `playground.sh` has started: whoever is in it writes,
// presses and fills in, and what the bot wrote is read back. The page shows what Frida sees; what is
// said to the others stands in the playground's log alone.

import { readFileSync } from "node:fs";

const [page, log] = process.argv.slice(2);
const PATIENCE = 60_000;

async function ask(path, body) {
  const answer = await fetch(page + path, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", connection: "close" },
    body: body && JSON.stringify(body),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${said}`);
  return said ? JSON.parse(said) : {};
}

const { config } = await ask("/_internal/v1/config");
const people = new Map([config.currentUser, ...config.users].map((it) => [it.id, it]));
export const name = (who) => people.get(who).name;

// --- what the bot says

const ownChats = new Map([[config.currentUser.id, config.personalChat.id]]);
const messages = new Map();
const answers = new Map();
let linesRead = 0;
let latest = 0;
let before = 0;

/// Every message as it stands now, in the order in which they were written or edited.
export function written() {
  const lines = readFileSync(log, "utf8").split("\n").slice(0, -1);
  for (const line of lines.slice(linesRead)) {
    const start = line.indexOf('{"logAction":"appendLog"');
    if (start >= 0) take(JSON.parse(line.slice(start)).log);
  }
  linesRead = lines.length;
  return [...messages.values()].sort((one, other) => one.when - other.when);
}

function take({ from, conversationId, messageId, request, response }) {
  if (from !== "User Application") {
    answers.set(messageId, response);
    return;
  }
  if (response.statusCode > 299) return;
  const { members, attachments } = request.body;
  if (members) ownChats.set(members[0].id, response.body.id);
  if (!attachments) return;
  const [chat, thread] = conversationId.split(";messageid=");
  messages.set(messageId, { id: messageId, chat, thread, card: attachments[0].content, when: ++latest });
}

/// In a channel each post begins a conversation.
const channels = new Set(config.teams.flatMap((team) => team.channels.map((it) => it.id)));
const conversation = ({ id, chat, thread = id }) => (channels.has(chat) ? `${chat};messageid=${thread}` : chat);

async function until(such, what) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = such();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
}

/// Waits for what was written after the latest that somebody did.
const seen = (chat, such, what) =>
  until(() => written().findLast((it) => it.when > before && it.chat === chat() && such(it)), what);
export const inRoom = (room, such, what) => seen(() => room, such, `${what} in ${room}`);
export const told = (who, such, what) => seen(() => ownChats.get(who), such, `${what} to ${who}`);

// --- what stands in a card

function* parts(card) {
  if (card === null || typeof card !== "object") return;
  if (!Array.isArray(card)) yield card;
  for (const inner of Object.values(card)) yield* parts(inner);
}

/// `1/session/card/verb?values`, as buttons carry it.
const press = (button) => button.data.press.split("/");
const verb = (button) => press(button)[3].split("?")[0];
const buttons = (card) => [...parts(card)].filter((it) => it.type?.startsWith("Action.") && it.data?.press);

export const text = ({ card }) =>
  [...parts(card)]
    .flatMap((it) => [it.text, it.label, it.title, it.value])
    .filter((it) => typeof it === "string")
    .join("\n");
export const says = (words) => (message) => text(message).includes(words);
export const has = (wanted) => (message) => buttons(message.card).some((it) => verb(it).match(`^${wanted}$`));
export const previews = (message) => buttons(message.card).some((it) => press(it)[2] === "preview");

function button(card, wanted) {
  const found = buttons(card).find((it) => verb(it).match(`^${wanted}$`));
  if (!found) throw new Error(`no button '${wanted}' among ${buttons(card).map(verb)}`);
  return found;
}

/// @param filled by the names of the fields; a choice also by what it is called
function entered(card, filled) {
  const inputs = [...parts(card)].filter((it) => it.type?.startsWith("Input."));
  const named = new Map(inputs.map((it) => [it.id.replace(/^[a-z]+_/, "").replaceAll("_c", ":"), it]));
  const missing = Object.keys(filled).filter((it) => !named.has(it));
  if (missing.length) throw new Error(`no field '${missing}' among ${[...named.keys()]}`);
  return Object.fromEntries([...named].map(([field, input]) => [input.id, value(input, filled[field])]));
}

const value = (input, wanted) =>
  input.choices?.find((it) => it.title === wanted)?.value ?? wanted ?? input.value ?? "";

// --- what people do

/// Only Frida can write in the page. What anybody does can be sent as a "custom activity".
async function sends(who, chat, more) {
  const isOwn = [...ownChats.values()].includes(chat);
  const like = isOwn ? config.personalChat.id : chat;
  const activity = await ask(`/_internal/v1/customActivities/template?conversationId=${like}`);
  activity.conversation.id = chat;
  const { id, name, aadObjectId } = people.get(who);
  written();
  before = latest;
  await ask("/_internal/v1/customActivities", { ...activity, from: { id, name, aadObjectId }, ...more });
  const answer = await until(() => written() && answers.get(activity.id), `an answer to ${who}`);
  return answer.body;
}

export function types(who, room, words) {
  const mention = { type: "mention", mentioned: config.bot, text: "<at>Dialogduk</at>" };
  return sends(who, room, { type: "message", text: `${mention.text} ${words}`, entities: [mention] });
}

export const typesAlone = (who, words) => sends(who, ownChats.get(who), { type: "message", text: words });

export async function presses(who, message, wanted, filled = {}) {
  written();
  before = latest;
  const { type, title, verb, data } = button(message.card, wanted);
  const action = { type, title, verb, data: { ...data, ...entered(message.card, filled) } };
  return ask("/_conversation/v1/invoke", {
    name: "adaptiveCard/action",
    value: { action, trigger: "manual" },
    from: { id: who },
    conversation: { id: conversation(message) },
    replyToId: message.id,
  });
}

/// The playground has no dialogs. This is how a client that has some asks for one,
export async function opens(who, message, wanted) {
  const { data } = button(message.card, wanted);
  const { task } = await sends(who, message.chat, { type: "invoke", name: "task/fetch", value: { data } });
  return { ...message, card: task.value.card.content };
}

/// and hands it in.
export function submits(who, dialog, wanted, filled) {
  const data = { ...button(dialog.card, wanted).data, ...entered(dialog.card, filled) };
  return sends(who, dialog.chat, { type: "invoke", name: "task/submit", value: { data } });
}
