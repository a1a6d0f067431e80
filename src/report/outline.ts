import { asPageMakesIt } from './as-page-makes-it.ts'
import type { Case } from '../knowledge/model/case.ts'
import { engineNames, engines } from '../knowledge/model/cors-error.ts'
import type { CheckResult, CheckStatus, Diagnosis, Warning } from '../knowledge/model/diagnosis.ts'
import type { Agreement } from '../knowledge/facts/witness.ts'
import { stillFailing } from '../knowledge/guide/still-failing.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { roleOf } from '../knowledge/recipes/catalogue.ts'
import { redactCase } from '../knowledge/privacy/redact.ts'
import type { Triage } from '../knowledge/triage.ts'
import { conditionsOf } from './conditions.ts'
import { engineOutcome, type EngineOutcome } from './engine-outcome.ts'
import { headline } from '../knowledge/headline.ts'
import { outlineOfCause, type CauseSection } from './outline-cause.ts'
import { seeItAgain } from './see-it-again.ts'
import { toDecide } from './to-decide.ts'
import { whereToLook } from './where-to-look.ts'

/**
 * What every report tells, in its order; a format only draws it. Everything but the case is as it came: whoever draws
 * it makes control characters visible and takes secrets out.
 */
export interface Outline {
  readonly headline: string
  /** Without what is secret in it. */
  readonly subject: Case
  readonly answeredBy: { readonly name: string; readonly evidence: readonly string[] } | null
  /** How the probes were sent, as far as a reader has to know it. */
  readonly conditions: readonly string[]
  /** The command that would settle an open verdict. */
  readonly toDecide: string | null
  /** Empty where CORS does not apply. */
  readonly browsers: readonly BrowserRow[]
  readonly sections: readonly Section[]
  /** The page's own requests, to be run again. */
  readonly commands: readonly string[]
}

export type BrowserRow = Pick<EngineOutcome, 'kind' | 'says'> & {
  readonly name: string
  /** Why it blocks: the CORS error, or the network error that it is; null where it does not block. */
  readonly why: string | null
  readonly at: string | null
}

export type Section = CauseSection | ListSection

export interface ListSection {
  readonly kind: 'list'
  readonly title: string
  readonly isNumbered: boolean
  readonly items: readonly Item[]
}

export interface Item {
  readonly status: CheckStatus | 'todo' | 'warning' | 'note'
  readonly title: string
  readonly id: string | null
  readonly details: readonly string[]
}

export function outlineOf(triage: Triage): Outline {
  const { diagnosis } = triage
  const { layer, causes } = diagnosis
  return {
    headline: headline(triage),
    subject: asPageMakesIt(redactCase(triage.subject)),
    answeredBy:
      layer.id === null
        ? null
        : { name: `${softwareName(layer.id)}${otherForOptions(diagnosis)}`, evidence: layer.evidence },
    conditions: conditionsOf(triage).map(({ says }) => says),
    toDecide: toDecide(triage),
    browsers: browserRows(triage),
    sections: [
      ...list('Brought along', broughtAlong(triage)),
      ...causes.map((cause) => outlineOfCause(cause, triage)),
      ...list('Where to look', whereToLook(triage).map(place)),
      ...list('First ten minutes', diagnosis.checks.map(checked), true),
      ...list('Harmful later', diagnosis.warnings.map(warned)),
      ...list(
        'If it still fails in a browser',
        isAllWell(diagnosis) ? stillFailing(triage.subject).map(place) : [],
      ),
      ...list(
        'Verify',
        diagnosis.verification.map(({ status, title, how }) => item(status, title, [how])),
      ),
      ...list(
        'Pitfalls',
        diagnosis.pitfalls.map(({ title, text }) => item('note', title, [text])),
      ),
    ],
    commands: seeItAgain(triage.evidence),
  }
}

/** Whether nothing is left that the server could do. */
function isAllWell({ verdict, causes }: Diagnosis): boolean {
  return verdict.outcome === 'allowed' && causes.length === 0
}

/** Where something in front answered OPTIONS, and another server the request. */
function otherForOptions({ answeredBy: { preflight, request } }: Diagnosis): string {
  const isOther = preflight !== null && request !== null && preflight !== request
  return isOther && roleOf(preflight) !== 'application' ? `; OPTIONS by ${softwareName(preflight)}` : ''
}

function browserRows({ diagnosis: { verdict } }: Triage): readonly BrowserRow[] {
  if (verdict.outcome === 'not-cross-origin') return []
  return engines.map((engine) => {
    const { corsError, at } = verdict.browsers[engine]
    const { kind, says } = engineOutcome(verdict, engine)
    return {
      name: engineNames[engine],
      kind,
      says,
      why: kind === 'blocks' ? (corsError ?? 'network error') : null,
      at,
    }
  })
}

/** A section, unless there is nothing to tell in it. */
function list(title: string, items: readonly Item[], isNumbered = false): readonly ListSection[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, isNumbered, items }]
}

function item(status: Item['status'], title: string, details: readonly string[]): Item {
  return { status, title, id: null, details }
}

const agreed = { agrees: 'pass', contradicts: 'fail', open: 'todo', aside: 'note' } as const satisfies Record<
  Agreement,
  Item['status']
>

/** A console message or a copied response, and whether the tool finds the same. */
function broughtAlong({ witnesses }: Triage): readonly Item[] {
  return witnesses.map(({ engine, corsError, text, agreement, says }) => {
    const found =
      agreement === 'aside' ? says : `${agreement === 'open' ? 'not comparable' : agreement}: ${says}`
    return engine === null || agreement === 'aside'
      ? item(agreed[agreement], text, [found])
      : item(agreed[agreement], `${engineNames[engine]} said: ${corsError ?? 'no CORS error'}`, [text, found])
  })
}

function place({ title, lookFor }: { readonly title: string; readonly lookFor: string }): Item {
  return item('note', title, [lookFor])
}

function checked({ status, title, evidence }: Omit<CheckResult, 'id'>): Item {
  const details = evidence.map(({ says }) => says)
  return item(status, title, details)
}

function warned(warning: Warning): Item {
  return { ...checked({ ...warning, status: 'unknown' }), status: 'warning', id: warning.id }
}
