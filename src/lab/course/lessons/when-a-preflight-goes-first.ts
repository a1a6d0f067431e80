import { methodNotAllowed } from '../../scenarios/method-not-allowed.ts'
import { asPage, preflightOf } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const whenAPreflightGoesFirst = {
  id: 'when-a-preflight-goes-first',
  title: 'When a preflight goes first',
  terms: ['preflight', 'safelisted'],
  practises: [
    'preflight-not-handled',
    'preflight-requires-auth',
    'preflight-failed',
    'method-not-allowed',
    'request-header-not-allowed',
    'malformed-allow-list',
  ],
  text: [
    'An HTML form has always been able to send GET and POST to any site, with a few kinds of content. A request that stays within that goes out at once: GET, HEAD or POST, only headers that are CORS-safelisted, and as Content-Type only text/plain, multipart/form-data or application/x-www-form-urlencoded.',
    'Everything else asks first. A PUT, a DELETE, an Authorization header, a header of your own, JSON as Content-Type: any one of these makes the browser send OPTIONS to the same URL, with the method in Access-Control-Request-Method and the names of the headers in Access-Control-Request-Headers.',
    'The response to that preflight must have a status from 200 to 299, allow the origin, and list the method and the headers. It carries no cookies and no Authorization, so whoever demands a sign-in of it can only refuse. If it fails, the request itself is never sent, and the server’s log shows OPTIONS alone.',
  ],
  demonstration: {
    start: methodNotAllowed.start,
    task: 'Read the first response as a browser does: the status, the origin, then the list of methods.',
    steps: [
      { says: 'PUT with JSON: the browser asks first', asks: (subject) => preflightOf(subject) },
      { says: 'A plain GET goes out at once', asks: (subject) => asPage(subject) },
    ],
  },
  question: {
    asks: 'Which of these requests goes out without a preflight?',
    choices: [
      {
        text: 'POST with Content-Type: application/json',
        right: false,
        why: 'POST needs none, but no form can send JSON under that type. The Content-Type alone makes it ask.',
      },
      {
        text: 'GET with Authorization: Bearer …',
        right: false,
        why: 'Authorization is not a CORS-safelisted request header, whatever the method.',
      },
      {
        text: 'POST with Content-Type: application/x-www-form-urlencoded',
        right: true,
        why: 'A form sends exactly this. The response still needs Access-Control-Allow-Origin for the page to read it.',
      },
      {
        text: 'DELETE without any header',
        right: false,
        why: 'DELETE is not a CORS-safelisted method.',
      },
    ],
  },
  standard: {
    section: 'Fetch, CORS-preflight fetch',
    url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  },
} as const satisfies Lesson
