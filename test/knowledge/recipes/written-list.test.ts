import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { evidence, get, page, request } from '../causes/evidence-builder.ts'

const fixOf = (...lines: readonly string[]) => {
  const headers: HeaderList = lines.map((line) => ['Access-Control-Allow-Origin', line])
  const [fix] = conclude(get, evidence(request(get, [200, headers])), null).fixes
  return `${fix?.title}: ${fix?.steps.join(' ')}`
}

test('a list with blanks alone between its values was written so, in one place', () => {
  const fix = fixOf(`${page} https://staging.example.com`)
  expect(fix).toMatch(/^Send the one origin that asks, in place of the list/)
  expect(fix).not.toMatch(/Two layers/)
})

test.each<[string, ...string[]]>([
  ['two lines', page, page],
  ['values that a proxy may have joined', `${page}, https://staging.example.com`],
])('%s may come from two places', (_, ...lines) => {
  expect(fixOf(...lines)).toMatch(/^Set Access-Control-Allow-Origin in one place only.+Two layers/)
})
