import { html, withHeaders, type LabResponse, type App, type Asked, type Layer } from '../app.ts'

/** Cloudflare's bot challenge: a page that wants script, which a fetch never runs. */
export function cloudflareChallenge(): LabResponse {
  const body =
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>'
  return html(403, body, [
    ['Server', 'cloudflare'],
    ['CF-RAY', '8f2b1c3d4e5f6071-FRA'],
    ['cf-mitigated', 'challenge'],
    ['Cache-Control', 'private, max-age=0, no-store, no-cache, must-revalidate'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Frame-Options', 'SAMEORIGIN'],
  ])
}

interface CacheOptions {
  /** Whether the cache minds the `Vary` of what it stored. */
  readonly minds: 'vary' | 'url only'
}

/**
 * A shared cache, as CDNs keep one: answers to GET by URL (and by the `Vary` fields where it minds them),
 * `Age` and `X-Cache` on what it serves.
 */
export function cdn({ minds }: CacheOptions): Layer {
  const stored = new Map<string, { readonly answer: LabResponse; readonly atMs: number }>()
  return (next: App) => (asked) => {
    if (asked.method !== 'GET') return next(asked)
    const url = `${asked.path}?${asked.query}`
    const key = minds === 'vary' ? `${url} ${asked.headers['origin'] ?? ''}` : url
    const hit = stored.get(key)
    if (hit !== undefined) {
      const age = Math.floor((Date.now() - hit.atMs) / 1000)
      return withHeaders(hit.answer, [], [['Age', String(age + 40)], ...mark('Hit')])
    }
    const answer = next(asked)
    if (typeof answer === 'string') return answer
    if (answer.status === 200) stored.set(key, { answer, atMs: Date.now() })
    return withHeaders(answer, [], mark('Miss'))
  }
}

function mark(what: 'Hit' | 'Miss') {
  return [
    ['X-Cache', `${what} from cloudfront`],
    ['Via', '1.1 5f2e1d0c9b8a7f6e.cloudfront.net (CloudFront)'],
    ['X-Amz-Cf-Pop', 'FRA56-P4'],
  ] as const
}

/** What an edge sends to a visitor it has let in before the incident: fills the cache. */
export function visit(app: App, path: string, origin: string | null): void {
  const asked: Asked = {
    method: 'GET',
    path,
    query: new URLSearchParams(),
    headers: origin === null ? {} : { origin },
  }
  app(asked)
}
