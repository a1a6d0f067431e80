import { responseHeaderNotExposed } from '../../scenarios/response-header-not-exposed.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const whatScriptMayRead = {
  id: 'what-script-may-read',
  title: 'What script may read',
  terms: ['exposed-headers'],
  practises: ['response-header-not-exposed', 'opaque-response', 'cross-origin-resource-policy'],
  text: [
    'A page that is let through reads the status and the body, and of the headers only seven: Cache-Control, Content-Language, Content-Length, Content-Type, Expires, Last-Modified and Pragma. Any other reads as null, although DevTools shows it.',
    'What else may be read the server names in Access-Control-Expose-Headers. There * means all of them, except where credentials are included: then it is a name like any other. Set-Cookie is never shown to script.',
    'The line belongs on the response to the request. Access-Control-Allow-Headers, on the preflight, is about the headers that the page sends. The two are easily taken for one another.',
  ],
  demonstration: {
    start: responseHeaderNotExposed.start,
    task: 'The page is let through. Which of these headers does headers.get() give it?',
    steps: [{ says: 'The page asks how many orders there are', asks: (subject) => asPage(subject) }],
  },
  question: {
    asks: 'response.headers.get("X-Total-Count") is null; the Network tab shows X-Total-Count: 2. What is missing?',
    choices: [
      {
        text: 'Access-Control-Allow-Headers: X-Total-Count on the preflight',
        right: false,
        why: 'That allows the page to send such a header. The page wants to read one.',
      },
      {
        text: 'Access-Control-Expose-Headers: X-Total-Count on the response',
        right: true,
        why: 'It is not among the seven that every page may read, so the server has to name it.',
      },
      {
        text: 'credentials: "include" in the page',
        right: false,
        why: 'Cookies have nothing to do with it; a * would even lose its meaning.',
      },
      {
        text: 'The right spelling: x-total-count',
        right: false,
        why: 'Names of headers are the same in upper and lower case.',
      },
    ],
  },
  standard: {
    section: 'Fetch, CORS-safelisted response-header name',
    url: 'https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name',
  },
} as const satisfies Lesson
