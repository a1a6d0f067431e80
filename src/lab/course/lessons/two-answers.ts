import { preflightElsewhere } from '../../scenarios/preflight-elsewhere.ts'
import { asPage, preflightOf } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const twoAnswers = {
  id: 'two-answers',
  title: 'Two responses, two permissions',
  terms: ['preflight', 'cors-check'],
  practises: ['preflight-elsewhere', 'cors-after-routes', 'proxy-strips-headers'],
  text: [
    'A request with a preflight has two responses, and both must give the permission. The preflight’s response lets the request out; the response to the request lets the page read it. Headers on only one of them are half of the work.',
    'Each may come from somewhere else: a proxy answers OPTIONS, the application answers PUT. A proxy, a gateway or a CDN can also take the headers off, or add them a second time: then Access-Control-Allow-Origin stands there twice, and no browser takes two.',
    'So look at both before you change anything, and at who speaks: Server, Via, X-Powered-By and the shape of an error page tell. Let one layer send the headers, and only one.',
  ],
  demonstration: {
    start: preflightElsewhere.start,
    task: 'Two responses under one address. Who gave the first, who the second?',
    steps: [
      { says: 'The browser asks first', asks: (subject) => preflightOf(subject) },
      {
        says: 'The PUT alone, as curl proves that “it works”; a browser never gets here',
        asks: (subject) => asPage(subject, { method: subject.method, headers: subject.headers }),
      },
    ],
  },
  question: {
    asks: 'curl shows the right headers on the PUT; the console says that the preflight has none. Where do you look?',
    choices: [
      {
        text: 'At the handler of the PUT',
        right: false,
        why: 'Its response is right, and no browser has asked for it yet.',
      },
      {
        text: 'At whatever answers OPTIONS: the route, or a proxy in front of it',
        right: true,
        why: 'That is the response that fails. Its status and its Server header tell who it is.',
      },
      {
        text: 'At the fetch call of the page',
        right: false,
        why: 'The page may well send PUT and JSON. It is the server that has to answer the question first.',
      },
      {
        text: 'Add the headers in the proxy as well, to be on the safe side',
        right: false,
        why: 'Then the PUT carries them twice, and browsers refuse two values.',
      },
    ],
  },
  standard: {
    section: 'Fetch, HTTP fetch',
    url: 'https://fetch.spec.whatwg.org/#concept-http-fetch',
  },
} as const satisfies Lesson
