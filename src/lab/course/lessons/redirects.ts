import { redirectChangesOriginWww } from '../../scenarios/redirect-changes-origin.ts'
import { asPage, locationOf } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const redirects = {
  id: 'redirects',
  title: 'Redirects on the way',
  terms: ['redirect-taint', 'preflight'],
  practises: ['redirect-changes-origin', 'preflight-redirected', 'login-redirect'],
  text: [
    'A preflight may not be redirected at all. http to https, the bare name to www, a slash appended: any of them ends a request that asks first, though every tool that follows redirects shows a good response.',
    'The request itself is followed, but every hop is checked: the response with the Location as well as the one it leads to need Access-Control-Allow-Origin, and where a preflight is needed, the new address is asked anew.',
    'When a redirect leads from one foreign origin to another, the browser no longer vouches for the page: from there on the Origin header says null, and Authorization is left behind by every redirect to another origin. A server that allows the page by name refuses null, and should.',
    'The correction is nearly always on the side of the page: call the final address.',
  ],
  demonstration: {
    start: redirectChangesOriginWww.start,
    task: 'Look for Access-Control-Allow-Origin on the first response, then at the Origin of the second request.',
    steps: [
      { says: 'The page calls the old name', asks: (subject) => asPage(subject) },
      {
        says: 'Were it followed, the browser would no longer vouch for the page',
        asks: (subject, answers) => asPage(subject, { origin: 'null', url: locationOf(answers, subject) }),
      },
      {
        says: 'The page calls the final address itself',
        asks: (subject, answers) => asPage(subject, { url: locationOf(answers, subject) }),
      },
    ],
  },
  question: {
    asks: 'OPTIONS https://shop.example/orders answers 308 to https://www.shop.example/orders, with perfect CORS headers. What does the browser do?',
    choices: [
      {
        text: 'It follows, and sends the preflight again to the www name',
        right: false,
        why: 'No preflight is ever followed through a redirect, however good its headers are.',
      },
      {
        text: 'It skips the preflight and sends the request to the www name',
        right: false,
        why: 'Without a preflight that passed, the request is not sent at all.',
      },
      {
        text: 'It fails the request there and then',
        right: true,
        why: 'A preflight needs an ok status, 200 to 299. The page should call the www name itself.',
      },
      {
        text: 'It asks the person',
        right: false,
        why: 'There is no such question. CORS is decided by headers alone.',
      },
    ],
  },
  standard: {
    section: 'Fetch, HTTP-redirect fetch',
    url: 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch',
  },
} as const satisfies Lesson
