import type { Lesson } from '../lesson.ts'

export const credentials = {
  id: 'credentials',
  title: 'Cookies change the rules',
  text: [
    'By default fetch() sends no cookies to another origin. With credentials: "include" (XMLHttpRequest: withCredentials) it does, and then the server has to be explicit: its own answer with this page’s origin in Access-Control-Allow-Origin, and Access-Control-Allow-Credentials: true, in exactly these letters.',
    'Under this mode * loses its meaning everywhere. As an origin it is refused. In Access-Control-Allow-Headers, Access-Control-Allow-Methods and Access-Control-Expose-Headers it is just a name that nothing has.',
    'The mode is the page’s choice, so an Authorization header set by script does not need it. And permission is not enough for a cookie: to travel to another site it must have been set with SameSite=None; Secure, and the browser must not hold third-party cookies back.',
  ],
  practice: {
    scenario: 'wildcard-with-credentials',
    task: 'Find out why this answer was good enough before the sign-in was added. Mind that Access-Control-Allow-Credentials is there.',
    commands: ["curl -si -H 'Origin: {page}' {url}"],
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
        why: 'Explicit, safe, and caches are told that the answer depends on who asks.',
      },
      {
        text: 'Use mode: "no-cors" in the page',
        right: false,
        why: 'The error goes away, and with it the answer: script gets an opaque response that it cannot read.',
      },
    ],
  },
  standard: {
    section: 'Fetch, CORS protocol and credentials',
    url: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  },
} as const satisfies Lesson
