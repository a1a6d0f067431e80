import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { causeIds, type CauseId, type Fix } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence, type Evidence } from '../../../src/knowledge/model/evidence.ts'
import { softwareIds, type SoftwareId } from '../../../src/knowledge/model/software.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { answered, caseOf, findingOf } from './samples.ts'

/** A request that needs everything, of a server that lets another page in and has lists of its own. */
const full = caseOf({
  pageOrigin: 'https://shop.example.org:8443',
  method: 'PUT',
  headers: [
    ['X-Trace', '1'],
    ['Authorization', 'Bearer t'],
  ],
  credentials: 'include',
})
const listed = answered(
  { kind: 'from-origin', form: 'request', origin: 'http://localhost:3000', relation: 'localhost' },
  [
    ['Access-Control-Allow-Origin', 'http://localhost:3000'],
    ['Access-Control-Allow-Methods', 'GET, DELETE'],
    ['Access-Control-Allow-Headers', 'x-tenant'],
    ['Access-Control-Expose-Headers', 'x-total'],
  ],
)
const open = answered({ kind: 'preflight', hop: 0 }, [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Headers', '*'],
])
const cases: readonly (readonly [Case, Evidence])[] = [
  [full, { ...noEvidence, observations: [listed] }],
  [caseOf(), noEvidence],
  [caseOf({ method: 'DELETE' }), { ...noEvidence, observations: [open] }],
]

test.each(softwareIds)('what is written for %s stays as it is', async (stack) => {
  await expect(held(stack)).toMatchFileSnapshot(`held-fixes/${stack}.txt`)
})

/** The fix of a whole policy in full, then a line for each cause that this software can fix: a digest of its fix in each of the cases is last. */
function held(stack: SoftwareId): string {
  const lines = causeIds.flatMap((cause) => {
    const fixes = cases.map(([subject, evidence]) => fixOf(cause, subject, stack, evidence))
    if (fixes.every((fix) => fix.stack === null)) return []
    return `${cause}: ${fixes[0]?.title} ${digest(fixes)}`
  })
  return `${[inFull(fixOf('cors-not-configured', full, stack, cases[0]?.[1] ?? noEvidence)), ...lines].join('\n')}\n`
}

function fixOf(cause: CauseId, subject: Case, stack: SoftwareId, evidence: Evidence): Fix {
  const headers = ['x-trace', 'x-total']
  const carried = cause === 'response-header-not-exposed' || cause === 'request-header-not-allowed'
  const variant = cause === 'refused-by-application' ? 'csrf' : null
  const finding = findingOf(cause, carried ? { particulars: { headers } } : { variant })
  return fixFor(finding, subject, stack, evidence)
}

function inFull({ title, where, steps, snippet }: Fix): string {
  return [
    title,
    ...(where === null ? [] : [where]),
    ...steps.map((step) => `- ${step}`),
    '',
    ...(snippet === null ? [] : [snippet.trimEnd(), '']),
  ].join('\n')
}

function digest(fixes: readonly Fix[]): string {
  return createHash('sha256').update(JSON.stringify(fixes)).digest('hex').slice(0, 8)
}
