import { expressShop } from '../../shop.ts'
import { asPage } from '../asking.ts'
import type { Lesson } from '../lesson.ts'

export const whatNeverToDo = {
  id: 'what-never-to-do',
  title: 'What never to do',
  terms: ['same-origin-policy', 'no-cors', 'opaque-origin'],
  text: [
    'Never send back whatever Origin asks. With Allow-Credentials: true every page on the web then reads your API as the customer who happens to visit it. null is no better: any sandboxed frame has that origin. Nor is a pattern: a name that ends in shop.example may well be evilshop.example.',
    '* is right for what is public anyway: a font, open data. As a way out on an API that knows its customers it breaks with the first cookie, and until then it shows everybody what was meant for a few.',
    'An extension or --disable-web-security changes one browser, yours, and takes away what protects you in it. mode: "no-cors" silences the error and the response with it. The page cannot fix it: the permission is a header of the response.',
    'What is right: a list of whole origins, compared exactly, and Vary: Origin. In development a proxy (Vite server.proxy, Next.js rewrites) makes page and API one origin, and nothing has to be opened.',
  ],
  demonstration: {
    start: async (stage) => {
      const api = await stage.serve('api.shop.example', expressShop({ origin: true, credentials: true }))
      return { subject: stage.ask(`${api.origin}/v1/orders`, { credentials: 'include' }) }
    },
    task: 'A server that sends back every Origin. Read who may read the orders of a signed-in customer.',
    steps: [
      { says: 'The shop’s own page', asks: (subject) => asPage(subject) },
      {
        says: 'A page that nobody in the shop has heard of',
        asks: (subject) => asPage(subject, { origin: 'https://evil.example' }),
        unwanted: true,
      },
      {
        says: 'A sandboxed frame on it',
        asks: (subject) => asPage(subject, { origin: 'null' }),
        unwanted: true,
      },
    ],
  },
  question: {
    asks: 'Customers are blocked, and it is urgent. Which of these is safe to deploy?',
    choices: [
      {
        text: 'Send back the Origin of every request until it is sorted out',
        right: false,
        why: 'Until then every site on the web reads what the customers’ cookies open.',
      },
      {
        text: 'Allow what matches /shop\.example$/',
        right: false,
        why: 'https://evilshop.example matches too, and anybody can register it.',
      },
      {
        text: 'Access-Control-Allow-Origin: * with Allow-Credentials: true',
        right: false,
        why: 'Browsers refuse it, so it would not even help.',
      },
      {
        text: 'Add https://app.shop.example, the whole origin, to the list',
        right: true,
        why: 'One line, exact, and as quick to deploy as any of the others.',
      },
    ],
  },
  standard: {
    section: 'Fetch, Basic safe CORS protocol setup',
    url: 'https://fetch.spec.whatwg.org/#basic-safe-cors-protocol-setup',
  },
} as const satisfies Lesson
