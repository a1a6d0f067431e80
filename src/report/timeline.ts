import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import { stopsAt } from '../knowledge/facts/stops-at.ts'
import { verdictOf, type Stretch } from '../knowledge/facts/stretch.ts'

/** How things stood: let through, stopped, no response came, or not asked. */
export type Standing = 'allowed' | 'blocked' | 'silent' | 'unasked'

/** One engine or one address through time: a standing for every column of the picture. */
interface TimelineRow {
  readonly name: string
  readonly standings: readonly Standing[]
}

/**
 * The history as rows of marks, oldest first: a column a look, long stretches shortened so that every change stays in
 * sight. Addresses have rows of their own where the host has several.
 */
export function timelineRows(history: readonly Stretch[], columns: number): readonly TimelineRow[] {
  const shown = history.slice(-columns)
  const widths = columnsOf(
    shown.map(({ looks }) => looks),
    columns,
  )
  const row = (name: string, standing: (stretch: Stretch) => Standing): TimelineRow => ({
    name,
    standings: shown.flatMap((stretch, index) => Array<Standing>(widths[index] ?? 0).fill(standing(stretch))),
  })
  const addresses = [...new Set(shown.flatMap(({ evidence }) => evidence.observations.flatMap(addressOf)))]
  return [
    ...engines.map((engine) => row(engineNames[engine], (stretch) => engineStanding(stretch, engine))),
    ...(addresses.length < 2
      ? []
      : addresses.map((address) => row(address, (stretch) => addressStanding(stretch, address)))),
  ]
}

/** Columns of each stretch: as many as looks where there is room, else the longest give way. */
function columnsOf(looks: readonly number[], columns: number): readonly number[] {
  let longest = Math.max(1, ...looks)
  const sum = (): number => looks.reduce((all, count) => all + Math.min(count, longest), 0)
  while (longest > 1 && sum() > columns) longest -= Math.max(1, Math.floor(longest / 8))
  return looks.map((count) => Math.min(count, longest))
}

function engineStanding(stretch: Stretch, engine: (typeof engines)[number]): Standing {
  const { outcome, at } = verdictOf(stretch).browsers[engine]
  return outcome === 'response' ? 'allowed' : at === 'connection' ? 'silent' : 'blocked'
}

function addressOf({ purpose, address }: Observation): readonly string[] {
  const known = purpose.kind === 'address' ? purpose.address : address
  return known === null ? [] : [known]
}

const gravity = { unasked: 0, allowed: 1, silent: 2, blocked: 3 } as const

/** The worst of what an address answered. */
function addressStanding({ evidence, subject }: Stretch, address: string): Standing {
  return evidence.observations
    .filter((observation) => addressOf(observation)[0] === address && isOfHost(observation))
    .map((observation) => standingOf(observation, subject))
    .reduce((worst: Standing, one) => (gravity[one] > gravity[worst] ? one : worst), 'unasked')
}

/** A redirect may lead to another host. */
function isOfHost({ purpose }: Observation): boolean {
  return !('hop' in purpose) || purpose.hop === 0
}

function standingOf(observation: Observation, subject: Case): Standing {
  if (observation.response === null) return 'silent'
  return stopsAt(observation, subject).length === 0 ? 'allowed' : 'blocked'
}
