import { useEffect, useMemo, useRef } from "react";
import { Message } from "slack-blocks-to-jsx";
import { entries, placed, placeOf, valueIn } from "./fields.js";

const MARK =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="6" fill="#0b4b50"/>' +
      '<g fill="none" stroke="#fffdf8"><rect x="6" y="11" width="36" height="26" rx="1.5" stroke-width="2"/>' +
      '<circle cx="20.5" cy="24" r="8" stroke-width="2.6"/><circle cx="27.5" cy="24" r="8" stroke-width="2.6"/></g></svg>',
  );

const PERSON =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="6" fill="#d9d3c4"/>' +
      '<circle cx="24" cy="19" r="8" fill="#8a8371"/><path d="M8 44c2-12 9-16 16-16s14 4 16 16z" fill="#8a8371"/></svg>',
  );

/// Hears what is pressed and chosen inside; what waits for a button to send it is left alone.
function Elements({ places, onAct, children }) {
  const inside = useRef(null);
  useEffect(() => named(inside.current, places), [places]);
  const act = (place, chosen) => {
    const question = place.element.confirm;
    if (!question || window.confirm(`${question.title.text}\n${question.text.text}`)) {
      onAct(place.element.action_id, chosen, entries(inside.current, places));
    }
  };
  const pressed = (event) => {
    const place = event.target.closest("button") && placeOf(event.target, places);
    if (place?.element.type === "button") {
      act(place, "");
    }
  };
  const changed = (event) => {
    const place = placeOf(event.target, places);
    if (place && !place.waits) {
      act(place, valueIn(place.root, place.element));
    }
  };
  return (
    <div ref={inside} onClick={pressed} onChange={changed}>
      {children}
    </div>
  );
}

/// The library ties no label to its field.
function named(root, places) {
  for (const [key, { block }] of places) {
    if (block.type === "input") {
      root
        .querySelectorAll(`[id="${CSS.escape(key)}"] :is(textarea, select, fieldset, input:not([type=radio], [type=checkbox]))`)
        .forEach((it) => it.setAttribute("aria-label", block.label.text));
    }
  }
}

/// A message with who wrote it and when.
///
/// @param people who can be mentioned
export function Posted({ message, people, onAct }) {
  const { drawn, places } = useMemo(
    () => placed(message.blocks.length > 0 ? message.blocks : [textOnly(message)]),
    [message],
  );
  return (
    <Elements places={places} onAct={onAct}>
      <div className={message.app ? "of-app" : "of-person"}>
        <Message
          blocks={drawn}
          data={{ users: people }}
          logo={message.app ? MARK : PERSON}
          name={message.app ? "Dialogduk" : message.author}
          time={new Date(Number(message.ts) * 1000)}
          theme="light"
        />
        {message.files.map((file) => (
          <p className="file" key={file}>
            {file}
          </p>
        ))}
      </div>
    </Elements>
  );
}

const textOnly = (message) => ({
  type: "section",
  text: { type: message.app ? "mrkdwn" : "plain_text", text: message.text },
});

/// The blocks of a form or of Home, each with what the app found wrong in it.
export function Laid({ blocks, errors, words, onAct, children }) {
  const { drawn, places } = useMemo(() => placed(blocks), [blocks]);
  const inside = useRef(null);
  return (
    <div ref={inside}>
      <Elements places={places} onAct={onAct}>
        {drawn.map((block, at) => (
          <div key={at} data-block={block.block_id}>
            {block.element?.type === "static_select" ? (
              <Menu block={block} words={words} />
            ) : (
              <Message blocks={[block]} withoutWrapper theme="light" />
            )}
            {errors?.[block.block_id] && (
              <p className="wrong" role="alert">
                {errors[block.block_id]}
              </p>
            )}
          </div>
        ))}
      </Elements>
      {children?.(() => entries(inside.current, places))}
    </div>
  );
}

/// The library's own menu does not show what was chosen, so the browser's stands in its place.
function Menu({ block, words }) {
  const { element, label, hint } = block;
  const options = (some) =>
    some.map((option) => (
      <option key={option.value} value={option.value}>
        {option.text.text}
      </option>
    ));
  return (
    <div className="menu">
      <b>{label.text}</b>
      <div id={element.action_id}>
        <select defaultValue={element.initial_option?.value ?? ""}>
          <option value="">{element.placeholder?.text ?? words.choose}</option>
          {options(element.options ?? [])}
          {(element.option_groups ?? []).map((group) => (
            <optgroup key={group.label.text} label={group.label.text}>
              {options(group.options)}
            </optgroup>
          ))}
        </select>
      </div>
      {hint && <small>{hint.text}</small>}
    </div>
  );
}
