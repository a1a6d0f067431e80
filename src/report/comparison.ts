import { describePurpose } from '../knowledge/guide/describe-purpose.ts'
import type { Observation, Purpose } from '../knowledge/model/evidence.ts'
import { redactHeaderValue } from '../knowledge/privacy/redact.ts'
import type { Triage } from '../knowledge/triage.ts'

/** One thing that was looked at on both sides: the response's status, or a header. */
export interface ComparedFact {
  readonly name: string
  readonly left: string
  readonly right: string
}

/** The same probe asked of both sides, and what came back differently. */
export interface ComparisonRow {
  readonly what: string
  readonly left: string
  readonly right: string
  /** Each difference as `name: left / right`; empty where the two agree. */
  readonly differences: readonly string[]
  /** What at least one side answered with, in the order in which a browser looks at it. */
  readonly facts: readonly ComparedFact[]
}

export interface Comparison {
  readonly rows: readonly ComparisonRow[]
  /** The first row that differs in what browsers decide on, else in anything, in the order in which a browser meets them. */
  readonly firstDivergence: ComparisonRow | null
}

const deciding = [
  ['access-control-allow-origin', 'Access-Control-Allow-Origin'],
  ['access-control-allow-credentials', 'Access-Control-Allow-Credentials'],
  ['access-control-allow-methods', 'Access-Control-Allow-Methods'],
  ['access-control-allow-headers', 'Access-Control-Allow-Headers'],
  ['location', 'Location'],
  ['access-control-expose-headers', 'Access-Control-Expose-Headers'],
  ['access-control-max-age', 'Access-Control-Max-Age'],
  ['vary', 'Vary'],
  ['server', 'Server'],
] as const
/** What two servers may differ in without any browser minding. */
const beside: ReadonlySet<string> = new Set(['sent', 'access-control-max-age', 'vary', 'server'])

/** Lines up two triages probe by probe. An Allow-Origin that names each side's own page counts as the same. */
export function compare(left: Triage, right: Triage): Comparison {
  const ours = left.evidence.observations.filter(isShared)
  const theirs = right.evidence.observations.filter(isShared)
  // A probe that only one side needed tells no difference; the way that a browser itself takes does.
  const [askedOfUs, askedOfThem] = [new Set(ours.map(keyOf)), new Set(theirs.map(keyOf))]
  const lined = [...ours, ...theirs].filter(
    (observation) =>
      rank(observation) < besideTheWay ||
      (askedOfUs.has(keyOf(observation)) && askedOfThem.has(keyOf(observation))),
  )
  const keys = [...new Set(lined.toSorted((a, b) => rank(a) - rank(b)).map(keyOf))]
  const rows = keys.map((key) => {
    const find = (all: readonly Observation[]) => all.find((observation) => keyOf(observation) === key)
    return row(key, traitsOf(find(ours), left), traitsOf(find(theirs), right))
  })
  return {
    rows,
    firstDivergence:
      rows.find(({ facts }) => facts.some(decides)) ??
      rows.find(({ differences }) => differences.length > 0) ??
      null,
  }
}

export function differs({ left, right }: ComparedFact): boolean {
  return left !== right
}

/** Whether browsers decide on this difference: one status from 200 to 299 is like another to them. */
export function decides(fact: ComparedFact): boolean {
  const bothOk = [fact.left, fact.right].every((value) => /^2\d\d$/.test(value))
  return differs(fact) && !beside.has(fact.name) && !(fact.name === 'answer' && bothOk)
}

/** A header as it is written; anything else as it is called. */
export function factName(name: string): string {
  return deciding.find(([key]) => key === name)?.[1] ?? name
}

function isShared({ purpose }: Observation): boolean {
  return ['preflight', 'request', 'without-origin', 'error-path', 'sibling'].includes(purpose.kind)
}

/** A GET in place of the request stands beside the request itself. */
function keyOf({ purpose }: { readonly purpose: Purpose }): string {
  return describePurpose(purpose.kind === 'request' ? { ...purpose, standIn: false } : purpose)
}

/** The rank of what no browser would send. */
const besideTheWay = Number.MAX_SAFE_INTEGER

/** What the browser itself would send leads, hop by hop. */
function rank({ purpose }: Observation): number {
  if (purpose.kind === 'preflight') return purpose.hop * 2
  return purpose.kind === 'request' ? purpose.hop * 2 + 1 : besideTheWay
}

type Traits = ReadonlyMap<string, string>

function row(what: string, ours: Traits, theirs: Traits): ComparisonRow {
  const all = [...ours.keys()].map((name) => ({
    name,
    left: ours.get(name) ?? absent,
    right: theirs.get(name) ?? absent,
  }))
  return {
    what,
    left: summary(ours),
    right: summary(theirs),
    differences: all.filter(differs).map(({ name, left, right }) => `${name}: ${left} / ${right}`),
    facts: all.filter(({ left, right }) => left !== absent || right !== absent),
  }
}

const absent = 'absent'

function traitsOf(observation: Observation | undefined, side: Triage): Traits {
  const status = observation?.response?.status.toString() ?? observation?.failure?.kind ?? 'not asked'
  return new Map([
    ['answer', status],
    ['sent', sentIn(observation)],
    ...deciding.map(([name]) => [name, valueOf(observation, name, side)] as const),
  ])
}

/** Which method it took: the request itself, or a GET in its place. */
function sentIn(observation: Observation | undefined): string {
  if (observation?.purpose.kind !== 'request') return absent
  const { method } = observation.request
  return observation.purpose.standIn ? `${method} in its place` : method
}

function valueOf(observation: Observation | undefined, name: string, { subject }: Triage): string {
  const values = (observation?.response?.headers ?? [])
    .filter(([given]) => given.toLowerCase() === name)
    .map(([given, value]) => redactHeaderValue(given, value))
  const joined = values.length === 0 ? absent : values.join(' | ')
  return name === 'access-control-allow-origin' && joined === subject.pageOrigin ? 'its own page' : joined
}

function summary(all: Traits): string {
  return `${all.get('answer')}, Allow-Origin ${all.get('access-control-allow-origin')}`
}
