import { wildcardWithCredentials } from '../../scenarios/wildcard-with-credentials.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const credentials = {
  id: 'credentials',
  title: 'Cookies change the rules',
  terms: ['credentials-mode'],
  practises: ['wildcard-with-credentials', 'credentials-not-allowed'],
  text: [
    'By default fetch() sends no cookies to another origin. With credentials: "include" (XMLHttpRequest: withCredentials) it does, and then the server has to be explicit: its own response with this page’s origin in Access-Control-Allow-Origin, and Access-Control-Allow-Credentials: true, in exactly these letters.',
    'Under this mode * loses its meaning everywhere. As an origin it is refused. In Access-Control-Allow-Headers, Access-Control-Allow-Methods and Access-Control-Expose-Headers it is just a name that nothing has.',
    'The mode is the page’s choice and is about what the browser adds by itself: cookies, client certificates, a stored login. An Authorization header that script sets does not need it; it needs a preflight that lists it.',
  ],
  demonstration: {
    start: wildcardWithCredentials.start,
    task: 'Both responses are the same. What differs is the mode that the page chose.',
    steps: [
      { says: 'fetch(url): no cookies', asks: (subject) => asPage(subject, { credentials: 'omit' }) },
      { says: 'fetch(url, { credentials: "include" })', asks: (subject) => asPage(subject) },
    ],
  },
  question: {
    asks: 'A page sends credentials: "include"; the server answers with Access-Control-Allow-Origin: *. What is the right correction?',
    choices: [
      {
        text: 'Add Access-Control-Allow-Credentials: true beside the *',
        right: false,
        why: 'Browsers refuse the * in this mode, whatever stands beside it.',
      },
      {
        text: 'Send back whatever Origin the request has, and allow credentials',
        right: false,
        why: 'Every site on the web could then read answers with your customers’ cookies. The origin must be compared with a list first.',
      },
      {
        text: 'Compare the origin with a list; send back a listed one with Allow-Credentials: true and Vary: Origin',
        right: true,
        why: 'Explicit, safe, and caches are told that the response depends on who asks.',
      },
      {
        text: 'Use mode: "no-cors" in the page',
        right: false,
        why: 'The error goes away, and with it the response: script gets an opaque response that it cannot read.',
      },
    ],
  },
  standard: {
    section: 'Fetch, CORS protocol and credentials',
    url: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  },
} as const satisfies Lesson
