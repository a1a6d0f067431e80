/** What kind of fix. The lines to change follow from it, the case and the stack. */
export interface FixDirection {
  readonly title: string
  /** What to do, and what decides whether it is done right. */
  readonly text: string
}

/** The directions, by id. */
export const fixDirections = {
  'allow-the-origin': {
    title: 'Put the page’s origin on the allow-list',
    text: 'Exactly what the browser sends: scheme, host, and the port where it is not the default; no path, no slash at the end. Keep the list in the settings of each environment.',
  },
  'cors-before-routes': {
    title: 'Let CORS run before anything that can answer',
    text: 'Register it first and at the root: before authentication, redirects, static files and routes. Then errors carry the headers, too.',
  },
  'answer-preflights': {
    title: 'Answer OPTIONS before anything else does',
    text: 'OPTIONS gets 204 and the CORS headers from the first layer that sees it: no login, no redirect.',
  },
  'exact-origin-with-credentials': {
    title: 'Name the one origin, and allow credentials',
    text: 'With cookies, Access-Control-Allow-Origin must be the page’s origin itself and Access-Control-Allow-Credentials exactly true, on preflight and response, with Vary: Origin. Where no cookie is needed, send no credentials.',
  },
  'same-origin-in-development': {
    title: 'In development, forward through the dev server',
    text: 'In development, Vite server.proxy or Next.js rewrites send /api on to the API: the browser sees one origin. Production has no such proxy: test the built page without it.',
  },
} as const satisfies Readonly<Record<string, FixDirection>>

export type FixDirectionId = keyof typeof fixDirections
