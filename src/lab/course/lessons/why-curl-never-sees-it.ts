import { originNotAllowedLocalhostOnly } from '../../scenarios/origin-not-allowed.ts'
import { asCurl, asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const whyCurlNeverSeesIt = {
  id: 'why-curl-never-sees-it',
  title: 'Why curl never sees it',
  terms: ['same-origin-policy', 'cors-request', 'network-error'],
  practises: ['cors-not-configured', 'browsers-disagree'],
  text: [
    'CORS refuses nothing on the server. As a rule the request arrives, the handler runs, the response leaves; some software refuses a foreign origin by itself before the handler runs, as Spring does with 403. It is the browser that looks at the response and, if the permission is missing, keeps it from the script of the page.',
    'curl, Postman and a server that calls another server have no page and no other site’s script to guard against. They show whatever comes. That it works there proves that the network, the address and the handler are good, and nothing about the permission.',
    'So look at the same response with other eyes: send the Origin that the page would send, and read which origin comes back in Access-Control-Allow-Origin.',
  ],
  demonstration: {
    start: originNotAllowedLocalhostOnly.start,
    task: 'Three times the same request. Find the line that only the third answer has.',
    steps: [
      { says: 'curl asks, and sends no Origin', asks: asCurl },
      { says: 'The page asks, as every customer’s browser does', asks: (subject) => asPage(subject) },
      {
        says: 'The page asks from the developer’s machine',
        asks: (subject) => asPage(subject, { origin: 'http://localhost:3000' }),
      },
    ],
  },
  question: {
    asks: 'A GET answers 200 with data in curl; the page reports a CORS error for it. What is known for sure?',
    choices: [
      {
        text: 'The page has a bug',
        right: false,
        why: 'Perhaps, but nothing here shows it: the same page code works where the server gives the permission.',
      },
      {
        text: 'The server answered, and the browser did not hand the response to the page',
        right: true,
        why: 'That is all that the error says. Which header was missing or wrong stands in the response itself.',
      },
      {
        text: 'The request was stopped before it reached the server',
        right: false,
        why: 'Only a request that needs a preflight is held back. A plain GET goes out, and its handler runs; with an Authorization header it would have asked first.',
      },
      {
        text: 'The server is safe from other pages, since CORS blocks them',
        right: false,
        why: 'As a rule the handler has run. CORS guards what script may read, not what a server may be asked to do.',
      },
    ],
  },
  standard: {
    section: 'Fetch, HTTP CORS protocol',
    url: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
  },
} as const satisfies Lesson
