import { describe, expect, it } from 'vitest'
import { engines, type Engine } from '../../../../src/knowledge/model/cors-error.ts'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { verdicts, type Verdict } from '../../../../src/knowledge/browsers/judge/verdict.ts'
import { truthLines } from '../../../support/browser-truth.ts'

interface Truth {
  readonly id: string
  readonly outcome: string
  readonly status?: number
  readonly type?: string
  readonly redirected?: boolean
  readonly visible?: readonly string[]
  readonly corsError?: string | null
  readonly wire: readonly (Record<string, unknown> & { readonly authorization: string | null })[]
}

const judged = truthLines('cases').map((line) => {
  const exchange = readExchange(line)
  if ('problem' in exchange) throw new Error(exchange.problem)
  const all = verdicts(exchange)
  if ('needs' in all) throw new Error(`${exchange.id} leaves the recording`)
  return all as { readonly id: string } & Readonly<Record<Engine, Verdict>>
})

describe('what the real browsers did with 1,200 cases', () => {
  it('covers every case', () => expect(judged).toHaveLength(1200))

  it.each(engines)('%s: outcome, status, type, redirected, visible header names and wire', (engine) => {
    const parted = truthLines(engine).flatMap((line, index) => {
      const truth = JSON.parse(line) as Truth
      const all = judged[index]
      const { corsError, ...verdict } = all?.[engine] ?? { corsError: null }
      const { id, outcome, status, type, redirected, visible } = truth
      const wire = truth.wire.map(({ authorization: _, ...request }) => request)
      const expected =
        outcome === 'response' ? { outcome, status, type, redirected, visible, wire } : { outcome, wire }
      const real = engine === 'chromium' ? (truth.corsError ?? null) : corsError
      return JSON.stringify([id, sorted(expected), real]) ===
        JSON.stringify([all?.id, sorted(verdict), corsError])
        ? []
        : [{ id, expected, verdict, real, corsError }]
    })
    expect(parted).toEqual([])
  })

  it('blames nothing but CORS, save where the network stack gave up first', () => {
    const unexplained = judged.filter(
      ({ chromium }) => chromium.outcome === 'network-error' && chromium.corsError === null,
    )
    expect(unexplained.map(({ id }) => id)).toEqual(['s7-447'])
  })
})

function sorted(value: object): readonly [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
