import { healthy } from '../../scenarios/healthy.ts'
import { asPage, preflightOf } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const proveTheFix = {
  id: 'prove-the-fix',
  title: 'Prove the fix',
  terms: ['cors-check', 'preflight'],
  practises: ['partial-rollout'],
  text: [
    'A fix that nobody has proven is a guess. Ask again what failed, at the public address and as the page asks: the preflight with its Origin, method and headers, then the request.',
    'Four answers tell: the preflight has a status from 200 to 299 and the permission; the request names this very origin; with cookies, Allow-Credentials: true stands beside it; an error, a 404 or a 500, carries the same headers. A fifth is worth a look: a foreign origin gets nothing.',
    'Then a browser: the deployed page, in a private window, with the Network tab open. That it works on localhost proves nothing, for localhost is another origin.',
    'And for the next time: a staging system with names like those of production, and cors-triage check in the pipeline.',
  ],
  demonstration: {
    start: healthy.start,
    task: 'A server that is right. Each answer is one line of the proof.',
    steps: [
      { says: 'The preflight', asks: (subject) => preflightOf(subject) },
      {
        says: 'The request',
        asks: (subject) => asPage(subject, { method: subject.method, headers: subject.headers }),
      },
      {
        says: 'An error',
        asks: (subject) => asPage(subject, { url: new URL('/nothing/here', subject.url).href }),
      },
      {
        says: 'A stranger',
        asks: (subject) => asPage(subject, { origin: 'https://evil.example' }),
        unwanted: true,
      },
    ],
  },
  question: {
    asks: 'Which of these proves that customers are served again?',
    choices: [
      {
        text: 'curl https://api.shop.example/v1/orders shows 200 and data',
        right: false,
        why: 'No Origin was sent, so nothing was asked for permission. It did so while the page was failing, too.',
      },
      {
        text: 'The page works on http://localhost:3000',
        right: false,
        why: 'That is another origin with an entry of its own on the list.',
      },
      {
        text: 'The origin stands in the configuration, and the change is merged',
        right: false,
        why: 'What counts is what the public address answers: a deployment, a proxy or a cache may stand between.',
      },
      {
        text: 'Preflight and request, asked with the page’s origin, carry the permission, and the deployed page shows data',
        right: true,
        why: 'Both responses are right where customers meet them, and a browser agrees.',
      },
    ],
  },
  standard: {
    section: 'Fetch, HTTP responses',
    url: 'https://fetch.spec.whatwg.org/#http-responses',
  },
} as const satisfies Lesson
