import { el } from './dom.js';
import { WORDS } from './words.js';

/** The box for a question. It keeps what was typed until the question has been answered. */
export class AskForm {
  /** @param {(question: string) => void} onAsk */
  constructor(onAsk) {
    this.box = el('textarea', {
      id: 'question', rows: 2, autocomplete: 'off', enterkeyhint: 'send', 'aria-describedby': 'limit',
    });
    this.select = el('select', { id: 'region' },
      ...WORDS.countries.map(([value, text]) => el('option', { value }, text)));
    this.button = el('button', { type: 'submit', class: 'ask' }, WORDS.ask);
    // The live regions exist before they speak: a screen reader hears only changes.
    this.status = el('p', { class: 'status', role: 'status' });
    this.problem = el('p', { class: 'problem', role: 'alert' });
    this.limit = el('p', { id: 'limit', class: 'limit', role: 'status' });
    this.node = el('form', { class: 'ask-form' },
      this.problem,
      el('div', { class: 'row' }, el('label', { for: 'question' }, WORDS.question), this.status),
      this.box,
      this.limit,
      el('div', { class: 'row' },
        el('div', { class: 'country' }, el('label', { for: 'region' }, WORDS.country), this.select),
        this.button));
    this.onAsk = onAsk;
    this.#listen();
  }

  /** @returns {'UK' | 'US' | null} */
  get region() {
    return this.select.value || null;
  }

  set region(region) {
    this.select.value = region ?? '';
    if (this.select.selectedIndex < 0) this.select.selectedIndex = 0; // not one of ours: "not said"
  }

  /** While one question is on its way another cannot follow. The button keeps its focus, so it is not `disabled`. */
  set busy(busy) {
    this.button.setAttribute('aria-disabled', busy);
    this.status.textContent = busy ? WORDS.looking : '';
  }

  get busy() {
    return this.button.getAttribute('aria-disabled') === 'true';
  }

  /** @param {string} question  put in the box and asked, as if it had been typed */
  submit(question) {
    this.box.value = question;
    this.#send();
  }

  /** Empties the box, unless something new has been typed while the answer was on its way. */
  clear(question) {
    if (this.box.value.trim() === question) this.box.value = '';
    this.#tellRoom();
  }

  /** @param {string} text  what went wrong; empty takes the message away */
  complain(text) {
    this.problem.textContent = text;
    if (text) this.node.scrollIntoView({ block: 'nearest' });
  }

  #listen() {
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.box.addEventListener('keydown', (event) => {
      // While a word is being composed (Japanese, say), Enter belongs to the keyboard.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send();
    });
    this.box.addEventListener('input', () => this.#tellRoom());
  }

  #send() {
    if (this.busy) return;
    const question = this.box.value.trim();
    this.complain(question ? '' : WORDS.empty);
    if (question) this.onAsk(question);
    else this.box.focus();
  }

  /** In steps, not letter by letter: a screen reader says each change aloud. */
  #tellRoom() {
    const { maxLength: limit, value } = this.box;
    const step = Math.max(1, Math.floor(limit / 40));
    const left = limit - value.length;
    if (left > step * 4) this.limit.textContent = '';
    else if (left > 0) this.limit.textContent = WORDS.room(Math.ceil(left / step) * step);
    else this.limit.textContent = WORDS.full(limit);
  }
}
