import { describe, expect, test } from 'vitest'
import { triageScenario } from '../../src/commands/lab-triage.ts'
import type { Case, HeaderList } from '../../src/knowledge/model/case.ts'
import { scenarios } from '../../src/lab/catalogue.ts'
import { mermaidSequence } from '../../src/report/mermaid.ts'
import { sequenceOf } from '../../src/report/sequence.ts'
import { conclude, type Triage } from '../../src/knowledge/triage.ts'
import { allow, evidence, get, preflight, request } from '../knowledge/causes/evidence-builder.ts'

async function triaged(id: string): Promise<Triage> {
  const scenario = scenarios.find((one) => one.id === id)
  if (scenario === undefined) throw new Error(`no scenario ${id}`)
  return triageScenario(scenario, 0, new AbortController().signal)
}

describe('the sequence', () => {
  test('of a redirect has a lane for every server', async () => {
    const { lanes, messages } = sequenceOf(await triaged('redirect-changes-origin.other-host'))
    expect(lanes.map(({ kind }) => kind)).toEqual(['page', 'browser', 'server', 'server'])
    expect(lanes[3]?.name).toMatch(/^files\.store\.example/)
    expect(messages.filter(({ from }) => from === 1).map(({ to }) => to)).toEqual([2, 3, 0])
  })

  test('ends at the first redirect that a browser does not follow, whatever was asked behind it', async () => {
    const { messages } = sequenceOf(await triaged('redirect-changes-origin.www'))
    expect(messages.map(({ label, stops }) => [label, stops]).slice(1)).toEqual([
      ['GET, Origin https://app.shop.example', false],
      ['301, no Allow-Origin', true],
      ['TypeError', true],
    ])
  })

  test.each([
    ['method-not-allowed', '204, PUT not in Allow-Methods'],
    ['credentials-not-allowed', '200, no Allow-Credentials: true'],
    ['multiple-allow-origin', /^200, Allow-Origin twice: /],
    ['preflight-redirected', /^308, to /],
  ])('of %s says at the stop what was wrong there', async (id, label) => {
    const { messages } = sequenceOf(await triaged(id))
    expect(messages.find(({ stops }) => stops)?.label).toMatch(label)
  })

  test('marks no stop at a good preflight whose request was not sent', () => {
    const put: Case = { ...get, method: 'PUT' }
    const granted: HeaderList = [...allow(), ['Access-Control-Allow-Methods', 'PUT']]
    const observations = [preflight(put, [204, granted]), request(put, [200], { standIn: true })]
    const { messages } = sequenceOf(conclude(put, evidence(...observations), null))
    expect(messages.map(({ stops }) => stops)).toEqual([false, false, false, false])
    expect(messages.at(-1)?.label).toBe('not known')
  })

  test('of a gateway error shows the proxy that asked in vain', async () => {
    const triage = await triaged('gateway-error')
    const { lanes, messages } = sequenceOf(triage)
    expect(lanes.map(({ kind }) => kind)).toEqual(['page', 'browser', 'proxy', 'server'])
    expect(messages.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [2, 1],
      [1, 0],
    ])
    expect(mermaidSequence(triage)).toMatch(/participant X as .*\n {2}participant S as api\.shop\.example/)
  })

  test('of a preflight that another layer takes shows both', async () => {
    const { lanes, messages } = sequenceOf(await triaged('preflight-elsewhere'))
    expect(lanes.slice(2).map(({ kind }) => kind)).toEqual(['proxy', 'server'])
    expect(messages.find(({ stops }) => stops)).toMatchObject({ from: 2, to: 1 })
  })

  test('shows the answer that fails where answers disagree', async () => {
    const { messages } = sequenceOf(await triaged('partial-rollout'))
    expect(messages.find(({ stops }) => stops)?.label).toBe('200, no Allow-Origin')
  })
})
