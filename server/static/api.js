import { WORDS } from './words.js';

/**
 * @typedef {{text: string, start: number, end: number}} Span
 * @typedef {{publisher: string, title: string, url: string | null, region: string | null,
 *   reviewed: string | null, review_due: string | null, overdue: boolean, page?: number}} Citation
 * @typedef {Span & {document: string, context: Span[], section: string[],
 *   sensitive: string | null, citation: Citation, same_as?: number}} Quote
 * @typedef {{kind: 'answer' | 'no_answer' | 'notice', notice: {id: string, text: string} | null,
 *   quotes: Quote[], handover: Quote[], related: Quote[], searched_for?: string,
 *   about?: string, unanswered?: string[], choices?: string[]}} Answer
 * @typedef {{role: 'user' | 'assistant', content: string}} Message
 */

const PATIENCE_MS = 30_000;

/** A failure whose message is written for the person asking. */
export class AskError extends Error {}

/**
 * @param {string} src
 * @param {{messages: Message[], region: string | null}} body
 * @returns {Promise<Answer>}
 */
export async function ask(src, body) {
  const response = await post(src, body);
  if (!response.ok) throw new AskError(await whatWentWrong(response));
  try {
    return await response.json();
  } catch {
    throw new AskError(WORDS.fault); // a hospital's Wi-Fi page, say, in place of an answer
  }
}

async function post(src, body) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(src, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit', // no cookie goes out and none is kept
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: patience.signal,
    });
  } catch {
    throw new AskError(WORDS.unreachable);
  } finally {
    clearTimeout(timer);
  }
}

async function whatWentWrong(response) {
  if (response.status >= 500) return WORDS.fault;
  try {
    const { error } = await response.json();
    return [error.what, error.remedy].filter(Boolean).join(' ') || WORDS.refused;
  } catch {
    return WORDS.refused;
  }
}
