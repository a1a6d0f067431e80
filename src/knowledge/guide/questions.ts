/** Something only the person can tell. The answer is stored as evidence under the question's id. */
export interface Question {
  readonly text: string
  /** Why it is asked: what the answer would decide. */
  readonly decides: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The answer that settles a finding that asks this; the other one of yes and no refutes it. Absent where a rule weighs the answer itself. */
  readonly confirmedBy?: 'yes' | 'no'
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'I do not know' },
] as const

/** The questions, by id. */
export const questions = {
  'proxy-in-front': {
    text: 'Does a direct call to the application, past the proxy or CDN, carry Access-Control-Allow-Origin?',
    decides: 'whether something in front removes the header, or the application never sends it',
    options: yesNo,
    confirmedBy: 'yes',
  },
  'dev-proxy': {
    text: 'In development, does the page call its own address (such as /api) and the dev server forwards it?',
    decides: 'whether a development proxy has hidden until now that the API needs CORS',
    options: yesNo,
    confirmedBy: 'yes',
  },
  'right-path': {
    text: 'Is this the exact address of the endpoint, version and prefix included, in the API’s own documentation?',
    decides: 'whether the address is wrong, or a right address answers badly',
    options: yesNo,
    confirmedBy: 'no',
  },
  'same-with-credentials': {
    text: 'With a valid token or session, does the API answer this request below 400?',
    decides: 'whether only the session is missing, or the API itself is at fault',
    options: yesNo,
  },
  'page-network': {
    text: 'Do people open this page from the internet, and not from the network the API stands in?',
    decides: 'whether the browser asks for the permission to reach a local address',
    options: yesNo,
  },
  'local-program': {
    text: 'Is this address meant to be a program on each visitor’s own machine (Ollama, a printer, a signing agent, the companion of a browser extension)?',
    decides:
      'whether the address is a leftover of development, or the visitor has to let the page into the local network',
    options: yesNo,
    confirmedBy: 'no',
  },
  'private-window': {
    text: 'Does it work in a private window with extensions switched off?',
    decides:
      'whether a cached preflight, a service worker or an extension stands between the page and the server',
    options: yesNo,
  },
  'cookie-arrives': {
    text: 'In the Network panel, does the failing request carry the session cookie?',
    decides: 'whether the cookie is kept back by the browser or refused by the server',
    options: yesNo,
  },
  'reads-header': {
    text: 'Does the page’s script read one of these response headers?',
    decides: 'whether a header that script cannot see is the trouble',
    options: yesNo,
  },
  'sends-unsafe': {
    text: 'May the real method be sent once, if the preflight allows it? It can change data. (--send-unsafe)',
    decides: 'how the server answers the real request; until then only its preflight is known',
    options: yesNo,
  },
  'service-worker': {
    text: 'Is a service worker registered for the page (DevTools, Application panel)?',
    decides: 'whether the response comes from the worker and not from the server',
    options: yesNo,
  },
  'embedder-policy': {
    text: 'Does the page send Cross-Origin-Embedder-Policy: require-corp?',
    decides: 'whether the browser refuses the response for a reason other than CORS',
    options: yesNo,
  },
  'csrf-after-cors': {
    text: 'Does the server’s log show a CSRF check that fails for this request?',
    decides: 'whether a 403 after good CORS is the framework’s own forgery protection',
    options: yesNo,
  },
} as const satisfies Readonly<Record<string, Question>>

export type QuestionId = keyof typeof questions

/** What to ask the person, in one sentence with what the answer decides; null where nothing is asked. */
export function asked(id: string | null): string | null {
  const found = Object.entries<Question>(questions).find(([known]) => known === id)?.[1]
  return found === undefined ? null : `${found.text} It decides ${found.decides}.`
}
