import { describe, expect, it } from 'vitest'
import { engines } from '../../src/knowledge/model/cors-error.ts'
import { deviationOf, deviations } from './deviations.ts'
import { unmetBy } from './judged.ts'
import { wptRows } from './rows/all.ts'

describe.each(engines)('web-platform-tests, %s', (engine) => {
  const files = Map.groupBy(wptRows, ({ file }) => file)
  it.each([...files])('%s holds, but for what is explained', (_, rows) => {
    const unexplained = rows.flatMap((row) => {
      const fault = unmetBy(engine, row)
      return (fault === null) === (deviationOf(row, engine) === null)
        ? []
        : [`${row.subtest}: ${fault ?? 'holds'}`]
    })
    expect(unexplained).toEqual([])
  })
})

it.each(deviations)('the deviation in $file is of rows that are there', ({ file, subtests }) =>
  expect(wptRows.some((row) => row.file === file && subtests.test(row.subtest))).toBe(true),
)
