import { stalePreflight } from '../../scenarios/stale-preflight.ts'
import { preflightOf } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const preflightCache = {
  id: 'preflight-cache',
  title: 'Preflights are remembered',
  terms: ['preflight-cache'],
  practises: ['stale-preflight'],
  text: [
    'A browser keeps the response to a preflight and asks no more for as long as Access-Control-Max-Age says: five seconds where it says nothing, and at most two hours in Chromium, a day in Firefox, ten minutes in Safari.',
    'What is kept belongs to one page origin and one URL, and says which methods and headers may go. It lives in that one browser: no deployment, no purge of a CDN reaches it.',
    'So a change of the policy is not seen by everybody at once. Try a fix in a private window, which has kept nothing, before you believe what a page does.',
    'While you work on a policy, leave Max-Age out. Once it stands, a longer one spares a round trip on every request that asks first.',
  ],
  demonstration: {
    start: stalePreflight.start,
    task: 'The server asks to be remembered for a day. See how long each browser does.',
    steps: [{ says: 'The preflight of a PUT', asks: (subject) => preflightOf(subject) }],
  },
  question: {
    asks: 'Until noon a server sent Access-Control-Max-Age: 86400; then its policy was changed. Who may still go by the old answer at five in the afternoon?',
    choices: [
      {
        text: 'Nobody: the deployment has ended it',
        right: false,
        why: 'The copies lie in browsers. The server cannot take them back.',
      },
      {
        text: 'Everybody who asked before noon',
        right: false,
        why: 'The day is what the server asked for. Chromium keeps at most two hours, Safari ten minutes.',
      },
      {
        text: 'Those whose Firefox asked before noon',
        right: true,
        why: 'Firefox keeps one for up to a day. The other browsers have had to ask again by then.',
      },
      {
        text: 'Whoever comes through the CDN',
        right: false,
        why: 'A CDN keeps responses to OPTIONS only where it is told to (CloudFront: cached methods), and is purged. Max-Age speaks to browsers.',
      },
    ],
  },
  standard: {
    section: 'Fetch, CORS-preflight cache',
    url: 'https://fetch.spec.whatwg.org/#cors-preflight-cache',
  },
} as const satisfies Lesson
