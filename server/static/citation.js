import { el } from './dom.js';
import { WORDS } from './words.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
  'September', 'October', 'November', 'December'];

/**
 * "2019", "2019-05" or "2019-05-14" as people write it. No Date object: a time zone could move the day.
 * @param {string} date
 */
export function spokenDate(date) {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/**
 * Who wrote a quotation, how old it is and where in the document it stands.
 * @param {import('./api.js').Quote} quote
 * @returns {HTMLElement[]}
 */
export function citationLines({ citation, section }) {
  return [
    el('p', { class: 'source' }, ...sourceOf(citation)),
    el('p', { class: 'reviewed' }, ...reviewOf(citation)),
    section.length ? el('p', { class: 'section' }, WORDS.section(pathOf(section))) : null,
  ].filter(Boolean);
}

/**
 * The same in one line without links, to stand inside one.
 * @param {import('./api.js').Quote} quote
 * @returns {(Node | string)[]}
 */
export function sourceLine({ citation }) {
  return [...sourceOf({ ...citation, url: null }), '. ', ...reviewOf(citation), ' '];
}

/**
 * A quotation and its reference as plain text, for the clipboard.
 * @param {import('./api.js').Quote} quote
 * @param {string} place  the address of the quotation in the source viewer
 */
export function reference(quote, place) {
  const said = [...quote.context, quote].map((span) => span.text).join('\n');
  const lines = citationLines(quote).map((line) => line.textContent);
  return [said, '', ...lines, safeUrl(quote.citation.url), place].filter((line) => line !== null).join('\n');
}

/**
 * The address, if it is one a link may lead to.
 * @param {string | null} url
 * @returns {string | null}
 */
export const safeUrl = (url) => (/^https?:\/\//i.test(url ?? '') ? url : null);

function sourceOf({ publisher, title, url, region, page }) {
  const href = safeUrl(url);
  const name = href ? el('a', { href, rel: 'noopener noreferrer' }, title) : title;
  const country = WORDS.regions[region] ?? region;
  const at = [page ? WORDS.page(page) : '', country ? ` (${country})` : ''];
  return [el('strong', {}, publisher), ', ', el('cite', {}, name), ...at];
}

function reviewOf({ reviewed, review_due: due, overdue }) {
  const last = reviewed ? WORDS.reviewed(spokenDate(reviewed)) : WORDS.notReviewed;
  if (!overdue) return [last];
  return [last, ', ', el('strong', { class: 'overdue' }, WORDS.overdue(due && spokenDate(due)))];
}

const pathOf = (section) => section.join(' › ');
