import type { BrowserRequest } from './confirmation.ts'
import type { Protocol } from 'devtools-protocol'
import type { Devtools } from '../client/devtools.ts'

interface FetchFailure {
  readonly errorText: string
  readonly corsError: string | null
  readonly failedParameter: string
}

/** What the DevTools protocol tells of one fetch: its requests in order, and how it failed. */
export interface FetchWatch {
  /** The requests that went out, as far as it can be known. */
  readonly wire: () => readonly BrowserRequest[]
  readonly failure: () => FetchFailure | null
  readonly stop: () => void
}

interface Asked {
  readonly id: string
  readonly preflight: boolean
  readonly method: string
  readonly url: string
  /** Which of the requests under this id it is: redirects keep the id. */
  readonly turn: number
}

/** Watches a session's network events for the fetch of `url`. */
export function watchFetch(connection: Devtools, session: string, url: string): FetchWatch {
  const asked: Asked[] = []
  const statuses = new Map<string, number[]>()
  let main: string | null = null
  let failure: FetchFailure | null = null

  const ask = ({ requestId: id, request, initiator }: Protocol.Network.RequestWillBeSentEvent) => {
    const { method, url: to } = request
    const preflight = initiator.type === 'preflight'
    if (!preflight) {
      if (main === null && to === url) main = id
      if (id !== main) return
    }
    asked.push({ id, preflight, method, url: to, turn: asked.filter((one) => one.id === id).length })
  }
  const fail = ({ errorText, corsErrorStatus }: Protocol.Network.LoadingFailedEvent) => {
    failure = {
      errorText,
      corsError: corsErrorStatus?.corsError ?? null,
      failedParameter: corsErrorStatus?.failedParameter ?? '',
    }
  }

  const stop = connection.listen(({ method, params, sessionId }) => {
    if (sessionId !== session) return
    switch (method) {
      case 'Network.requestWillBeSent':
        return ask(params)
      // The only event that tells the status of a response that the CORS check then refused.
      case 'Network.responseReceivedExtraInfo':
        statuses.set(params.requestId, [...(statuses.get(params.requestId) ?? []), params.statusCode])
        return
      case 'Network.loadingFailed':
        if (params.requestId === main) fail(params)
    }
  })
  const wire = () =>
    inOrder(asked).flatMap(({ id, turn, preflight, method, url: to }) => {
      const status = statuses.get(id)?.[turn] ?? null
      // A CORS failure rests on a response; what has none was never sent.
      const unsent = status === null && !preflight && failure !== null && failure.corsError !== null
      return unsent ? [] : [{ preflight, method, url: to, status }]
    })
  return { wire, failure: () => failure, stop }
}

/** The preflight's event may come after that of the request it is for; on the wire it never does. */
function inOrder(asked: readonly Asked[]): readonly Asked[] {
  const ordered: Asked[] = []
  for (const one of asked) {
    const of = one.preflight ? ordered.findIndex(({ preflight, url }) => !preflight && url === one.url) : -1
    if (of === -1) ordered.push(one)
    else ordered.splice(of, 0, one)
  }
  return ordered
}
