import { expect } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Confidence, WarningId } from '../../../src/knowledge/model/diagnosis.ts'
import { certainOthers, conclude, firstName, transcript } from '../conclude.ts'
import type { RealServer } from './real-servers.ts'

/** The page of every field incident; plain HTTP, so that no certificate stands between the tool and the server. */
export const page = 'http://app.shop.example'
const host = 'api.shop.example'

export const saving = {
  method: 'PUT',
  headers: [['Content-Type', 'application/json']],
  credentials: 'same-origin',
  body: '{}',
} as const satisfies Partial<Case>

export interface Incident {
  readonly title: string
  readonly ask?: Partial<Case>
  readonly path?: string
  /** What must come first, as `cause` or `cause.variant`; null: nothing is wrong. */
  readonly expect: string | null
  readonly sendUnsafe?: boolean
  /** A second fault that may be certain too. */
  readonly also?: string
  /** Of the first cause. */
  readonly confidence?: Confidence
  /** What must be warned of. */
  readonly warns?: readonly WarningId[]
  /** What must not be. */
  readonly silent?: readonly WarningId[]
}

/** Triages the page's request to a real server and expects the incident's own cause first. */
export async function expectCause(incident: Incident, server: RealServer): Promise<void> {
  const subject: Case = {
    pageOrigin: page,
    pageUrl: null,
    url: `http://${host}:${server.port}${incident.path ?? '/v1/orders'}`,
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    body: null,
    errorUrl: null,
    ...incident.ask,
  }
  const names = [new URL(page).hostname, 'app.partner.example', 'www.shop.example', host]
  const resolve = names.flatMap((name) =>
    [80, server.port].map((port) => ({ host: name, port, address: '127.0.0.1' })),
  )
  const concluded = await conclude(subject, { resolve, sendUnsafe: incident.sendUnsafe ?? false })
  const first = firstName(concluded)
  expect(first, transcript(concluded)).toBe(incident.expect)
  const others = certainOthers(concluded).filter((name) => name !== incident.also)
  expect(others, transcript(concluded)).toEqual([])
  const { causes, warnings } = concluded.diagnosis
  if (incident.confidence !== undefined)
    expect(causes[0]?.confidence, transcript(concluded)).toBe(incident.confidence)
  const warned = warnings.map(({ id }) => id)
  expect(warned, transcript(concluded)).toEqual(expect.arrayContaining([...(incident.warns ?? [])]))
  expect(warned.filter((id) => incident.silent?.includes(id))).toEqual([])
}
