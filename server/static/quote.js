import { citationLines, reference, safeUrl, sourceLine } from './citation.js';
import { el, unseen } from './dom.js';
import { verbatim } from './verbatim.js';
import { WORDS } from './words.js';

/**
 * Quotations in the order given. Those with survival figures wait behind a button.
 * @param {import('./api.js').Quote[]} quotes
 * @param {string} src  the chat endpoint: the source viewer is beside it
 * @returns {HTMLElement[]}
 */
export function quoteList(quotes, src) {
  return runs(quotes).flatMap((run) => {
    const figures = () => run.map((quote) => figure(quote, src));
    return run[0].sensitive === 'prognosis' ? gate(figures) : figures();
  });
}

/** Neighbours that are alike stand together, so that one button serves them all. */
function runs(quotes) {
  const found = [];
  for (const quote of quotes) {
    const last = found[found.length - 1];
    if (last && last[0].sensitive === quote.sensitive) last.push(quote);
    else found.push([quote]);
  }
  return found;
}

function figure(quote, src) {
  const place = placeOf(quote, src);
  return el('figure', { class: 'quote' },
    el('blockquote', { cite: safeUrl(quote.citation.url) ?? place },
      ...quote.context.map((span) => el('p', { class: 'context' }, verbatim(span.text))),
      el('p', { class: 'text' }, verbatim(quote.text))),
    el('figcaption', {}, ...citationLines(quote), alsoSaidBy(quote.others ?? [], src), actions(quote, place)));
}

/** The sources that say the same, each with its date and a link to its own words. */
function alsoSaidBy(others, src) {
  if (!others.length) return null;
  const links = others.map((other) => el('li', {},
    el('a', { href: placeOf(other, src), target: '_blank', rel: 'noopener' }, ...sourceLine(other), unseen(WORDS.newTab))));
  return el('div', { class: 'also' }, el('p', {}, WORDS.also), el('ul', {}, ...links));
}

/** Relative to the endpoint, so that a page on another site still opens our document. */
function placeOf({ document: id, start, end }, src) {
  return new URL(`documents/${encodeURIComponent(id)}?start=${start}&end=${end}#quote`, src).href;
}

function actions(quote, place) {
  const from = quote.citation.publisher;
  const see = el('a', { class: 'see', href: place, target: '_blank', rel: 'noopener' },
    WORDS.seeIt, unseen(`: ${from} ${WORDS.newTab}`));
  const copy = el('button', { type: 'button', class: 'copy' }, WORDS.copy, unseen(`: ${from}`));
  const told = el('span', { class: 'told', role: 'status' });
  copy.addEventListener('click', async () => {
    // Emptied first, so that a second copy is announced too.
    told.textContent = '';
    told.textContent = await copied(reference(quote, place)) ? WORDS.copied : WORDS.notCopied;
  });
  return el('p', { class: 'actions' }, see, copy, told);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or no clipboard where the page is not served over HTTPS
  }
}

/** The figures are made only when asked for, and can be put away again: focus stays on the button. */
function gate(makeFigures) {
  const button = el('button', { type: 'button', class: 'reveal' }, WORDS.showSurvival);
  const held = el('div', { class: 'held' });
  button.addEventListener('click', () => {
    const show = !held.hasChildNodes();
    held.replaceChildren(...(show ? makeFigures() : []));
    button.textContent = show ? WORDS.hideSurvival : WORDS.showSurvival;
  });
  return el('div', { class: 'gate' }, el('p', {}, WORDS.survival), button, held);
}
