import { el } from './dom.js';

const LINE = /[^\n]*\n|[^\n]+/g;
const LIST_ITEM = /^\s*[•◦▪‣*–-]\s/;

// Strict shapes, so that the "24" of "0808 000 0000 24 hours" stays out of the number.
const UK_PHONE = String.raw`\(?\b0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}`;
const US_PHONE = String.raw`(?:\+?\b1[ .-]?)?\(?\b[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}`;
const WORLD_PHONE = String.raw`\+\d{1,3}(?:[ -]\d{2,4}){2,3}`;
const SHORT_PHONE = String.raw`\b(?:999|911|112|111|988|116 123)`;

const phones = (...shapes) => new RegExp(String.raw`(?:${shapes.join('|')})\b`, 'g');
const PHONE = phones(WORLD_PHONE, US_PHONE, UK_PHONE);
// "111" may be anything in a document; in our own notices it is a number to call.
const PHONE_OR_SHORT = phones(WORLD_PHONE, US_PHONE, UK_PHONE, SHORT_PHONE);

/**
 * The text, every character of it in order, laid out line by line: list items hang, empty lines
 * are small gaps, phone numbers can be pressed. `textContent` of the result is exactly `text`.
 * @param {string} text
 * @returns {DocumentFragment}
 */
export function verbatim(text) {
  const fragment = document.createDocumentFragment();
  for (const line of text.match(LINE) ?? []) {
    fragment.append(el('span', { class: `line ${kindOf(line)}` }, ...callable(line, PHONE)));
  }
  return fragment;
}

/**
 * The words of a notice, where short numbers such as 999 can be pressed too.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export const noticeText = (text) => callable(text, PHONE_OR_SHORT);

function kindOf(line) {
  if (!line.trim()) return 'gap';
  return LIST_ITEM.test(line) ? 'item' : 'prose';
}

function callable(text, pattern) {
  const parts = [];
  let done = 0;
  for (const found of text.matchAll(pattern)) {
    parts.push(text.slice(done, found.index), el('a', { href: telephone(found[0]) }, found[0]));
    done = found.index + found[0].length;
  }
  return [...parts, text.slice(done)];
}

function telephone(number) {
  const digits = number.replace(/\D/g, '');
  const abroad = number.startsWith('+') || /^1\d{10}$/.test(digits); // 1… is a US number in full
  return `tel:${abroad ? '+' : ''}${digits}`;
}
