// Walks the first phase of a dialogue in the playground, by what people write and press: in a group
// chat, in a channel, and with every word written in somebody's own chat with the bot. It prints each
// step and ends at the first that is missing. `playground.sh walk` starts it.

import { has, inRoom, name, opens, presses, previews, says, submits, text, told, types, typesAlone, written } from "./playground.mjs";

const languages = {
  sv: {
    new: "ny", status: "läget", roles: "roller", next: "nästa", answer: "svara", pass: "avstå", show: "visa",
    joint: "gemensamt 1.1", park: "parkera 1.3", parked: "parkerade", return: "ta upp 1.3", back: "tillbaka",
    clarity: "tydlighet", action: "åtgärd Boka möte", actions: "åtgärder", summary: "sammanfatta", end: "avsluta",
    begun: "Dialogen har startat", in: "Du är med i dialogen", leads: "Frida Lind leder dialogen.",
    misspelt: "nesta", didYouMean: "nästa", handedIn: "Inlämnat", passed: "Du avstår den här gången", isParked: "Parkera",
    marked: "4 av 4 har markerat", yours: "Du har fått en åtgärd", underWay: "Pågår", summed: "Sammanfattning",
  },
  en: {
    new: "new", status: "status", roles: "roles", next: "next", answer: "answer", pass: "pass", show: "show",
    joint: "joint 1.1", park: "park 1.3", parked: "parked", return: "return 1.3", back: "back",
    clarity: "clarity", action: "action Boka möte", actions: "actions", summary: "summary", end: "end",
    begun: "The dialogue has started", in: "You are in the dialogue", leads: "Frida Lind leads the dialogue.",
    misspelt: "nexxt", didYouMean: "next", handedIn: "Handed in", passed: "You pass this time", isParked: "Park",
    marked: "4 of 4 have marked", yours: "You have been given an action", underWay: "Under way", summed: "Summary",
  },
};
const w = languages[process.env.DIALOGDUK_LANGUAGE ?? "sv"];

async function walk(room, isAlone = false) {
  const writes = (who, words) => (isAlone ? typesAlone(who, words) : types(who, room, words));
  const step = async (what, happens) => {
    process.stdout.write(`${room}${isAlone ? ", all in own chats" : ""}: ${what}`);
    await happens();
    console.log(" - ok");
  };
  const asks = async (who, words, answer) => {
    await writes(who, words);
    await told(who, says(answer), `'${answer}'`);
  };
  const fillsIn = async (who, words, wanted, filled) => {
    await writes(who, words);
    await presses(who, await told(who, has(wanted), `a form to ${wanted}`), wanted, filled);
  };
  const confirms = async (words, wanted) => {
    await writes("frida", words);
    await presses("frida", await told("frida", previews, "a preview"), wanted);
  };
  const shows = (words) => inRoom(room, says(words), `'${words}'`);

  await step("Frida starts a dialogue", async () => {
    await types("frida", room, w.new);
    await presses("frida", await told("frida", has("start"), "a form"), "start", { title: "Samverkan 2027" });
    await told("frida", says(w.begun), w.begun);
    await shows("Samverkan 2027");
  });
  for (const who of ["sam", "eva", "ulf", "erik"]) {
    await step(`${name(who)} asks to take part, is let in and says how`, async () => {
      await types(who, room, w.status);
      await presses(who, await told(who, has("join"), "the question"), "join");
      await presses("frida", await told("frida", says(name(who)), "who waits"), "admit.*");
      await told(who, says(w.in), w.in);
      const side = who === "ulf" ? { side: "=union", "other-organisation": "OFR" } : { side: "=employer" };
      await fillsIn(who, w.status, "state-capacity", side);
    });
  }
  await step("Sam becomes secretary", () =>
    fillsIn("frida", w.roles, "give-function", { person: name("sam"), function: "=SECRETARY" }));
  await step("Eva may not take the next step", () => asks("eva", w.next, w.leads));
  await step("a misspelt word is understood", () => asks("erik", w.misspelt, w.didYouMean));
  await step("Frida opens the first cloth", async () => {
    await confirms(w.next, "next");
    await inRoom(room, has("answer"), "the cloth");
  });
  const cloth = written().findLast((it) => it.chat === room && has("answer")(it));
  await step("Eva answers from the card", async () => {
    await presses("eva", cloth, "answer");
    await presses("eva", await told("eva", has("hand-in"), "the form"), "hand-in", { "answers:goals-5-years": "Snabbare svar" });
    await told("eva", says(w.handedIn), w.handedIn);
  });
  await step("Ulf keeps a draft in a dialog, finds it and hands it in", async () => {
    await submits("ulf", await opens("ulf", cloth, "answer"), "save-draft", { "answers:goals-5-years": "Ett utkast" });
    const dialog = await opens("ulf", cloth, "answer");
    if (!text(dialog).includes("Ett utkast")) throw new Error("the draft is not in the dialog");
    await submits("ulf", dialog, "hand-in", { "answers:goals-5-years": "Färre ärenden" });
  });
  await step("Sam and Erik pass", async () => {
    await asks("sam", w.pass, w.passed);
    await asks("erik", w.pass, w.passed);
  });
  await step("nobody is shown an answer yet", () => {
    const early = written().filter((it) => it.chat === room && /Snabbare|Färre|utkast/.test(text(it)));
    if (early.length) throw new Error("an answer is shown");
  });
  await step("the answers are shown", async () => {
    await confirms(w.show, "show");
    await shows("Färre ärenden");
  });
  await step("Sam writes the joint answer", async () => {
    await fillsIn("sam", w.joint, "share-joint", { text: "Vi svarar inom tre veckor" });
    await shows("Vi svarar inom tre veckor");
  });
  await step("1.3 is parked", async () => {
    await fillsIn("frida", w.park, "park", { reason: "=NEEDS_MATERIAL" });
    await shows(w.isParked);
    await asks("erik", w.parked, "1.3");
  });
  await step("1.3 is taken up, and the step taken back", async () => {
    await writes("frida", w.return);
    await inRoom(room, () => true, "the cloth without it");
    await confirms(w.back, "take-back");
    await shows(w.isParked);
  });
  await step("they mark from the card", async () => {
    await confirms(w.clarity, "open-marking");
    await inRoom(room, has("mark"), "the marking");
    for (const [i, who] of ["sam", "eva", "ulf", "erik"].entries()) {
      await presses(who, written().findLast((it) => it.chat === room && has("mark")(it)), "mark");
      await presses(who, await told(who, has("mark"), "the form"), "mark", { step: `=${i + 2}` });
    }
    await confirms(w.clarity, "show");
    await shows(w.marked);
  });
  await step("Eva adds an action for Ulf", async () => {
    const filled = { purpose: "Alla ska veta när", owner: name("ulf"), deadline: "2027-03-15" };
    await fillsIn("eva", w.action, "add-action", filled);
    await told("ulf", says(w.yours), w.yours);
    await shows("Alla ska veta när");
  });
  await step("Ulf says in the list that it is under way", async () => {
    await writes("ulf", w.actions);
    await presses("ulf", await told("ulf", has("change-action"), "the list"), "change-action");
    await presses("ulf", await told("ulf", has("action-status"), "the form"), "action-status", { status: "=UNDER_WAY" });
    await shows(w.underWay);
  });
  await step("Frida goes on to the next cloth, and back", async () => {
    await confirms(w.next, "next|go-on");
    await inRoom(room, has("answer"), "the next cloth");
    await confirms(w.back, "take-back");
  });
  await step("the phase is summed up", async () => {
    await writes("frida", w.summary);
    await shows(w.summed);
  });
  await step("Eva sees in her own chat where they are", async () => {
    await typesAlone("eva", w.status);
    await told("eva", () => true, "what is hers to do");
  });
  await step("Frida ends", async () => {
    await confirms(w.end, "end");
    await inRoom(room, () => true, "the end");
  });
}

await walk("group");
await walk("dialog1");
await walk("team", true);
