import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { triageScenario } from '../../../src/commands/lab-triage.ts'
import { scenarios } from '../../../src/lab/catalogue.ts'
import { sequenceOf } from '../../../src/report/sequence.ts'
import { conclude, type Triage } from '../../../src/knowledge/triage.ts'
import { Diagram } from '../../../src/screens/ui/diagram.tsx'
import { allow, evidence, get, request } from '../../knowledge/causes/evidence-builder.ts'
import { drawn } from './on-surface.tsx'

afterEach(cleanup)

async function triaged(id: string): Promise<Triage> {
  const scenario = scenarios.find((one) => one.id === id)
  if (scenario === undefined) throw new Error(`no scenario ${id}`)
  return triageScenario(scenario, 0, new AbortController().signal)
}

function diagram(triage: Triage, columns: number, spoken = false): readonly string[] {
  return drawn(<Diagram sequence={sequenceOf(triage)} />, columns, { spoken }).lines()
}

describe('the diagram', () => {
  test('read aloud leaves nothing out, and names the stop once', async () => {
    const words = diagram(await triaged('origin-not-allowed.localhost-only'), 200, true).join(' ')
    expect(words).toContain('(express) to browser: 204, no Allow-Origin. The browser stops here.')
    expect(words.match(/stops here/g)).toHaveLength(1)
  })

  test('of a loop shows how it begins and where it ends', () => {
    const hops = Array.from({ length: 21 }, (_, hop) =>
      request(get, [302, [...allow(), ['Location', '/again']]], {
        hop,
        at: hop === 0 ? get.url : 'https://api.example.com/again',
      }),
    )
    const triage = conclude(get, evidence(...hops), null)
    expect(sequenceOf(triage).messages.length).toBeGreaterThan(40)
    const rows = diagram(triage, 80)
    expect(rows).toHaveLength(1 + 6 + 1 + 6)
    expect(rows[7]).toMatch(/… \d+ more/)
    expect(rows.at(-1)).toContain('TypeError')
  })

  test('keeps the method where the path has no room', async () => {
    const [, first] = diagram(await triaged('origin-not-allowed.localhost-only'), 58)
    expect(first).toContain('fetch PUT')
  })

  test('of a request that is never sent names who it was for, and has room for its words', async () => {
    const [names, sent] = diagram(await triaged('mixed-content'), 66)
    expect(names).toMatch(/page +browser +\S+ \(express\)$/)
    expect(sent).toMatch(/│ fetch GET \/v1\/orders ─+▸ │ +│/)
  })

  test.each([58, 80, 100])('keeps its life lines straight in %i columns', async (columns) => {
    for (const id of [
      'redirect-changes-origin.other-host',
      'gateway-error',
      'mixed-content',
      'page-csp',
      'origin-not-allowed.localhost-only',
    ]) {
      const [, ...rows] = diagram(await triaged(id), columns)
      const last = Math.max(...rows.map((row) => row.lastIndexOf('│')))
      for (const row of rows) {
        expect(row.length).toBeLessThanOrEqual(columns)
        expect(row.indexOf('│')).toBe(5)
        expect(row.lastIndexOf('│')).toBe(last)
      }
    }
  })
})
