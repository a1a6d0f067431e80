import { createHash } from 'node:crypto'
import { engines } from '../../../src/knowledge/model/cors-error.ts'
import type { Finding, Fix, Verdict } from '../../../src/knowledge/model/diagnosis.ts'
import { decidingOf } from '../../../src/knowledge/facts/deciding.ts'
import { needed } from '../../../src/knowledge/facts/needed.ts'
import { headersSent, methodsAsked, originMatrix } from '../../../src/knowledge/facts/policy-seen.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { textReport } from '../../../src/report/text.ts'
import type { Recorded } from './recorded.ts'

/**
 * What is concluded, in one line: verdict, causes with certainty and whose fix each has, who answered, checks, warnings.
 * The last word stands for the text report, the particulars and what the screens show of each probe.
 */
export function concluded({ id, subject, evidence, chosen }: Recorded): string {
  const triage = conclude(subject, evidence, chosen)
  const { diagnosis, fixes, witnesses } = triage
  const { verdict, layer, checks, causes, warnings } = diagnosis
  const shown = evidence.observations.map((one) => [decidingOf(one, subject), needed(one, subject)])
  const policy = [originMatrix(subject, evidence), methodsAsked(subject, evidence), headersSent(evidence)]
  return [
    id,
    stopped(verdict),
    ...causes.map((cause, index) => named(cause, fixes[index])),
    `layer ${layer.id}`,
    `checks ${checks.map(({ status }) => status).join(' ')}`,
    `warnings ${warnings.map((one) => one.id).join(' ') || 'none'}`,
    digest(JSON.stringify([diagnosis, fixes, witnesses, textReport(triage), shown, policy])),
  ].join(' | ')
}

function stopped({ outcome, browsers }: Verdict): string {
  const each = engines.map((engine) => `${browsers[engine].at ?? '-'} ${browsers[engine].corsError ?? '-'}`)
  return `${outcome}: ${new Set(each).size === 1 ? each[0] : each.join(', ')}`
}

function named({ id, variant, confidence }: Finding, fix: Fix | undefined): string {
  const whose = fix === undefined ? 'no fix' : (fix.product ?? fix.stack ?? fix.side)
  return `${[id, ...(variant === null ? [] : [variant])].join('.')} ${confidence}, ${whose}`
}

/** What is drawn anew in every run is no part of it: the word for strangers, an id of Socket.IO, ports and folders. */
function digest(text: string): string {
  const steady = text
    .replaceAll(/(?:\b|%3D)t[bcdfghjklmnpqrst]{6}\b/g, 'WORD')
    .replaceAll(/\bsid\W+[\w-]{20}/g, 'SID')
    .replaceAll(/(?:\b|%(?:25)*3A)(?:3[2-9]|[45]\d|6[0-5])\d{3}\b/g, 'PORT')
    .replaceAll(/\/tmp\/[\w./-]+/g, 'FOLDER')
  return createHash('sha256').update(steady).digest('hex').slice(0, 8)
}
