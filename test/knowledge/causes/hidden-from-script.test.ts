import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { ReportedError } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, preflight, request, url } from './evidence-builder.ts'

const put = { ...get, method: 'PUT' }
const part = { ...put, url: `${url}?partNumber=1&uploadId=a` }
const said = (text: string): ReportedError => ({ engine: 'chromium', corsError: null, text })

test.for<readonly [name: string, subject: Case, reported: readonly ReportedError[], found: string | null]>([
  ['a part of an upload', part, [], 'possible'],
  ['a part that an uploader could not finish', part, [said('Could not read the ETag header')], 'certain'],
  ['a header that script asked for', get, [said('Refused to get unsafe header "ETag"')], 'certain'],
  ['a header that is not there', get, [said('Refused to get unsafe header "X-Total"')], null],
  ['an upload in one', put, [], null],
  ['a file', get, [], null],
])('ETag of %s', ([, subject, reported, found]) => {
  const lets: HeaderList = [...allow(), ['Access-Control-Allow-Methods', 'PUT']]
  const observations = [
    preflight(subject, [204, lets]),
    request(subject, [200, [...allow(), ['ETag', '"a"']]]),
  ]
  const { causes } = diagnose(subject, { ...evidence(), observations, reported })
  const cause = causes.find(({ id }) => id === 'response-header-not-exposed')
  expect(cause?.confidence ?? null).toBe(found)
})
