import type { Dispatcher } from 'undici'
import type { HeaderList } from '../knowledge/model/case.ts'
import type { CameBack, Failure } from '../knowledge/model/evidence.ts'
import { isInterim } from '../knowledge/browsers/standard/status.ts'
import { headerValues } from '../knowledge/model/header-values.ts'
import { arrivingResponse } from './arriving-response.ts'
import { failureOf, ownFailure } from './failure-kind.ts'

export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  readonly body: string | null
}

export interface Patience {
  /** Bytes of the body to keep; 0 leaves it unread. */
  readonly bodyCap: number
  /** Until the head of the response, in milliseconds. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

export type Exchanged = CameBack & { readonly address: string | null }

const waitedInVain = 'connected, but no response'

/** Whether time ran out with the request taken and nothing said of it. */
export function isConnected({ kind, message }: Failure): boolean {
  return kind === 'timeout' && message.startsWith(waitedInVain)
}

/** Milliseconds that a body may take after its headers: a stream or a drip decides nothing. */
const bodyPatienceMs = 1500

/** Runs one exchange on a dispatcher; `release` is told whether the connection is fit for another. Never rejects. */
export function runExchange(
  dispatcher: Pick<Dispatcher, 'dispatch'>,
  request: SentRequest,
  { bodyCap, timeoutMs, signal }: Patience,
  release: (clean: boolean) => void,
): Promise<Exchanged> {
  return new Promise((resolve) => {
    const arriving = arrivingResponse(bodyCap)
    let controller: Dispatcher.DispatchController | null = null
    let patience: NodeJS.Timeout | undefined
    let isAnswered = false
    let isReleased = false

    const answer = (failure: Failure): void => {
      if (isAnswered) return
      isAnswered = true
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      void arriving
        .sofar()
        .then((response) =>
          resolve(
            response === null
              ? { response, failure, address: null }
              : { response, failure: null, address: null },
          ),
        )
    }
    const letGo = (clean: boolean): void => {
      if (isReleased) return
      isReleased = true
      clearTimeout(patience)
      if (!clean) controller?.abort(new Error('no longer needed'))
      release(clean)
    }
    /** Headers that came are a response, whatever becomes of the body. */
    const stop = (failure: Failure): void => {
      answer(failure)
      letGo(false)
    }
    const onAbort = (): void => stop(ownFailure('aborted', 'stopped before a response came'))
    const onTimeout = (): void => {
      const what = controller === null ? 'no connection' : waitedInVain
      stop(ownFailure('timeout', `${what} within ${timeoutMs} ms`))
    }
    const timer = setTimeout(onTimeout, timeoutMs)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (started) => {
        controller = started
        if (isAnswered) started.abort(new Error('no longer needed'))
      },
      onResponseStart: (started, status) => {
        controller = started
        // 103 Early Hints and their like announce the response; they are not it.
        if (isInterim(status)) return
        const isBodyWanted = arriving.begin(status, rawHeaderList(started.rawHeaders))
        if (!isBodyWanted) answer(noResponse)
        patience = setTimeout(() => stop(noResponse), bodyPatienceMs)
      },
      onResponseData: (_, piece) => {
        if (!arriving.take(piece)) stop(noResponse)
      },
      onResponseEnd: () => {
        answer(noResponse)
        letGo(true)
      },
      onResponseError: (_, error) => {
        if (!isAnswered) arriving.breakOff()
        stop(failureOf(error))
      },
      onRequestUpgrade: (_, status, headers, socket) => {
        socket.destroy()
        arriving.begin(status, rawHeaderList(headers))
        stop(noResponse)
      },
    }
    try {
      dispatcher.dispatch(dispatchOptions(request), handler)
    } catch (error) {
      // What undici will not send is refused by throwing.
      stop(failureOf(error))
    }
  })
}

const noResponse: Failure = {
  kind: 'reset',
  code: null,
  tls: null,
  message: 'the connection ended without a response',
}

function dispatchOptions({ method, url, headers, body }: SentRequest): Dispatcher.DispatchOptions {
  const { origin, pathname, search } = new URL(url)
  const upgrade = headerValues(headers, 'upgrade')[0] ?? null
  return {
    origin,
    path: `${pathname}${search}`,
    method: method as Dispatcher.HttpMethod,
    headers: (upgrade === null ? headers : withoutUpgrade(headers)).flat(),
    upgrade,
    body,
    headersTimeout: 0,
    bodyTimeout: 0,
  }
}

/** undici writes these two itself. */
function withoutUpgrade(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => !/^(?:connection|upgrade)$/i.test(name))
}

/** HTTP/1.1 gives every line as it came; HTTP/2 gives an object, lower case. */
function rawHeaderList(raw: Dispatcher.DispatchController['rawHeaders']): HeaderList {
  if (raw === null || raw === undefined) return []
  if (!Array.isArray(raw)) {
    return Object.entries(raw).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, String(one)] as const),
    )
  }
  const text = raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1')))
  return text.flatMap((name, at) => (at % 2 === 0 ? [[name, text[at + 1] ?? ''] as const] : []))
}
