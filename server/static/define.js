import { OwnwordsChat } from './chat.js';

// A page may load this twice, from two widgets of one site; the second must not fail.
if (!customElements.get('ownwords-chat')) customElements.define('ownwords-chat', OwnwordsChat);

export { OwnwordsChat };
