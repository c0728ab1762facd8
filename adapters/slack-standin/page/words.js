// What the page itself says, in the language of the one who looks.
const sv = {
  drawn: "Ritat av slack-blocks-to-jsx, inte av Slack",
  whisper: "Bara du ser det här",
  replies: (count) => `${count} svar`,
  thread: "Tråd",
  close: "Stäng",
  channels: "Kanaler",
  direct: "Direkt till dig",
  home: "Läget",
  write: (where) => `Skriv i ${where}`,
  choose: "Välj",
  are: "Du är",
};

const en = {
  drawn: "Drawn by slack-blocks-to-jsx, not by Slack",
  whisper: "Only you see this",
  replies: (count) => (count === 1 ? "1 reply" : `${count} replies`),
  thread: "Thread",
  close: "Close",
  channels: "Channels",
  direct: "Directly to you",
  home: "Home",
  write: (where) => `Write in ${where}`,
  choose: "Choose",
  are: "You are",
};

export const wordsOf = (locale) => (locale.startsWith("sv") ? sv : en);
