import { cookieNotSent } from '../../scenarios/cookie-not-sent.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const sitesAndCookies = {
  id: 'sites-and-cookies',
  title: 'Same site is not same origin',
  terms: ['site', 'samesite', 'credentials-mode'],
  practises: ['cookie-not-sent'],
  text: [
    'A site is wider than an origin: the scheme and the part of the name that somebody registered. https://app.shop.example and https://api.shop.example are two origins on one site. shop.example and teahouse.example are two sites.',
    'CORS asks about origins: two names on one site need it as much as two strangers. Cookies ask about sites: one with SameSite=Lax or Strict goes along with script’s requests within the site and stays behind on those to another.',
    'To travel to another site a cookie must be set with SameSite=None; Secure, the page must say credentials: "include", and the browser must not hold third-party cookies back, as Safari does. Firefox keeps them apart for each site.',
    'The sign: no CORS error anywhere, and the server answers as if nobody had signed in.',
  ],
  demonstration: {
    start: cookieNotSent.start,
    task: 'The page of one site calls the API of another. Look at SameSite in Set-Cookie.',
    steps: [
      { says: 'The browser keeps the cookie back', asks: (subject) => asPage(subject) },
      {
        says: 'With the cookie, as a tool would send it',
        asks: (subject) => asPage(subject, { headers: [['Cookie', 'sid=practice']] }),
      },
    ],
  },
  question: {
    asks: 'Page https://app.shop.example, API https://api.shop.example, a cookie with SameSite=Lax, credentials: "include", every CORS header right. Does the cookie go along?',
    choices: [
      {
        text: 'No: they are two origins',
        right: false,
        why: 'SameSite looks at the site, and both are on shop.example over https.',
      },
      {
        text: 'Yes: two origins, one site',
        right: true,
        why: 'CORS is needed, because the origins differ, and the cookie travels, because the site is the same.',
      },
      {
        text: 'No: every cookie for another origin needs SameSite=None',
        right: false,
        why: 'Only one for another site does. None would let it go along from everywhere.',
      },
      {
        text: 'Only with Access-Control-Allow-Origin: *',
        right: false,
        why: 'With credentials the * is refused. And no CORS header decides which cookies are sent.',
      },
    ],
  },
  standard: {
    section: 'HTML, Sites',
    url: 'https://html.spec.whatwg.org/multipage/browsers.html#sites',
  },
} as const satisfies Lesson
