import { describe, expect, test } from 'vitest'
import type { Case, HeaderList } from '../../src/knowledge/model/case.ts'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import { conclude } from '../../src/knowledge/triage.ts'
import { decidingOf } from '../../src/knowledge/facts/deciding.ts'
import { needed } from '../../src/knowledge/facts/needed.ts'
import { sequenceOf } from '../../src/report/sequence.ts'
import {
  allow,
  evidence,
  get,
  grants,
  preflight,
  preflighted,
  request,
} from '../knowledge/causes/evidence-builder.ts'

const comma: HeaderList = [['Content-Disposition', 'attachment; filename=a, b.csv']]
const quoted: HeaderList = [['Content-Disposition', 'attachment; filename="a, b.csv"']]

/** What each place tells of the exchange that decides. */
function told(subject: Case, observations: readonly Observation[], deciding: Observation) {
  const triage = conclude(subject, evidence(...observations), null)
  const { verdict, checks } = triage.diagnosis
  return {
    verdict: [verdict.outcome, verdict.browsers.chromium.outcome, verdict.browsers.firefox.outcome],
    row: decidingOf(deciding, subject).mark,
    header: needed(deciding, subject).find(({ name }) => name === 'content-disposition')?.holds ?? true,
    sequence: sequenceOf(triage).messages.find(({ stops }) => stops)?.label ?? null,
    preflightCheck: checks.find(({ id }) => id === 'preflight-succeeds')?.status,
  }
}

describe('row, deciding header, sequence, check and verdict say the same', () => {
  const blocked = ['blocked', 'network-error', 'response']
  const allowed = ['allowed', 'response', 'response']
  const stop = 'Chromium: refuses content-disposition: attachment; filename=a, b.csv'

  test.each([
    [
      'a response whose filename has a comma',
      comma,
      {
        verdict: blocked,
        row: 'fail',
        header: false,
        sequence: `200, ${stop}`,
        preflightCheck: 'not-applicable',
      },
    ],
    [
      'the same in quotes',
      quoted,
      { verdict: allowed, row: 'pass', header: true, sequence: null, preflightCheck: 'not-applicable' },
    ],
  ])('%s', (_title, headers, expected) => {
    const only = request(get, [200, [...allow(), ...headers]])
    expect(told(get, [only], only)).toEqual(expected)
  })

  test.each([
    [
      'a preflight whose filename has a comma',
      comma,
      { verdict: blocked, row: 'fail', header: false, sequence: `204, ${stop}`, preflightCheck: 'fail' },
    ],
    [
      'the same in quotes',
      quoted,
      { verdict: allowed, row: 'pass', header: true, sequence: null, preflightCheck: 'pass' },
    ],
  ])('%s', (_title, headers, expected) => {
    const first = preflight(preflighted, [204, [...grants, ...headers]])
    expect(told(preflighted, [first, request(preflighted, [200, allow()])], first)).toEqual(expected)
  })
})
