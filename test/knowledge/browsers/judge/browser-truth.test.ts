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

const cases = truthLines('cases')
const truths = new Map(engines.map((engine) => [engine, truthLines(engine)]))
const hundreds = Array.from({ length: cases.length / 100 }, (_, index) => index * 100)

/** The verdicts on the hundred cases from this one. */
function judged(from: number) {
  return cases.slice(from, from + 100).map((line) => {
    const exchange = readExchange(line)
    if ('problem' in exchange) throw new Error(exchange.problem)
    const all = verdicts(exchange)
    if ('needs' in all) throw new Error(`${exchange.id} leaves the recording`)
    return all as { readonly id: string } & Readonly<Record<Engine, Verdict>>
  })
}

it('covers every case', () => expect(hundreds).toHaveLength(12))

describe.each(hundreds)('what the real browsers did with the hundred cases from %i', (from) => {
  it.each(engines)('%s: outcome, status, type, redirected, visible header names and wire', (engine) => {
    const all = judged(from)
    const parted = (truths.get(engine) ?? []).slice(from, from + 100).flatMap((line, index) => {
      const truth = JSON.parse(line) as Truth
      const { corsError, ...verdict } = all[index]?.[engine] ?? { corsError: null }
      const { id, outcome, status, type, redirected, visible } = truth
      const wire = truth.wire.map(({ authorization: _, ...request }) => request)
      const expected =
        outcome === 'response' ? { outcome, status, type, redirected, visible, wire } : { outcome, wire }
      const real = engine === 'chromium' ? (truth.corsError ?? null) : corsError
      return JSON.stringify([id, sorted(expected), real]) ===
        JSON.stringify([all[index]?.id, sorted(verdict), corsError])
        ? []
        : [{ id, expected, verdict, real, corsError }]
    })
    expect(parted).toEqual([])
  })

  it('blames nothing but CORS, save where the network stack gave up first', () => {
    const all = judged(from)
    const unexplained = all.filter(
      ({ chromium }) => chromium.outcome === 'network-error' && chromium.corsError === null,
    )
    expect(unexplained).toEqual(all.filter(({ id }) => id === 's7-447'))
  })
})

function sorted(value: object): readonly [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
