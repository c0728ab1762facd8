// What a person has put into the elements that are drawn.

const KEY = "/";

/// The blocks with ids of elements that are unique on the page, and what each id stands for. The
/// library makes them ids in the document, and names of radio buttons.
export function placed(blocks) {
  const places = new Map();
  const place = (block) => (element) => {
    if (!element?.action_id) {
      return element;
    }
    const key = block.block_id + KEY + element.action_id;
    places.set(key, { block, element, waits: block.type === "input" && !block.dispatch_action });
    // The library would only close its question again; the page asks itself.
    const { confirm, ...drawn } = element;
    return { ...drawn, action_id: key };
  };
  const drawn = blocks.map((block) => ({
    ...block,
    ...(block.element && { element: place(block)(block.element) }),
    ...(block.accessory && { accessory: place(block)(block.accessory) }),
    ...(block.elements && { elements: block.elements.map(place(block)) }),
  }));
  return { drawn, places };
}

/// The element that something in the document belongs to.
export function placeOf(node, places) {
  for (let at = node; at; at = at.parentElement) {
    if (places.has(at.id)) {
      return { key: at.id, root: at, ...places.get(at.id) };
    }
  }
  return undefined;
}

/// Chosen options as their values, several with commas between.
export function valueIn(root, element) {
  const inputs = [...root.querySelectorAll("input, textarea, select")];
  const ticked = () => inputs.flatMap((it, at) => (it.checked ? [element.options[at].value] : []));
  switch (element.type) {
    case "radio_buttons":
    case "checkboxes":
      return ticked().join(",");
    default:
      return inputs.length === 0 ? "" : inputs[0].value;
  }
}

/// Everything that stands in inputs now, by block.
export function entries(root, places) {
  const told = {};
  for (const [key, { block, element }] of places) {
    const found = block.type === "input" && root.querySelector(`[id="${CSS.escape(key)}"]`);
    if (found) {
      told[block.block_id] = valueIn(found, element);
    }
  }
  return told;
}
