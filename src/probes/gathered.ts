import {
  noEvidence,
  type Evidence,
  type HostFacts,
  type Observation,
  type PageFacts,
  type Purpose,
} from '../knowledge/model/evidence.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import type { ProbeEvent } from './options.ts'

/** One planned probe and how far it has come. */
export type Row = Planned & (Waiting | Landed | NotSent)

interface Planned {
  readonly id: string
  readonly purpose: Purpose
  readonly sentMs: number | null
}

interface Waiting {
  readonly state: 'planned' | 'sent'
  readonly observation: null
  readonly why: null
}

interface Landed {
  readonly state: 'observed'
  readonly observation: Observation
  readonly why: null
}

interface NotSent {
  readonly state: 'dropped'
  readonly observation: null
  readonly why: string
}

/** What the events of a run have told so far. Rows keep the order of the plan, whatever lands first. */
export interface Gathered {
  readonly rows: readonly Row[]
  readonly hosts: readonly HostFacts[]
  readonly page: PageFacts | null
  /** Few requests were sent on purpose. */
  readonly sampled?: boolean
  readonly conditions?: readonly Condition[]
}

export const nothingGathered: Gathered = { rows: [], hosts: [], page: null }

/** What is known after one event more. An event about an unplanned id plans it. */
export function gather<T extends Gathered>(so: T, event: ProbeEvent): T {
  switch (event.kind) {
    case 'planned':
      return { ...so, rows: withRow(so.rows, event, (row) => row) }
    case 'sent':
      return {
        ...so,
        rows: so.rows.map((row) =>
          row.id === event.id
            ? { ...planned(row, event.atMs), state: 'sent', observation: null, why: null }
            : row,
        ),
      }
    case 'observed': {
      const { observation } = event
      return {
        ...so,
        rows: withRow(so.rows, observation, (row) => ({
          ...planned(row, observation.startedMs),
          state: 'observed',
          observation,
          why: null,
        })),
      }
    }
    case 'dropped':
      return {
        ...so,
        rows: so.rows.map((row) =>
          row.id === event.id && row.state !== 'observed'
            ? { ...planned(row, row.sentMs), state: 'dropped', observation: null, why: event.why }
            : row,
        ),
      }
    case 'resolved':
      return { ...so, hosts: [...so.hosts, event.host] }
    case 'condition':
      return { ...so, conditions: [...(so.conditions ?? []), event.condition] }
    case 'sampled':
      return { ...so, sampled: true }
    case 'page-read':
      return { ...so, page: event.page }
  }
}

function withRow(
  rows: readonly Row[],
  { id, purpose }: { readonly id: string; readonly purpose: Purpose },
  change: (row: Row) => Row,
): readonly Row[] {
  const index = rows.findIndex((row) => row.id === id)
  const known = rows[index]
  if (known !== undefined) return rows.with(index, change(known))
  return [...rows, change({ id, purpose, state: 'planned', sentMs: null, observation: null, why: null })]
}

function planned({ id, purpose }: Row, sentMs: number | null): Planned {
  return { id, purpose, sentMs }
}

/** The facts that came over the wire; observations in the order of the plan. */
export function evidenceGathered({ rows, hosts, page, conditions, sampled }: Gathered): Evidence {
  return {
    ...noEvidence,
    observations: rows.flatMap(({ observation }) => (observation === null ? [] : [observation])),
    hosts,
    page,
    ...(conditions === undefined ? {} : { conditions }),
    ...(sampled === true ? { sampled } : {}),
  }
}
