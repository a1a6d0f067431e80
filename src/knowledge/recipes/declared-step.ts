import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { Evidence } from '../model/evidence.ts'
import type { DeclaredPolicy } from '../model/declared.ts'
import { softwareName } from '../marks/catalogue.ts'
import { seenLayers } from '../marks/seen-layers.ts'
import { roleOf } from './catalogue.ts'
import { softwareId, type SoftwareId } from '../model/software.ts'

/** The stack that source declares CORS in, where it is one only. */
export function declaredStack({ declared }: Pick<Evidence, 'declared'>): SoftwareId | null {
  const found = new Set(declared.map(({ stack }) => stack))
  const [only] = found
  const known = found.size === 1 ? softwareId(only) : null
  return known === 'node' ? null : known
}

/** Whether the scanned source holds the policy that is to be changed: of this stack, and without what the page needs. */
export function isDeclaredHere(
  finding: Finding,
  subject: Case,
  stack: SoftwareId | null,
  evidence: Pick<Evidence, 'declared'>,
): boolean {
  return ownOf(stack, evidence).some(
    (policy) =>
      letsThrough(policy, finding, subject) === false ||
      policy.findings.some(({ cause }) => cause === finding.id),
  )
}

/** Where in the scanned source the change belongs: the place that is at fault, else the policy of this stack. */
export function declaredSteps(
  finding: Finding,
  subject: Case,
  stack: SoftwareId | null,
  { declared, observations }: Pick<Evidence, 'declared' | 'observations'>,
): readonly string[] {
  const own = ownOf(stack, { declared })
  const faulty = own.flatMap(({ file, findings }) =>
    findings
      .filter(({ cause }) => cause === finding.id)
      .map(({ line, says }) => `Change ${file}:${line}: ${says}.`),
  )
  if (faulty.length > 0) return faulty.slice(0, 2)
  const [policy] = [...own.filter((one) => letsThrough(one, finding, subject) === false), ...own]
  if (policy === undefined) {
    const [other] = declared.filter((one) => isOutOfPath(softwareId(one.stack), { observations }))
    const by = softwareId(other?.stack)
    if (other === undefined || by === null) return []
    if (stack === null)
      return [
        `${other.file}:${other.line} declares CORS for ${softwareName(by)}${declares(other, finding)}, and no response bears a mark of it. Where it answers all the same, change it there (--stack ${by}).`,
      ]
    return roleOf(stack) !== 'application'
      ? []
      : [
          `${other.file}:${other.line} declares CORS for ${softwareName(by)}, and ${softwareName(stack)} is to be changed here: as far as the wire shows, that file is not in the path of this response.`,
        ]
  }
  const { file, line } = policy
  return finding.id === 'cors-not-configured'
    ? [
        `${file}:${line} declares CORS, and no response carries it: see that this code is what answers there, and that nothing in front of it takes the headers out.`,
      ]
    : letsThrough(policy, finding, subject) === true
      ? [
          `${file}:${line} does not declare what the server answers${declares(policy, finding)}: it runs something older than this file, or something else answers. Deploy the file, or find what answers, before you change it.`,
        ]
      : [`The policy stands at ${file}:${line}${declares(policy, finding)}. Change it there.`]
}

function ownOf(
  stack: SoftwareId | null,
  { declared }: Pick<Evidence, 'declared'>,
): readonly DeclaredPolicy[] {
  return declared.filter((policy) => policy.stack === stack || isByHand(policy, stack))
}

/** An application beside the one that answered, or a proxy of which no response bears a mark. */
function isOutOfPath(id: SoftwareId | null, evidence: Pick<Evidence, 'observations'>): boolean {
  if (id === null || roleOf(id) !== 'proxy') return roleOf(id) === 'application'
  return evidence.observations.length > 0 && !seenLayers(evidence).has(id)
}

/** Headers set by hand in a Node server belong to whatever framework answered. */
function isByHand({ stack }: DeclaredPolicy, answered: SoftwareId | null): boolean {
  return stack === 'node' && /^(express|fastify|hono|koa|nestjs|next|node)$/.test(answered ?? '')
}

/**
 * Whether what a policy declares lets through what the browser complains of: false is the policy to change, true one
 * that is not what answered; null where it does not say.
 */
function letsThrough(
  { origins, methods, headers, credentials }: DeclaredPolicy,
  finding: Finding,
  subject: Case,
): boolean | null {
  switch (finding.id) {
    case 'origin-not-allowed':
      return origins === '*' || names(origins, subject.pageOrigin)
    case 'method-not-allowed':
      // Of a method in the wrong case the list may hold the right one.
      return names(methods, subject.method) && (finding.variant === null || null)
    case 'request-header-not-allowed': {
      const named = finding.particulars.headers.map((name) => names(headers, name))
      if (named.includes(false)) return false
      return named.length > 0 && !named.includes(null) ? true : null
    }
    case 'wildcard-with-credentials':
      return origins === 'unknown' ? null : origins !== '*'
    case 'credentials-not-allowed':
      return credentials === 'unknown' ? null : credentials
    default:
      return null
  }
}

function names(list: readonly string[] | string, wanted: string): boolean | null {
  if (typeof list === 'string') return list === 'reflect' || null
  return list.some((one) => one.toLowerCase() === wanted.toLowerCase())
}

function declares({ origins, methods, headers, credentials }: DeclaredPolicy, { id }: Finding): string {
  const list = (what: string, value: readonly string[] | string) =>
    `, ${what}: ${typeof value === 'string' ? value : value.join(', ') || 'none'}`
  if (id === 'method-not-allowed') return list('methods', methods)
  if (id === 'request-header-not-allowed') return list('headers', headers)
  if (id === 'credentials-not-allowed') return list('credentials', String(credentials))
  return list('origins', origins)
}
