import { cachedForAnotherOrigin } from '../../scenarios/cached-for-another-origin.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const caches = {
  id: 'caches',
  title: 'Caches in between',
  terms: ['vary'],
  practises: ['cached-for-another-origin'],
  text: [
    'A server with a list answers differently depending on who asks: with this origin, with that one, or with none. A cache that does not know this stores one of those responses and hands it to everybody. Vary: Origin is how it is told, and it must stand on every such answer, also on those to requests without an Origin.',
    'The signs: it works, then it does not; a made-up parameter at the end of the URL makes it work; Age or X-Cache stands in the response. Also within one browser: an <img> loads the file without an Origin, and a later fetch() gets the copy without the permission.',
    'The fix that lasts: Vary: Origin on every response under that URL, a cache that minds it, and a purge of what is stored. Where the response is the same for everybody and carries no cookies, * without Vary is right too: then there is only one response to keep.',
  ],
  demonstration: {
    start: cachedForAnotherOrigin.start,
    task: 'Compare Age and Access-Control-Allow-Origin of the two responses.',
    steps: [
      { says: 'The page asks; a cache answers', asks: (subject) => asPage(subject) },
      {
        says: 'The same with a parameter that no cache has seen',
        asks: (subject) => asPage(subject, { url: `${subject.url}?fresh=1` }),
      },
    ],
  },
  question: {
    asks: 'A file behind a CDN arrives without CORS headers; with ?x=1 appended it has them. What is the correction that lasts?',
    choices: [
      {
        text: 'Append a random parameter to every request',
        right: false,
        why: 'It hides the fault and makes the cache useless.',
      },
      {
        text: 'Send Vary: Origin on every response of the server, let the CDN mind it, and purge what is stored',
        right: true,
        why: 'Then each origin gets its own copy, and the poisoned one is gone.',
      },
      {
        text: 'Raise Access-Control-Max-Age',
        right: false,
        why: 'That is the time for which browsers keep preflights. It does nothing for the copies in a CDN.',
      },
      {
        text: 'Add the CDN’s address to the allow-list',
        right: false,
        why: 'Origin names the page, never what stands between it and the server.',
      },
    ],
  },
  standard: {
    section: 'Fetch, CORS protocol and HTTP caches',
    url: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
  },
} as const satisfies Lesson
