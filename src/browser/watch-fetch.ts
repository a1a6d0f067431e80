import type { BrowserRequest } from './confirmation.ts'
import type { DevtoolsConnection, DevtoolsEvent } from './devtools-connection.ts'

export interface FetchFailure {
  readonly errorText: string
  readonly corsError: string | null
  readonly failedParameter: string
}

/** What the DevTools protocol tells of one fetch: its requests in order, and how it failed. */
export interface FetchWatch {
  readonly wire: () => readonly BrowserRequest[]
  readonly failure: () => FetchFailure | null
  readonly stop: () => void
}

interface Sent {
  readonly preflight: boolean
  readonly method: string
  readonly url: string
  status: number | null
}

/** Watches a session's network events for the fetch of `url`. */
export function watchFetch(connection: DevtoolsConnection, session: string, url: string): FetchWatch {
  const sent: Sent[] = []
  const open = new Map<string, Sent>()
  let main: string | null = null
  let failure: FetchFailure | null = null

  const request = (id: string, params: DevtoolsEvent['params']) => {
    const { method, url: to } = params['request'] as { method: string; url: string }
    const initiator = params['initiator'] as { type: string }
    const preflight = initiator.type === 'preflight'
    if (!preflight && main === null && to !== url) return
    if (!preflight) {
      if (main !== null && id !== main) return
      main = id
      const redirect = params['redirectResponse'] as { status: number } | undefined
      const before = open.get(id)
      if (before && redirect) before.status = redirect.status
    }
    const added: Sent = { preflight, method, url: to, status: null }
    sent.push(added)
    open.set(id, added)
  }

  const stop = connection.listen(({ method, params, sessionId }) => {
    const id = params['requestId']
    if (sessionId !== session || typeof id !== 'string') return
    switch (method) {
      case 'Network.requestWillBeSent':
        return request(id, params)
      case 'Network.responseReceived': {
        const known = open.get(id)
        if (known) known.status = (params['response'] as { status: number }).status
        return
      }
      case 'Network.loadingFailed': {
        if (id !== main) return
        const cors = params['corsErrorStatus'] as { corsError: string; failedParameter: string } | undefined
        failure = {
          errorText: String(params['errorText']),
          corsError: cors?.corsError ?? null,
          failedParameter: cors?.failedParameter ?? '',
        }
      }
    }
  })
  return { wire: () => inOrder(sent), failure: () => failure, stop }
}

/** The preflight's event may come after that of the request it is for; on the wire it never does. */
function inOrder(sent: readonly Sent[]): readonly BrowserRequest[] {
  const ordered: Sent[] = []
  for (const one of sent) {
    const of = one.preflight ? ordered.findIndex(({ preflight, url }) => !preflight && url === one.url) : -1
    if (of === -1) ordered.push(one)
    else ordered.splice(of, 0, one)
  }
  return ordered
}
