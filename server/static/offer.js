import { el } from './dom.js';

/**
 * Questions as buttons: pressing one asks it.
 * @param {string[]} questions
 * @param {(question: string) => void} onAsk
 * @returns {HTMLElement}
 */
export function offer(questions, onAsk) {
  return el('ul', { class: 'offer' }, ...questions.map((question) => {
    const button = el('button', { type: 'button' }, question);
    button.addEventListener('click', () => onAsk(question));
    return el('li', {}, button);
  }));
}
