import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import type { Recorded } from './recorded.ts'

/** What a network sets on every response that it hands on. */
const networks = {
  cloudflare: [
    ['Server', 'cloudflare'],
    ['CF-Ray', '8ba1f5a2b3c4d5e6-FRA'],
    ['CF-Cache-Status', 'DYNAMIC'],
  ],
  cloudfront: [
    ['Via', '1.1 0a1b2c3d4e5f60718293a4b5c6d7e8f9.cloudfront.net (CloudFront)'],
    ['X-Cache', 'Miss from cloudfront'],
    ['X-Amz-Cf-Id', 'kq3v6f5D3r7o5dWmW-9cQ=='],
  ],
} as const satisfies Readonly<Record<string, HeaderList>>

/**
 * What a network in front changes of a recording, and must not: what browsers do, a cause that becomes certain, a fix
 * that is written for the network although it only hands on.
 */
export function misattributed({ id, subject, evidence, chosen }: Recorded): readonly string[] {
  const plain = conclude(subject, evidence, chosen)
  return Object.entries(networks).flatMap(([network, marks]) => {
    const observations = evidence.observations.map((one) => handedOn(one, marks))
    const behind = conclude(subject, { ...evidence, observations }, chosen)
    const sure = certain(plain)
    const stacks = new Set<string | null>(plain.fixes.map(({ stack }) => stack))
    return [
      ...(outcome(plain) === outcome(behind) ? [] : ['another verdict']),
      ...[...certain(behind)].filter((cause) => !sure.has(cause)),
      ...behind.fixes.flatMap(({ stack }) => (stack === network && !stacks.has(stack) ? ['its fix'] : [])),
    ].map((what) => `${id} behind ${network}: ${what}`)
  })
}

function handedOn(one: Observation, marks: HeaderList): Observation {
  const { response, purpose } = one
  if (response === null || purpose.kind === 'page' || purpose.kind === 'page-script') return one
  const own = new Set(marks.map(([name]) => name.toLowerCase()))
  const kept = response.headers.filter(([name]) => !own.has(name.toLowerCase()))
  return { ...one, response: { ...response, headers: [...kept, ...marks] } }
}

type Concluded = ReturnType<typeof conclude>

function outcome({ diagnosis }: Concluded): string {
  return JSON.stringify(diagnosis.verdict)
}

function certain({ diagnosis }: Concluded): ReadonlySet<string> {
  const sure = diagnosis.causes.filter(({ confidence }) => confidence === 'certain')
  return new Set(sure.map(({ id, variant }) => (variant === null ? id : `${id}.${variant}`)))
}
