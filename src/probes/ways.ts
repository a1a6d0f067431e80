import type { Failure } from '../knowledge/model/evidence.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import type { Exchanged, SentRequest } from './run-exchange.ts'
import { machineTrust, usualTrust, type TlsOptions, type Trust } from './trust.ts'

/** How one server is asked; what it answers may show that it has to be asked in another way. */
export interface Way {
  /** The server speaks HTTP/2 alone. */
  readonly overHttp2: boolean
  /** Only a lenient reader takes its HTTP/1.1. */
  readonly isLenient: boolean
  readonly trust: Trust
}

export interface Try {
  readonly way: Way
  readonly outcome: Exchanged
  /** Whether the connection had carried an exchange before. */
  readonly isReused: boolean
  /** The first bytes that came. */
  readonly came: string
}

/** What servers are asked in, each as its failures have taught. */
export interface Ways {
  readonly to: (origin: string) => Way
  /** Whether the request is worth sending once more, in the way that this failure of it has taught. */
  readonly learn: (tried: Try, failure: Failure, request: Pick<SentRequest, 'method' | 'url'>) => boolean
}

const onlyHttp2Alert = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'

export function createWays(options: TlsOptions): Ways {
  let trust = usualTrust(options)
  const onlyHttp2 = new Set<string>()
  const onlyLenient = new Set<string>()

  const to: Ways['to'] = (origin) => {
    const overHttp2 = onlyHttp2.has(origin)
    return { overHttp2, isLenient: onlyLenient.has(origin) && !overHttp2, trust }
  }

  const learn: Ways['learn'] = ({ way, isReused, came }, failure, { method, url }) => {
    const { origin, protocol } = new URL(url)
    // A kept-alive connection may be closed by the server at any moment: browsers ask again, and so does this.
    // One that was destroyed before it was used has sent nothing, so any method may be tried again.
    const isUnsent = failure.code === 'UND_ERR_DESTROYED'
    if (isReused && (isUnsent || (failure.kind === 'reset' && isSafeMethod(method)))) return true
    // HTTP/1.1 first, for it alone keeps every header line as the server wrote it.
    if (failure.code === onlyHttp2Alert && !way.overHttp2) {
      onlyHttp2.add(origin)
      return true
    }
    // Browsers trust what the machine trusts; its store is slow to read, so it is read only when it matters.
    if (failure.tls === 'untrusted' && !way.trust.machineToo) {
      if (trust === way.trust) trust = machineTrust(options)
      return true
    }
    // Some browsers take a head that breaks off for whole.
    const isBrokenOff = failure.kind === 'reset' && came !== ''
    if (!(isUnreadable(failure) || isBrokenOff) || way.overHttp2 || !isSafeMethod(method)) return false
    if (!way.isLenient) onlyLenient.add(origin)
    // A server that answers in HTTP/2 without having agreed on it.
    else if (protocol === 'https:') onlyHttp2.add(origin)
    return !way.isLenient || protocol === 'https:'
  }

  return { to, learn }
}

/** Bytes came, and the parser took them for no response. */
function isUnreadable({ kind, code }: Failure): boolean {
  return (
    kind === 'protocol' && (code === null || /^HPE_|^UND_ERR_RES_CONTENT_LENGTH|^ERR_ASSERTION/.test(code))
  )
}
