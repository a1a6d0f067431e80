import { originNotAllowedTrailingSlash } from '../../scenarios/origin-not-allowed.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const whatAnOriginIs = {
  id: 'what-an-origin-is',
  title: 'What an origin is',
  terms: ['origin', 'cors-check', 'allow-origin'],
  practises: ['origin-not-allowed', 'invalid-allow-origin', 'multiple-allow-origin', 'null-origin'],
  text: [
    'An origin is a scheme, a host and a port: http, app.shop.localhost, 80. Written down it is http://app.shop.localhost; the port is left out where it is the usual one of the scheme. There is no path in it and no slash at its end.',
    'Two addresses have the same origin when all three parts are equal. http and https differ. The bare name and the www name differ. localhost:3000 and localhost:5173 differ. A subdomain is another host, so another origin.',
    'A page may read the responses of its own origin. To read those of another one it needs that server’s permission, given in response headers. That permission is CORS, and the browser compares Access-Control-Allow-Origin with the origin of the page byte for byte. One value: a list, a pattern or a slash at the end matches nothing.',
  ],
  demonstration: {
    start: originNotAllowedTrailingSlash.start,
    task: 'Compare the two lines that both hold the page’s address, character by character.',
    steps: [
      { says: 'The page asks, and its address is in the response', asks: (subject) => asPage(subject) },
      {
        says: 'Another page asks: the server names the same constant',
        asks: (subject) => asPage(subject, { origin: 'https://partner.example' }),
      },
    ],
  },
  question: {
    asks: 'Which of these is the same origin as https://shop.example?',
    choices: [
      {
        text: 'http://shop.example',
        right: false,
        why: 'The scheme differs, and with it the usual port. A list that names the one does not allow the other.',
      },
      {
        text: 'https://www.shop.example',
        right: false,
        why: 'The host differs. That both lead to the same shop is known to people, not to browsers.',
      },
      {
        text: 'https://shop.example:443/orders',
        right: true,
        why: 'Scheme and host are equal, 443 is the usual port of https, and the path is no part of an origin.',
      },
      {
        text: 'https://shop.example:8443',
        right: false,
        why: 'The port differs. A staging system on another port is another origin and must be allowed by itself.',
      },
    ],
  },
  standard: {
    section: 'HTML, Origin',
    url: 'https://html.spec.whatwg.org/multipage/browsers.html#concept-origin',
  },
} as const satisfies Lesson
