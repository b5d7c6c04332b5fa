/**
 * Makes an element. Strings become text nodes, so nothing from the server is ever read as HTML.
 * An attribute or child that is null is left out.
 * @param {string} tag
 * @param {Record<string, string | number | null>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/**
 * Words for screen readers only, to tell apart links that look the same.
 * @param {string} text
 */
export const unseen = (text) => el('span', { class: 'unseen' }, text);
