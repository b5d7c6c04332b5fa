import { el } from './dom.js';
import { offer } from './offer.js';
import { quoteList } from './quote.js';
import { noticeText } from './verbatim.js';
import { WORDS } from './words.js';

/**
 * One question and its answer, ready to be added to the conversation in one step.
 * @param {string} question
 * @param {import('./api.js').Answer} answer
 * @param {string} src  the chat endpoint
 * @param {(question: string) => void} onAsk
 * @returns {HTMLElement}
 */
export function turn(question, answer, src, onAsk) {
  return el('article', { class: 'turn' },
    el('h3', { class: 'asked', tabindex: -1 }, el('span', {}, WORDS.asked), question),
    el('div', { class: 'answer', 'data-kind': answer.kind }, ...partsOf(answer, src), choices(answer, onAsk)));
}

/**
 * An answer as the service hears of it again: only what was quoted, or our notice.
 * @param {import('./api.js').Answer} answer
 */
export function spoken({ quotes, notice }) {
  return quotes.map((quote) => quote.text).join('\n') || (notice?.text ?? WORDS.noAnswer);
}

function partsOf(answer, src) {
  const quotes = section(quotesClass(answer), WORDS.answer, withOthers(answer), src);
  const handover = section('handover', WORDS.handover, answer.handover, src);
  // Unless the documents answer, a person to talk to comes before anything to read.
  const ordered = answer.kind === 'answer' ? [quotes, unanswered(answer), handover] : [handover, quotes];
  return [
    notice(answer.notice), searched(answer), about(answer), abstention(answer), ...ordered, related(nearby(answer), src),
  ].filter(Boolean);
}

/** Each quote with the other sources that say the same, which are named below it. */
function withOthers({ quotes, related: others }) {
  return quotes.map((quote, place) => ({ ...quote, others: others.filter((each) => each.same_as === place) }));
}

const nearby = ({ related: others }) => others.filter((each) => each.same_as === undefined);

/** Publishers stand side by side, where there is room. */
function quotesClass({ quotes }) {
  return new Set(quotes.map((quote) => quote.citation.publisher)).size > 1 ? 'quotes several' : 'quotes';
}

/** The parts of the question that are left open, in the asker's words. */
function unanswered({ unanswered: parts = [] }) {
  if (!parts.length) return null;
  return el('div', { class: 'unanswered' },
    el('p', { class: 'lead' }, WORDS.unanswered),
    el('ul', {}, ...parts.map((part) => el('li', {}, part))));
}

/** Headings of the documents to ask by, where it is not plain what was meant. */
function choices({ choices: headings = [] }, onAsk) {
  if (!headings.length) return null;
  return el('div', { class: 'choices' }, el('p', {}, WORDS.choices), offer(headings, onAsk));
}

function notice(said) {
  return said && el('p', { class: 'notice', 'data-notice': said.id }, ...noticeText(said.text));
}

/** What was read where a typing error was mended, so that nobody is answered on another drug unawares. */
function searched({ searched_for: mended }) {
  return mended && el('p', { class: 'searched' }, WORDS.searchedFor(mended));
}

/** What a message that leans on those before it was read to be about. */
function about({ about: subject }) {
  return subject && el('p', { class: 'searched' }, WORDS.about(subject));
}

function abstention({ kind, handover }) {
  if (kind !== 'no_answer') return null;
  return el('p', { class: 'lead' }, `${WORDS.noAnswer} ${handover.length ? WORDS.nurse : WORDS.team}`);
}

function section(name, lead, quotes, src) {
  if (!quotes.length) return null;
  return el('div', { class: name }, el('p', { class: 'lead' }, lead), ...quoteList(quotes, src));
}

function related(quotes, src) {
  if (!quotes.length) return null;
  return el('section', { class: 'related' },
    el('h4', {}, WORDS.related), el('p', {}, WORDS.relatedNote), ...quoteList(quotes, src));
}
