/**
 * Every word that the page says for itself, in one place, so that one person can review them all.
 * None of it is about the illness: only the quoted documents may speak of that.
 */
export const WORDS = {
  heading: 'Ask a question',
  startWith: 'For example:',
  examples: ['What is local recurrence?', 'How is a recurrence found?', 'Who can I talk to?'],
  conversation: 'Questions and answers so far',

  question: 'Your question',
  ask: 'Ask',
  country: 'I live in',
  countries: [['', 'not said'], ['UK', 'the UK'], ['US', 'the US']],
  empty: 'Please type your question first.',
  room: (left) => `You have room for about ${left.toLocaleString('en-GB')} more letters.`,
  full: (limit) =>
    `The box is full. It holds ${limit.toLocaleString('en-GB')} letters, so please check the end of your question.`,

  looking: 'Looking in the documents…',
  unreachable: 'We could not reach the service. Your question is still in the box. Please try again.',
  fault: 'Something went wrong on our side. Your question is still in the box. Please try again in a minute.',
  refused: 'We could not take that question. It is still in the box. Please try again.',

  asked: 'You asked: ',
  about: (subject) => `About: ${subject}`,
  searchedFor: (question) => `Searched for: ${question}`,
  answer: 'Here is what the documents say, quoted word for word:',
  noAnswer: 'These documents do not answer that.',
  nurse: 'A nurse on the helpline may be able to.',
  team: 'Your cancer team may be able to.',
  handover: 'Who you can talk to, quoted word for word from the documents:',
  unanswered: 'We found nothing in these documents that answers this part of your question:',
  choices: 'Did you mean:',
  also: 'The same is said by:',
  related: 'Something nearby, which may not answer your question',
  relatedNote: 'Also quoted word for word:',

  survival: 'This quotation has survival figures, and some people would rather not see them, so the choice is yours.',
  showSurvival: 'Show survival figures',
  hideSurvival: 'Hide survival figures',

  regions: { UK: 'United Kingdom', US: 'United States' },
  reviewed: (date) => `Last reviewed ${date}`,
  notReviewed: 'No review date given',
  overdue: (date) => (date ? `review overdue since ${date}` : 'review overdue'),
  page: (number) => `, page ${number}`,
  section: (path) => `Section: ${path}`,

  seeIt: 'See it in the document',
  newTab: '(opens in a new tab)',
  copy: 'Copy with reference',
  copied: 'Copied.',
  notCopied: 'Your browser did not let us copy. You can select the words and copy them yourself.',
};
