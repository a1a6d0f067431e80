import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exitStatus } from '../../src/commands/io.ts'
import { readExchange } from '../../src/knowledge/browsers/judge/read-exchange.ts'
import { verdicts } from '../../src/knowledge/browsers/judge/verdict.ts'
import { checkIds, warningIds } from '../../src/knowledge/model/diagnosis.ts'
import { softwareIds } from '../../src/knowledge/model/software.ts'

const page = readFileSync(`${import.meta.dirname}/../../docs/for-scripts.md`, 'utf8')

test('docs/for-scripts.md names every id of the JSON report', () => {
  const ids = [...checkIds, ...warningIds, ...softwareIds]
  expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([])
})

test('docs/for-scripts.md names every exit status', () => {
  const named = [...page.matchAll(/^\| (\d+) /gm)].map(([, status]) => Number(status))
  expect(named).toEqual([...new Set(Object.values(exitStatus))].sort((one, other) => one - other))
})

test('the recorded exchange of docs/for-scripts.md can be judged', () => {
  const example = /^\{"id": "1".*$/m.exec(page)?.[0] ?? ''
  const exchange = readExchange(example)
  expect(exchange).not.toHaveProperty('problem')
  expect('fetches' in exchange && verdicts(exchange)).toMatchObject({
    id: '1',
    chromium: { corsError: 'MethodDisallowedByPreflightResponse' },
  })
})
