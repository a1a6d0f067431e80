import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { blockedBy } from '../console/net-errors.ts'
import type { HarEntry } from './har-entry.ts'

/** Addresses named of each reason. */
const mostNamed = 3

/** Keeps what stopped entries that is no CORS fault: extensions, ORB, Cross-Origin-Resource-Policy, the page's CSP. */
export function createStopped() {
  const reasons = new Map<string, { count: number; readonly urls: Set<string> }>()
  return {
    add: (entry: HarEntry): void => {
      const { error, url } = entry
      const reason = error === null ? refusedSocket(entry) : blockedBy(error)
      if (reason === null) return
      const known = reasons.get(reason) ?? { count: 0, urls: new Set<string>() }
      known.count += 1
      if (known.urls.size < mostNamed) known.urls.add(visible(redactUrl(url)))
      reasons.set(reason, known)
    },
    /** A sentence for each reason, with the first addresses. */
    said: (): readonly string[] =>
      [...reasons].map(([reason, { count, urls }]) => {
        const more = count > urls.size ? ' and others' : ''
        return `${count === 1 ? 'one request was' : `${count} requests were`} ${reason}: ${[...urls].join(', ')}${more}`
      }),
  }
}

function refusedSocket({ url, status, resourceType }: HarEntry): string | null {
  if (status < 200 || (resourceType !== 'websocket' && !/^wss?:/i.test(url))) return null
  return `refused with status ${status} on opening a WebSocket, which knows no CORS: the server alone decides, by Origin`
}
