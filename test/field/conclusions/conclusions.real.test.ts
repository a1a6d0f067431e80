import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { run as check } from '../../../src/commands/check.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { scenarios } from '../../../src/lab/catalogue.ts'
import { startScenario } from '../../../src/lab/start-scenario.ts'
import { defaultProbeOptions } from '../../../src/probes/options.ts'
import { jsonReport } from '../../../src/report/json.ts'
import { runProbes } from '../../../src/probes/run-probes.ts'
import { runCommand } from '../../commands/support/command.ts'
import { concluded } from './concluded.ts'
import { misattributed } from './misattributed.ts'
import { overturned } from './overturned.ts'
import type { Recorded } from './recorded.ts'

// What `check` concludes from is looked at on its way; it concludes all the same.
vi.mock(import('../../../src/knowledge/triage.ts'), { spy: true })

/** `reports/lib.mjs`. */
interface Library {
  readonly Authority: new () => { readonly close: () => void }
  readonly Bench: new (authority: unknown) => { readonly close: () => Promise<void> }
  readonly commandLine: (at: unknown, authority: unknown) => readonly string[]
}
interface Report {
  readonly id: string
  readonly start: (bench: unknown) => Promise<unknown>
}
/** `reports/score.mjs`: what a report printed and its exit status, against what is right. */
interface Printed {
  readonly out: string
  readonly err: string
  readonly code: number
}
type Score = (
  report: Report,
  json: Printed,
  text: Printed,
) => { readonly parts: Readonly<Record<string, { readonly bad: readonly string[] }>> }

const reports = join(import.meta.dirname, '../reports')
const into = process.env['RECORD_INTO']
const lines = new Map<string, string>()
const takenBack = new Set<string>()
const laidOnNetworks = new Set<string>()
let library: Library
let score: Score
let authority: InstanceType<Library['Authority']>

beforeAll(async () => {
  process.env['FIELD_DEPS'] = join(tmpdir(), 'cors-triage-field-packages')
  library = (await import(join(reports, 'lib.mjs'))) as Library
  ;({ score } = (await import(join(reports, 'score.mjs'))) as { readonly score: Score })
  authority = new library.Authority()
  if (into !== undefined) mkdirSync(into, { recursive: true })
})
afterAll(() => authority.close())

function keep(recorded: Recorded): void {
  const text = JSON.stringify(recorded)
  if (into !== undefined) writeFileSync(join(into, `${recorded.id}.json`), text)
  const read = JSON.parse(text) as Recorded
  lines.set(recorded.id, concluded(read))
  for (const one of overturned(read)) takenBack.add(one)
  for (const one of misattributed(read)) laidOnNetworks.add(one)
}

test.each(readdirSync(join(reports, 'cases')).filter((name) => name.endsWith('.mjs')))('%s', async (name) => {
  const { default: report } = (await import(join(reports, 'cases', name))) as { readonly default: Report }
  const bench = new library.Bench(authority)
  vi.mocked(conclude).mockClear()
  const checked = async () => runCommand(check, library.commandLine(await report.start(bench), authority))
  const { out, err, status } = await checked().finally(() => bench.close())
  const { calls, results } = vi.mocked(conclude).mock
  const [given] = calls
  if (given === undefined || results[0]?.type !== 'return') throw new Error(`it concluded nothing: ${err}`)
  const [subject, evidence, chosen] = given
  keep({ id: report.id, subject, evidence, chosen })
  const json = jsonReport(results[0].value)
  const { parts } = score(report, { out: json, err, code: status }, { out, err, code: status })
  expect(Object.values(parts).flatMap(({ bad }) => bad)).toEqual([])
})

test.each(scenarios.map(({ id }) => id))('practice incident %s', async (id) => {
  const running = await startScenario(id)
  const look = async (subject = running.subject): Promise<void> => {
    const options = { ...defaultProbeOptions, ...running.options }
    const probed = await runProbes(subject, options, () => {}, AbortSignal.timeout(60_000))
    const evidence = { ...probed, reported: running.reported }
    keep({ id: `${running.fixed ? 'fixed' : 'lab'}.${id}`, subject, evidence, chosen: null })
  }
  try {
    await look()
    await look(running.applyFix())
  } finally {
    await running.close()
  }
})

test('each is concluded as it was', async () => {
  await expect(`${[...lines.values()].toSorted().join('\n')}\n`).toMatchFileSnapshot('conclusions.txt')
})

test('a network in front is not taken for what answers behind it', () => {
  expect([...laidOnNetworks].toSorted()).toEqual([
    // The network’s own Server takes the place of the mark that told Kong, Varnish, Kestrel, gunicorn, awselb, Zscaler and Caddy apart.
    'alb-waf-refuses-the-query behind cloudflare: error-response-without-cors',
    'aspnet-endpoint-without-policy behind cloudflare: cors-not-configured',
    'caddy-nothing-matches-200 behind cloudflare: cors-after-routes',
    'caddy-nothing-matches-200 behind cloudfront: cors-after-routes',
    'haproxy-return-204-without-headers behind cloudflare: preflight-not-handled',
    'kong-no-route-options behind cloudflare: preflight-not-handled',
    'kong-route-matches-a-header behind cloudflare: preflight-not-handled',
    'varnish-synth-405 behind cloudflare: preflight-not-handled',
    'yarp-502-empty behind cloudflare: gateway-error',
    'zscaler-redirects-the-preflight behind cloudflare: preflight-redirected.other-host',
  ])
})

test('what is certain from the page’s own requests is not taken back by more', () => {
  expect([...takenBack].toSorted()).toEqual([
    // That what comes is no style sheet stays true; that it is the page itself takes another path, and says it all.
    'stylesheet-answered-html: cross-origin-resource-policy',
    // One response of a roll-out or of a start is certain of itself; the other takes a second request.
    'two-versions-two-method-lists: method-not-allowed',
    'warm-up-502: gateway-error',
  ])
})
