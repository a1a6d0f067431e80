import { describePurpose } from '../knowledge/guide/describe-purpose.ts'
import type { EngineVerdict } from '../knowledge/model/diagnosis.ts'
import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import { verdictOf, type Stretch } from '../knowledge/facts/stretch.ts'

/** Something that is different, and where. */
interface Change {
  readonly where: string
  readonly says: string
}

/** What the outcome and the engines do differently from the stretch before, a short sentence each. */
export function verdictChanges(before: Stretch, now: Stretch): readonly string[] {
  const [old, current] = [verdictOf(before), verdictOf(now)]
  return told([
    ...changed('outcome', old.outcome, current.outcome),
    ...engines.flatMap((engine) =>
      changed(engineNames[engine], does(old.browsers[engine]), does(current.browsers[engine])),
    ),
  ])
}

/** What the server answers differently, a short sentence each: the status, a header that came, went or changed. */
export function answerChanges(before: Stretch, now: Stretch): readonly string[] {
  const changes = now.evidence.observations.map((observation) => {
    const old = before.evidence.observations.find(({ id }) => id === observation.id)
    return { observation, found: changesOf(old, observation) }
  })
  const first = changes.filter(({ observation }) => observation.purpose.kind !== 'repeat')
  const known = new Set(first.flatMap(({ found }) => found.map(({ says }) => says)))
  // A repeat that changed as the request itself did says nothing new.
  const repeats = changes
    .filter(({ observation }) => observation.purpose.kind === 'repeat')
    .flatMap(({ found }) => found.filter(({ says }) => !known.has(says)))
  return told([...first.flatMap(({ found }) => found), ...repeats])
}

/** The same change in several places is told once. */
function told(changes: readonly Change[]): readonly string[] {
  const places = Map.groupBy(changes, ({ says }) => says)
  return [...places].map(([says, all]) => `${listed([...new Set(all.map(({ where }) => where))])}: ${says}`)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function changed(where: string, old: string, current: string): readonly Change[] {
  return old === current ? [] : [{ where, says: `${old}, now ${current}` }]
}

function does({ outcome, corsError }: EngineVerdict): string {
  return outcome === 'response' ? 'lets it through' : (corsError ?? 'network error')
}

function changesOf(old: Observation | undefined, now: Observation): readonly Change[] {
  const where = describePurpose(now.purpose)
  if (old === undefined) return [{ where, says: `asked now, ${statusOf(now)}` }]
  const status = changed(where, statusOf(old), statusOf(now))
  // Where either side got no response its headers say nothing.
  if (old.response === null || now.response === null) return status
  return [...status, ...headerChanges(where, headersOf(old), headersOf(now))]
}

function statusOf({ response, failure }: Observation): string {
  return response === null ? `no response (${failure?.kind ?? 'unknown'})` : String(response.status)
}

interface Header {
  readonly name: string
  readonly value: string
}

/** By lower-case name: as the server spells it, repeated lines joined. */
function headersOf({ response }: Observation): ReadonlyMap<string, Header> {
  const headers = new Map<string, Header>()
  for (const [name, value] of response?.headers ?? []) {
    const known = headers.get(name.toLowerCase())
    headers.set(
      name.toLowerCase(),
      known === undefined ? { name, value } : { name: known.name, value: `${known.value} | ${value}` },
    )
  }
  return headers
}

function headerChanges(
  where: string,
  before: ReadonlyMap<string, Header>,
  now: ReadonlyMap<string, Header>,
): readonly Change[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key): readonly Change[] => {
    const [old, current] = [before.get(key), now.get(key)]
    if (current === undefined)
      return old === undefined ? [] : [{ where, says: `${old.name} disappeared, it was ${old.value}` }]
    if (old === undefined) return [{ where, says: `${current.name} appeared: ${current.value}` }]
    return old.value === current.value
      ? []
      : [{ where, says: `${current.name} was ${old.value}, now ${current.value}` }]
  })
}
