import type { Lesson } from '../lesson.ts'

export const whatThePreflightMustSay = {
  id: 'what-the-preflight-must-say',
  title: 'Two answers, two permissions',
  text: [
    'A request with a preflight has two answers, and both must give the permission. The preflight’s answer lets the request out; the answer to the request lets the page read it. Headers on only one of them are half of the work.',
    'Each may come from somewhere else: a proxy answers OPTIONS, the application answers PUT; the framework answers 404 and 500, the handler only 200. That is why errors so often arrive without the headers, and why the page then complains about CORS while the real fault is the status.',
    'Compare the two answers before you change anything. Server, X-Powered-By and the shape of an error page tell who spoke.',
  ],
  practice: {
    scenario: 'error-response-without-cors',
    task: 'One of these two answers carries the permission. Read the status of the other before anything else.',
    commands: ["curl -si -H 'Origin: {page}' {origin}/v1/orders", "curl -si -H 'Origin: {page}' {url}"],
  },
  question: {
    asks: 'The preflight passes; the PUT answers 500 without any CORS header, and the console blames CORS. What has to be repaired first?',
    choices: [
      {
        text: 'The allow-list: the origin is missing',
        right: false,
        why: 'The preflight allowed this very origin a moment before. The list is right.',
      },
      {
        text: 'The error behind the 500',
        right: true,
        why: 'It is the real fault. Error answers should carry the headers too, so that the page can show what went wrong.',
      },
      {
        text: 'The page should send the PUT without a preflight',
        right: false,
        why: 'It cannot: PUT always asks first. And the preflight is not what failed.',
      },
      {
        text: 'The browser’s cache',
        right: false,
        why: 'No cache answers a PUT, and a 500 is the server’s own word.',
      },
    ],
  },
  standard: { section: 'Fetch, CORS check', url: 'https://fetch.spec.whatwg.org/#concept-cors-check' },
} as const satisfies Lesson
