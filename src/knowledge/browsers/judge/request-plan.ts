import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import { kindFacts } from '../../model/request-kind.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { firstLine, isNamed } from '../standard/header-list.ts'
import type { Rules } from '../engines/rules.ts'
import type { RecordedFetch } from './exchange.ts'
import { typeOfBlob } from './read-body.ts'

/** What one engine makes of a request of one kind. */
export interface RequestPlan {
  readonly as: RequestKind
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'websocket'
  readonly credentials: CredentialsMode
  /** Fetch standard, "use-CORS-preflight flag": a preflight whatever the method and the headers. */
  readonly forcesPreflight: boolean
  /** Whether it outlives the page, as a beacon does. */
  readonly keepalive: boolean
  /** Whether the engine asks for this over https where the page is https. */
  readonly isImage: boolean
}

export function requestPlan(rules: Rules, fetch: RecordedFetch): RequestPlan {
  const as = fetch.as ?? 'fetch'
  const facts = kindFacts[as]
  const mode =
    rules.modes[as] ??
    facts.mode ??
    (as === 'beacon' ? modeOfBeacon(rules, fetch.headers) : (fetch.mode ?? 'cors'))
  return {
    as,
    mode,
    credentials: facts.credentials ?? (as === 'fetch' ? fetch.credentials : askedWith(fetch)),
    forcesPreflight:
      fetch.usesPreflight === true ||
      (as === 'xhr-upload' && rules.uploadListenerForces(fetch.method.toUpperCase())),
    // No worker's does. Measured with all three kinds.
    keepalive: as === 'beacon' || (fetch.keepalive === true && fetch.inWorker !== true),
    isImage: as === 'img' || as === 'img-crossorigin',
  }
}

/** Nothing but `fetch()` can leave credentials out on the page's own origin. */
function askedWith({ credentials }: RecordedFetch): CredentialsMode {
  return credentials === 'omit' ? 'same-origin' : credentials
}

/** Beacon, 3.1: with CORS where the type of the body is none that a form could send. */
export function modeOfBeacon(rules: Rules, headers: HeaderList): 'cors' | 'no-cors' {
  const type = firstLine(headers, 'content-type')
  return type === null || isLeftOut(rules, 'beacon', type) || rules.isFormType(type) ? 'no-cors' : 'cors'
}

/** The headers that are sent along, where `Content-Type` is a Blob's. */
export function withTypeOfBlob(rules: Rules, as: RequestKind, headers: HeaderList): HeaderList {
  const type = firstLine(headers, 'content-type')
  const stays = type === null || !isLeftOut(rules, as, type)
  return stays ? headers : headers.filter(([name]) => !isNamed(name, 'content-type'))
}

function isLeftOut(rules: Rules, as: RequestKind, type: string): boolean {
  return typeOfBlob(type) === null || !rules.sendsBlobType(type, as)
}

/** The names of request headers that permission is asked for. */
export function namesToAsk(rules: Rules, as: RequestKind, headers: HeaderList): readonly string[] {
  const isSpared = as === 'beacon' && headers.every(([, type]) => rules.sparesBeacon(type))
  return isSpared ? [] : rules.unsafeNames(headers)
}
