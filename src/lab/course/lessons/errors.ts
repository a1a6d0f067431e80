import { errorResponseWithoutCors } from '../../scenarios/error-response-without-cors.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const errors = {
  id: 'errors',
  title: 'Errors need the headers too',
  terms: ['cors-check'],
  practises: ['error-response-without-cors', 'gateway-error', 'blocked-at-edge', 'refused-by-application'],
  text: [
    'The CORS check does not look at the status. A 404 or a 500 with the right headers is handed to the page with status and body; a 200 without them is not.',
    'Many servers add the headers only to what goes well: the middleware stands behind the route that answers, the exception handler begins a new answer, nginx leaves errors out unless add_header says always. Then the console blames CORS, and the real fault is out of sight.',
    'So there are two things to fix. First the error itself: look it up in the server’s log. Then the place of the CORS headers: before all routes and around the error handling, so that every response leaves with them.',
  ],
  demonstration: {
    start: errorResponseWithoutCors.start,
    task: 'One of these two responses carries the permission. Read the status of the other before anything else.',
    steps: [
      {
        says: 'An order that works',
        asks: (subject) => asPage(subject, { url: subject.url.replace(/18$/, '17') }),
      },
      { says: 'The order that fails', asks: (subject) => asPage(subject) },
    ],
  },
  question: {
    asks: 'The preflight passes; the PUT answers 500 without any CORS header, and the console blames CORS. What has to be fixed first?',
    choices: [
      {
        text: 'The allow-list: the origin is missing',
        right: false,
        why: 'The preflight allowed this very origin a moment before. The list is right.',
      },
      {
        text: 'The error behind the 500',
        right: true,
        why: 'It is the real fault. Error responses should carry the headers too, so that the page can show what went wrong.',
      },
      {
        text: 'The page should send the PUT without a preflight',
        right: false,
        why: 'It cannot: PUT always asks first. And the preflight is not what failed.',
      },
      {
        text: 'The browser’s cache',
        right: false,
        why: 'No cache answers a PUT, and a 500 is the server’s own word.',
      },
    ],
  },
  standard: { section: 'Fetch, CORS check', url: 'https://fetch.spec.whatwg.org/#concept-cors-check' },
} as const satisfies Lesson
