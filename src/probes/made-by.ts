import { asksWithCors } from '../knowledge/browsers/judge/asks-with-cors.ts'
import type { Case } from '../knowledge/model/case.ts'
import { kindFacts, type RequestKind } from '../knowledge/model/request-kind.ts'

/** What a browser says of a request by what makes it. */
export interface MadeBy {
  readonly accept: string
  /** `Sec-Fetch-Dest` and `Sec-Fetch-Mode`. */
  readonly destination: string
  readonly mode: string
  /** Whether no cache is to answer it. */
  readonly isFresh: boolean
}

/** What `fetch()` sends that sets nothing. */
export const byFetch: MadeBy = { accept: '*/*', destination: 'empty', mode: 'cors', isFresh: false }

/** Fetch standard, 2.2.5 (destination) and 4.1 (Accept by destination); HTML standard, 9.2.2 (EventSource). Seen in Chromium. */
const along: Readonly<Partial<Record<RequestKind, Partial<MadeBy>>>> = {
  img: { destination: 'image', accept: 'image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5' },
  'img-crossorigin': { destination: 'image', accept: 'image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5' },
  script: { destination: 'script' },
  module: { destination: 'script' },
  style: { destination: 'style', accept: 'text/css,*/*;q=0.1' },
  font: { destination: 'font' },
  eventsource: { accept: 'text/event-stream', isFresh: true },
  form: {
    destination: 'document',
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  },
}

/** What goes along with this request. */
export function madeBy(subject: Pick<Case, 'as' | 'mode' | 'headers'>): MadeBy {
  const as = subject.as ?? 'fetch'
  const ofBeacon = asksWithCors(subject) ? 'cors' : 'no-cors'
  const mode = as === 'beacon' ? ofBeacon : (kindFacts[as].mode ?? subject.mode ?? 'cors')
  return { ...byFetch, ...along[as], mode }
}
