import type { Case } from '../../src/knowledge/model/case.ts'
import { diagnose } from '../../src/knowledge/diagnose.ts'
import type { Diagnosis } from '../../src/knowledge/model/diagnosis.ts'
import type { Evidence, ReportedError } from '../../src/knowledge/model/evidence.ts'
import { defaultProbeOptions, type ProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'

export interface Concluded {
  readonly evidence: Evidence
  readonly diagnosis: Diagnosis
}

/** Probes for real and diagnoses what came. */
export async function conclude(
  subject: Case,
  options: Partial<ProbeOptions>,
  reported: readonly ReportedError[] = [],
): Promise<Concluded> {
  const never = new AbortController().signal
  const probed = await runProbes(subject, { ...defaultProbeOptions, ...options }, () => {}, never)
  const evidence = { ...probed, reported }
  return { evidence, diagnosis: diagnose(subject, evidence) }
}

/** `cause` or `cause.variant`, with its confidence: one line for each, in order. */
export function named({ diagnosis }: Concluded): readonly string[] {
  return diagnosis.causes.map(({ id, variant, confidence }) => `${fullName(id, variant)} (${confidence})`)
}

export function firstName({ diagnosis }: Concluded): string | null {
  const first = diagnosis.causes[0]
  return first === undefined ? null : fullName(first.id, first.variant)
}

export function certainOthers({ diagnosis }: Concluded): readonly string[] {
  return diagnosis.causes
    .slice(1)
    .filter(({ confidence }) => confidence === 'certain')
    .map(({ id, variant }) => fullName(id, variant))
}

function fullName(id: string, variant: string | null): string {
  return variant === null ? id : `${id}.${variant}`
}

/** What was asked and what came, for the message of a failing test. */
export function transcript({ evidence, diagnosis }: Concluded): string {
  const exchanges = evidence.observations.map(({ id, request, response, failure }) => {
    const telling = (response?.headers ?? []).filter(([name]) =>
      /^(access-control|vary|location|server|x-powered|age$|x-cache|set-cookie|allow$)/i.test(name),
    )
    const came = response === null ? `${failure?.kind} ${failure?.code}` : String(response.status)
    return `${id}: ${request.method} ${came} ${telling.map((line) => line.join(': ')).join(' | ')}`
  })
  const causes = diagnosis.causes.map(({ id, variant, confidence, title, evidence: proofs }) =>
    [`${id}.${variant} ${confidence}: ${title}`, ...proofs.map(({ says }) => `    ${says}`)].join('\n'),
  )
  return [...exchanges, ...causes].join('\n')
}
