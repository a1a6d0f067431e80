import { firstSegment } from '../facts/plain.ts'
import { js } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const vite = {
  livesIn: 'vite.config.ts: server.proxy (vite preview takes it over)',
  breaksHere: [
    'The proxy exists in development only: the deployed page calls another origin, and meets CORS there first.',
    'import.meta.env.VITE_… is fixed when the page is built; unset, it is undefined.',
    'secure: false hides a broken certificate until production.',
  ],
  takeOut: 'delete server.proxy, and headers that its configure adds',
  policy: {
    snippet,
    place: (need) => [
      `Merge this into vite.config.ts and let the page call the path alone (${pathOf(need)}): the browser then sees one origin, and no CORS is needed.`,
      'This is for development. In production put both under one host in the server, or allow the page on the API (choose the stack of the API for that recipe).',
      'Test the build without the proxy before it ships.',
    ],
    settings: {},
    perCause: {
      'cookie-not-sent':
        'Through the proxy the cookie is first-party; cookieDomainRewrite takes the domain of the API off it.',
      'redirect-changes-origin':
        'A redirect of the API to its own host leads the browser past the proxy: followRedirects lets Vite follow it.',
    },
    reload: 'Restart the development server.',
  },
  cookie: null,
} as const satisfies Stack

/** The path the page calls once the call goes through the server it came from. */
export function pathOf({ subject }: Need): string {
  const { pathname, search } = new URL(subject.url)
  return `${firstSegment(subject.url) === null ? '/api' : ''}${pathname}${search}`
}

function snippet({ subject }: Need): string {
  const first = firstSegment(subject.url)
  const rewrite = first === null ? "\n        rewrite: (path) => path.replace(/^\\/api/, '')," : ''
  return `import { defineConfig } from 'vite'

export default defineConfig({
  server: {
    proxy: {
      ${js(`/${first ?? 'api'}`)}: {
        target: ${js(new URL(subject.url).origin)},
        changeOrigin: true,
        cookieDomainRewrite: '',${rewrite}
      },
    },
  },
})
`
}
