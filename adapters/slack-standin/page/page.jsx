import { useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource/lato/latin-400.css";
import "@fontsource/lato/latin-400-italic.css";
import "@fontsource/lato/latin-700.css";
import "@fontsource/lato/latin-900.css";
import "slack-blocks-to-jsx/dist/style.css";
import "./page.css";
import { Laid, Posted } from "./blocks.jsx";
import { wordsOf } from "./words.js";

const LOOK_AGAIN = 150;

const asked = () => Object.fromEntries(new URLSearchParams(window.location.search));

/// What the person sees, looked at again and again, and a way to do something as that person.
function useWorkspace({ as = "", in: channel = "" }, since) {
  const [text, setText] = useState("{}");
  const [trouble, setTrouble] = useState("");
  const [done, setDone] = useState(0);
  const looks = useRef({ begun: 0, shown: 0 });
  const seen = useMemo(() => JSON.parse(text), [text]);
  const look = async () => {
    const number = ++looks.current.begun;
    const answer = await fetch("sees?" + new URLSearchParams({ as, in: channel, since }));
    const told = await answer.text();
    // An answer that was overtaken is old too.
    if (number > looks.current.shown) {
      looks.current.shown = number;
      setText(told);
    }
  };
  useEffect(() => {
    // What was asked for another place is old.
    looks.current.shown = looks.current.begun;
    let gone = false;
    const again = async () => {
      // The stand-in may be closed before the page is.
      await look().catch(() => {});
      if (!gone) {
        window.setTimeout(again, LOOK_AGAIN);
      }
    };
    again();
    return () => {
      gone = true;
    };
  }, [as, channel]);
  const does = async (fields) => {
    const answer = await fetch("does", { method: "POST", body: new URLSearchParams(fields) });
    setTrouble((await answer.json()).trouble);
    await look();
    setDone((before) => before + 1);
  };
  return { seen, trouble, done, does };
}

function Page({ since }) {
  const [place, setPlace] = useState(asked);
  const { seen, trouble, done, does } = useWorkspace(place, since);
  const go = (change) => {
    const there = { ...place, thread: "", view: "", ...change };
    window.history.replaceState(null, "", "?" + new URLSearchParams(there));
    setPlace(there);
  };
  if (!seen.as) {
    return null;
  }
  const words = wordsOf(seen.as.locale);
  const act = (fields) => does({ as: seen.as.id, in: seen.in ?? "", ...fields });
  const inView = (view) => (action, chosen, filled) =>
    act({ do: "view", view: view.id, action, ...inputs(filled), ...(chosen && { ["in:" + action]: chosen }) });
  return (
    <div className="workspace" lang={seen.as.locale} data-done={done}>
      <p className="drawn">{words.drawn}</p>
      <Side seen={seen} words={words} place={place} go={go} onHome={() => act({ do: "home" })} />
      {place.view === "home" ? (
        <main className="home" aria-label={words.home}>
          {seen.home && (
            <Laid
              key={seen.home.id + seen.home.version}
              blocks={seen.home.source.blocks}
              words={words}
              onAct={inView(seen.home)}
            />
          )}
        </main>
      ) : (
        <Channel seen={seen} words={words} place={place} go={go} act={act} />
      )}
      {seen.modal && (
        <Modal
          key={seen.modal.id + ":" + seen.modal.version}
          view={seen.modal}
          words={words}
          onAct={inView(seen.modal)}
        />
      )}
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

const inputs = (filled) =>
  Object.fromEntries(Object.entries(filled).map(([block, value]) => ["in:" + block, value]));

function Side({ seen, words, place, go, onHome }) {
  const link = (channel) => (
    <button
      key={channel.id}
      aria-current={channel.id === seen.in && !place.view ? "page" : undefined}
      onClick={() => go({ in: channel.id })}
    >
      {channel.direct ? "Dialogduk" : channel.name}
    </button>
  );
  return (
    <nav>
      <h1>{seen.workspace}</h1>
      <h2>{words.channels}</h2>
      {seen.channels.filter((it) => !it.direct).map(link)}
      <h2>{words.direct}</h2>
      {seen.channels.filter((it) => it.direct).map(link)}
      <button
        aria-current={place.view === "home" ? "page" : undefined}
        onClick={() => {
          go({ view: "home" });
          onHome();
        }}
      >
        {words.home}
      </button>
      <label>
        {words.are}
        <select value={seen.as.id} onChange={(event) => go({ as: event.target.value, in: "" })}>
          {seen.people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}

function Channel({ seen, words, place, go, act }) {
  const all = seen.messages ?? [];
  const roots = new Set(all.map((it) => it.ts));
  const isReply = (it) => it.thread !== it.ts && roots.has(it.thread);
  const repliesTo = (ts) => all.filter((it) => isReply(it) && it.thread === ts);
  const here = seen.channels.find((it) => it.id === seen.in);
  const post = (message) => (
    <article key={message.ts + ":" + message.version} className={message.whisper ? "whisper" : ""} data-ts={message.ts}>
      {message.whisper && <small>{words.whisper}</small>}
      <Posted
        message={message}
        people={seen.people}
        onAct={(action, chosen) =>
          act({ do: "click", ts: message.ts, action, ...(chosen && { ["in:" + action]: chosen }) })
        }
      />
    </article>
  );
  return (
    <>
      <main aria-label={here?.name}>
        <h2>{here?.direct ? "Dialogduk" : here?.name}</h2>
        <Scrolled count={all.length}>
          {all.filter((it) => !isReply(it)).map((message) => {
            const count = repliesTo(message.ts).length;
            return (
              <div key={message.ts}>
                {post(message)}
                {count > 0 && (
                  <button className="replies" onClick={() => go({ in: seen.in, thread: message.ts })}>
                    {words.replies(count)}
                  </button>
                )}
              </div>
            );
          })}
        </Scrolled>
        <Composer label={words.write(here?.direct ? "Dialogduk" : (here?.name ?? ""))} onLine={(line) => act({ do: "type", line })} />
      </main>
      {place.thread && roots.has(place.thread) && (
        <aside aria-label={words.thread}>
          <h2>
            {words.thread}
            <button onClick={() => go({ in: seen.in })}>{words.close}</button>
          </h2>
          <div className="scrolled">
            {all.filter((it) => it.ts === place.thread).map(post)}
            {repliesTo(place.thread).map(post)}
          </div>
        </aside>
      )}
    </>
  );
}

/// Down at what is new, as a chat is.
function Scrolled({ count, children }) {
  const list = useRef(null);
  useEffect(() => {
    list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  return (
    <div className="scrolled" ref={list}>
      {children}
    </div>
  );
}

function Composer({ label, onLine }) {
  const [line, setLine] = useState("");
  const send = (event) => {
    event.preventDefault();
    if (line.trim()) {
      onLine(line);
      setLine("");
    }
  };
  return (
    <form className="composer" onSubmit={send}>
      <input aria-label={label} placeholder={label} value={line} onChange={(event) => setLine(event.target.value)} />
    </form>
  );
}

function Modal({ view, words, onAct }) {
  const { title, submit, close, blocks } = view.source;
  return (
    <div className="over">
      <section role="dialog" aria-modal="true" aria-label={title.text}>
        <h2>{title.text}</h2>
        <Laid blocks={blocks} errors={view.errors} words={words} onAct={onAct}>
          {(filled) => (
            <footer>
              <button onClick={() => onAct("standin:close", "", {})}>{close?.text ?? words.close}</button>
              {submit && (
                <button className="submit" onClick={() => onAct("standin:submit", "", filled())}>
                  {submit.text}
                </button>
              )}
            </footer>
          )}
        </Laid>
      </section>
    </div>
  );
}

const { now } = await (await fetch("now")).json();
createRoot(document.getElementById("page")).render(<Page since={now} />);
