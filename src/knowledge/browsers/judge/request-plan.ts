import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import { kindFacts } from '../../model/request-kind.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { isNamed } from '../standard/header-list.ts'
import { isSafelistedRequestHeader } from '../standard/safelisted-request-header.ts'
import type { Rules } from '../engines/rules.ts'
import type { RecordedFetch } from './exchange.ts'

/** What one engine makes of a request of one kind. */
export interface RequestPlan {
  readonly as: RequestKind
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'websocket'
  readonly credentials: CredentialsMode
  /** Fetch standard, "use-CORS-preflight flag": a preflight whatever the method and the headers. */
  readonly forcesPreflight: boolean
  /** Whether the engine asks for this over https where the page is https. */
  readonly isImage: boolean
}

export function requestPlan(rules: Rules, fetch: RecordedFetch): RequestPlan {
  const as = fetch.as ?? 'fetch'
  const facts = kindFacts[as]
  const mode =
    rules.modes[as] ?? facts.mode ?? (as === 'beacon' ? modeOfBeacon(fetch.headers) : (fetch.mode ?? 'cors'))
  return {
    as,
    mode,
    credentials: facts.credentials ?? (as === 'fetch' ? fetch.credentials : askedWith(fetch)),
    forcesPreflight:
      fetch.usesPreflight === true ||
      (as === 'xhr-upload' && rules.uploadListenerForces(fetch.method.toUpperCase())),
    isImage: as === 'img' || as === 'img-crossorigin',
  }
}

/** Nothing but `fetch()` can leave credentials out on the page's own origin. */
function askedWith({ credentials }: RecordedFetch): CredentialsMode {
  return credentials === 'omit' ? 'same-origin' : credentials
}

/** Beacon, 3.1: with CORS where the type of the body is none that a form could send. */
export function modeOfBeacon(headers: HeaderList): 'cors' | 'no-cors' {
  const type = headers.find(([name]) => isNamed(name, 'content-type'))
  return type === undefined || isSafelistedRequestHeader('content-type', type[1]) ? 'no-cors' : 'cors'
}
