import { originNotAllowedLocalhostOnly } from '../../scenarios/origin-not-allowed.ts'
import { preflightOf } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const readingDevtools = {
  id: 'reading-devtools',
  title: 'Reading DevTools',
  terms: ['network-error', 'preflight'],
  practises: [
    'wrong-url',
    'mixed-content',
    'page-csp',
    'local-network-access',
    'dns-failure',
    'connection-refused',
    'connection-broken',
    'timeout',
    'bad-port',
    'tls-failure',
  ],
  text: [
    'Open the Network tab, show all types, then reproduce the failure. A preflight is a row of its own with the method OPTIONS. Look at that one first, then at the row of the request itself.',
    'In each row read three things: the status, Origin among the request headers, and Access-Control-Allow-Origin among the response headers. A row without response headers got no response: it was never sent, or nothing came back.',
    'The console names the rule that was broken. Script is told nothing: fetch() fails with a TypeError, whatever the reason, so that a page cannot feel out other people’s servers. Do not look for the reason in the catch block.',
    '“CORS request did not succeed” in Firefox is another matter: nothing came back at all. Look at the name, the port, the certificate, and at http called from https, before any header.',
  ],
  demonstration: {
    start: originNotAllowedLocalhostOnly.start,
    task: 'This is the OPTIONS row of a failing PUT. Read status, Origin and Access-Control-Allow-Origin.',
    steps: [{ says: 'The preflight, as DevTools shows it', asks: (subject) => preflightOf(subject) }],
  },
  question: {
    asks: 'The OPTIONS row has 204 and no Access-Control-Allow-Origin. The row of the PUT has no response headers. What became of the PUT?',
    choices: [
      {
        text: 'It was sent, and its response got lost',
        right: false,
        why: 'A response that is withheld still shows its headers in this tab. Here there are none.',
      },
      {
        text: 'The server refused it',
        right: false,
        why: 'The server has never seen it: its log shows OPTIONS alone.',
      },
      {
        text: 'It was never sent: the browser stopped after the preflight',
        right: true,
        why: 'The preflight gave no permission, so there was nothing to send. That row has the CORS error and no response.',
      },
      {
        text: 'The page cancelled it',
        right: false,
        why: 'A request that the page cancels says so in its row. This one carries a CORS error.',
      },
    ],
  },
  standard: {
    section: 'Fetch, network error',
    url: 'https://fetch.spec.whatwg.org/#concept-network-error',
  },
} as const satisfies Lesson
