import { spoken, turn } from './answer.js';
import { ask, AskError } from './api.js';
import { el } from './dom.js';
import { AskForm } from './form.js';
import { offer } from './offer.js';
import { WORDS } from './words.js';

const STYLES = ['tokens.css', 'chat.css'].map((name) => new URL(name, import.meta.url).href);
const OUR_SERVICE = new URL('../v1/chat', import.meta.url).href;
const REMEMBERED_TURNS = 10;
const DEFAULT_LENGTH = 2000;

/**
 * `<ownwords-chat src="/v1/chat" region="UK" heading="Ask a question" max-length="2000">`
 *
 * Until this script runs, the element's own content is the fallback. A `data-example` in that content
 * is a question to start with. The conversation is kept in this object and nowhere else.
 */
export class OwnwordsChat extends HTMLElement {
  static observedAttributes = ['heading', 'max-length', 'region'];

  #turns = [];
  #form = new AskForm((question) => this.#ask(question));
  #submit = (question) => this.#form.submit(question);
  #heading = el('h2', {}, WORDS.heading);
  #examples = el('div', { class: 'examples' });
  #log = el('div', {
    class: 'log', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-label': WORDS.conversation,
  });

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(
      ...STYLES.map((href) => el('link', { rel: 'stylesheet', href })),
      el('div', { class: 'chat' }, this.#heading, this.#examples, this.#log, this.#form.node));
    this.#form.box.maxLength = DEFAULT_LENGTH;
  }

  connectedCallback() {
    if (!this.#turns.length) this.#offerExamples();
  }

  attributeChangedCallback(name, _before, value) {
    if (name === 'heading') this.#heading.textContent = value ?? WORDS.heading;
    if (name === 'max-length') this.#form.box.maxLength = Number(value) || DEFAULT_LENGTH;
    if (name === 'region') this.#form.region = value;
  }

  /** The endpoint, in full; the service that served this script where none is named. */
  get src() {
    const src = this.getAttribute('src');
    return src ? new URL(src, document.baseURI).href : OUR_SERVICE;
  }

  /** Questions to start with: those that the fallback content marks, or ours. */
  get examples() {
    const marked = [...this.querySelectorAll('[data-example]')].map((node) => node.textContent.trim());
    return marked.length ? marked : WORDS.examples;
  }

  #offerExamples() {
    this.#examples.replaceChildren(el('p', {}, WORDS.startWith), offer(this.examples, this.#submit));
  }

  async #ask(question) {
    this.#form.busy = true;
    try {
      const answer = await ask(this.src, { messages: this.#messages(question), region: this.#form.region });
      this.#show(turn(question, answer, this.src, this.#submit));
      this.#turns.push({ question, answer });
      this.#form.clear(question);
    } catch (error) {
      if (!(error instanceof AskError)) console.error(error);
      this.#form.complain(error instanceof AskError ? error.message : WORDS.fault);
    } finally {
      this.#form.busy = false;
    }
  }

  #messages(question) {
    const earlier = this.#turns.slice(-REMEMBERED_TURNS).flatMap((past) => [
      { role: 'user', content: past.question },
      { role: 'assistant', content: spoken(past.answer) },
    ]);
    return [...earlier, { role: 'user', content: question }];
  }

  #show(article) {
    this.#log.append(article);
    this.#placeFocus(article);
    this.#examples.hidden = true;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    article.querySelector('.answer').scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' });
  }

  /** Ready for the next question; but on a touch screen, where the keyboard would cover the answer, on this one. */
  #placeFocus(article) {
    const touch = matchMedia('(pointer: coarse)').matches;
    const target = touch ? article.querySelector('.asked') : this.#form.box;
    target.focus({ preventScroll: true });
  }
}
