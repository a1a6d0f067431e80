import { guidanceFor } from '../knowledge/causes/guidance.ts'
import { asked } from '../knowledge/guide/questions.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import type { Finding, Fix } from '../knowledge/model/diagnosis.ts'
import type { Triage } from '../knowledge/triage.ts'
import { alsoFixed } from './also-fixed.ts'

/** One cause as every report tells it: what was seen, what speaks against it, and the fix. */
export interface CauseSection {
  readonly kind: 'cause'
  readonly finding: Finding
  /** The question whose answer would decide. */
  readonly asks: string | null
  readonly fix: FixSection | null
}

interface FixSection {
  /** Whose fix, and what it does. */
  readonly label: string
  readonly title: string
  readonly directions: readonly string[]
  readonly where: string | null
  readonly steps: readonly string[]
  readonly snippet: string | null
  /** The cause further up that this same change fixes: its code, and the steps that are the same, stand there. */
  readonly toldWith: string | null
  /** The causes further down that this same change fixes. */
  readonly alsoFixes: readonly string[]
}

export function outlineOfCause(finding: Finding, triage: Triage): CauseSection {
  const fix = triage.fixes[triage.diagnosis.causes.indexOf(finding)]
  return {
    kind: 'cause',
    finding,
    asks: asked(finding.question),
    fix: fix === undefined ? null : fixSection(finding, fix, triage),
  }
}

function fixSection(finding: Finding, fix: Fix, triage: Triage): FixSection {
  const { causes } = triage.diagnosis
  const others = alsoFixed(triage, finding)
  const first = others.find((other) => causes.indexOf(other) < causes.indexOf(finding)) ?? null
  const told = first === null ? undefined : triage.fixes[causes.indexOf(first)]
  return {
    label: fix.stack === null ? 'Fix' : `Fix for ${softwareName(fix.product ?? fix.stack)}`,
    title: fix.title,
    directions: guidanceFor(finding, triage.subject).directions.map(({ text }) => text),
    where: fix.where === told?.where ? null : fix.where,
    steps: fix.steps.filter((step) => told?.steps.includes(step) !== true),
    snippet: first === null ? fix.snippet : null,
    toldWith: first?.title ?? null,
    alsoFixes: first === null ? others.map(({ title }) => title) : [],
  }
}
