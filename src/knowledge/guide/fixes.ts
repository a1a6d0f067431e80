/** A direction of repair. The lines to change follow from it, the case and the stack. */
export interface FixDirection {
  readonly title: string
  /** What to do, and what decides whether it is done right. */
  readonly text: string
}

/** The directions, by id. */
export const fixDirections = {
  'allow-the-origin': {
    title: 'Put the page’s origin on the allow-list',
    text: 'Add exactly what the browser sends: scheme, host, and the port where it is not the default. No path, no slash at the end. Read the list from configuration that differs between environments, and fail at start where it is empty.',
  },
  'cors-before-routes': {
    title: 'Let CORS run before anything that can answer',
    text: 'Register it ahead of authentication, redirects, static files and every route, at the root and not on a part. Then errors leave with the headers as well.',
  },
  'answer-preflights': {
    title: 'Answer OPTIONS before anything else does',
    text: 'An OPTIONS request with Origin and Access-Control-Request-Method gets 204 and the CORS headers, from the first layer that sees it, without credentials being asked for and without a redirect.',
  },
  'exact-origin-with-credentials': {
    title: 'Name the one origin, and allow credentials',
    text: 'With cookies or HTTP authentication, Access-Control-Allow-Origin must be the page’s origin itself and Access-Control-Allow-Credentials exactly true, on the preflight and on the answer. Keep a list, answer the one that asked, and add Vary: Origin. Where no cookie is needed, do not send credentials at all.',
  },
  'same-origin-in-development': {
    title: 'In development, forward through the dev server',
    text: 'Vite server.proxy or Next.js rewrites send /api on to the API, so that the browser sees one origin. It helps only while you develop: test the built page without it, since production has no such proxy.',
  },
} as const satisfies Readonly<Record<string, FixDirection>>

export type FixDirectionId = keyof typeof fixDirections
