import type { Dispatcher } from 'undici'
import type { HeaderList } from '../knowledge/model/case.ts'
import type { CameBack, Failure } from '../knowledge/model/evidence.ts'
import { isInterim } from '../knowledge/browsers/standard/status.ts'
import { headerValues } from '../knowledge/model/header-values.ts'
import { decodeBody } from './decode-body.ts'
import { failureOf, ownFailure } from './failure-kind.ts'

export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  readonly body: string | null
}

export interface ExchangeOptions {
  /** The addresses to try, in order; a proxy resolves the name itself and ignores them. */
  readonly addresses: readonly string[]
  /** Bytes of the body to keep; 0 leaves it unread. */
  readonly bodyCap: number
  /** Asked before the request is sent once more; absent where it always may be. */
  readonly again?: () => boolean
}

export type Exchanged = CameBack & {
  readonly address: string | null
  /** True where the body went on past the cap or past patience. */
  readonly cut: boolean
}

/** Whether sending it twice changes nothing. */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

/** An unread body up to here is drained, so that the connection can be used again. */
const drainBytes = 16 * 1024
/** Milliseconds that a body may take after its headers: a stream or a drip decides nothing. */
const bodyPatienceMs = 1500
const textual = /^(text\/(?!event-stream)|application\/([\w.+-]*(json|xml|javascript))|$)/i

/** Runs one exchange on a dispatcher; `release` is told whether the connection is fit for another. */
export function runExchange(
  dispatcher: Pick<Dispatcher, 'dispatch'>,
  request: SentRequest,
  how: ExchangeOptions,
  timeoutMs: number,
  signal: AbortSignal,
  release: (clean: boolean) => void,
): Promise<Exchanged> {
  return new Promise((resolve) => {
    const url = new URL(request.url)
    const upgrade = headerValues(request.headers, 'upgrade')[0] ?? null
    const parts: Buffer[] = []
    let length = 0
    let head: { readonly status: number; readonly headers: HeaderList } | null = null
    let wanted = 0
    let answered = false
    let released = false
    let controller: Dispatcher.DispatchController | null = null

    const answer = (failure: Failure | null, cut: boolean): void => {
      if (answered) return
      answered = true
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      const known = head
      if (known === null)
        return resolve({ response: null, failure: failure ?? noResponse, address: null, cut })
      const text =
        wanted === 0 ? Promise.resolve(null) : decodeBody(Buffer.concat(parts), known.headers, wanted)
      void text.then((body) => resolve({ response: { ...known, body }, failure: null, address: null, cut }))
    }
    const letGo = (clean: boolean): void => {
      if (released) return
      released = true
      clearTimeout(patience)
      if (!clean) controller?.abort(new Error('no longer needed'))
      release(clean)
    }
    const stop = (failure: Failure): void => {
      answer(failure, true)
      letGo(false)
    }
    const onAbort = (): void => stop(ownFailure('aborted', 'stopped before a response came'))
    const onTimeout = (): void => {
      const what = controller === null ? 'no connection' : 'connected, but no response'
      stop(ownFailure('timeout', `${what} within ${timeoutMs} ms`))
    }
    const timer = setTimeout(onTimeout, timeoutMs)
    let patience: NodeJS.Timeout | undefined
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })

    try {
      dispatcher.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: request.method as Dispatcher.HttpMethod,
          headers: upgrade === null ? request.headers.flat() : withoutUpgrade(request.headers).flat(),
          upgrade,
          body: request.body,
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        {
          onRequestStart: (started) => {
            controller = started
            if (answered) started.abort(new Error('no longer needed'))
          },
          onResponseStart: (started, status) => {
            controller = started
            // 103 Early Hints and their like announce the response; they are not it.
            if (isInterim(status)) return
            const headers = rawHeaderList(started.rawHeaders)
            head = { status, headers }
            const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
            wanted = textual.test(type) ? how.bodyCap : 0
            if (wanted === 0) answer(null, false)
            patience = setTimeout(() => {
              answer(null, true)
              letGo(false)
            }, bodyPatienceMs)
          },
          onResponseData: (_, chunk) => {
            length += chunk.length
            if (wanted > 0) parts.push(chunk)
            if (length <= Math.max(wanted, drainBytes)) return
            answer(null, true)
            letGo(false)
          },
          onResponseEnd: () => {
            answer(null, false)
            letGo(true)
          },
          // Headers that came are a response, whatever becomes of the body.
          onResponseError: (_, error) => {
            answer(failureOf(error), true)
            letGo(false)
          },
          onRequestUpgrade: (_, status, headers, socket) => {
            socket.destroy()
            head = { status, headers: rawHeaderList(headers) }
            answer(null, false)
            letGo(false)
          },
        },
      )
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
