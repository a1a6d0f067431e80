import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { defaultProbeOptions, type ProbeOptions } from '../probes/options.ts'
import { runProbes } from '../probes/run-probes.ts'
import { isAsExpected, type Expected } from '../report/expectation.ts'
import { headline } from '../knowledge/headline.ts'
import { inAscii } from '../report/in-ascii.ts'
import { jsonObject } from '../report/json.ts'
import { junitSuites } from '../report/junit.ts'
import { markdownReport } from '../report/markdown.ts'
import { palette, symbol } from '../report/palette.ts'
import { sarifRuns } from '../report/sarif.ts'
import type { TextStyle } from '../report/text.ts'
import { conclude } from '../knowledge/triage.ts'
import { readConfig, type Config } from './arguments/config.ts'
import { deliver } from './output/deliver.ts'
import { exitStatus, refuse, textStyle, warn, type Io } from './io.ts'
import { readFormat } from './arguments/read-format.ts'
import { ownText, type Request } from './arguments/request-options.ts'
import { readInputFile } from '../session/input-file.ts'
import { systemCode } from './system-code.ts'

type Render = (checked: readonly Expected[], style: TextStyle) => string

const formatNames = ['text', 'json', 'ndjson', 'markdown', 'junit', 'sarif'] as const

const formats: Readonly<Record<(typeof formatNames)[number], Render>> = {
  text: summary,
  json: (checked) => `${JSON.stringify(checked.map(asJson), null, 2)}\n`,
  ndjson: (checked) => checked.map(line).join(''),
  markdown: (checked) => checked.map(({ triage }) => markdownReport(triage)).join('\n---\n\n'),
  junit: junitSuites,
  sarif: sarifRuns,
}

/** `check --config FILE`: many requests × many page origins; with `expect` a regression check. */
export async function checkConfig(path: string, request: Request, io: Io): Promise<number> {
  const chosen = readFormat(request.own['format'], formatNames, ' with --config')
  if (!chosen.ok) return refuse(io, chosen.message)
  const { format } = chosen
  const config = load(path)
  if (typeof config === 'string') return refuse(io, config)
  for (const note of config.notes) warn(io, note)
  const output = ownText(request, 'output')
  const streams = format === 'ndjson' && output === null
  const checked: Expected[] = []
  for (const { subject, expect } of config.cases) {
    const evidence = await runProbes(subject, optionsOf(config, request.options), () => {}, io.signal)
    if (io.signal.aborted) return exitStatus.interrupted
    const one = { triage: conclude(subject, evidence, request.stack), expect }
    checked.push(one)
    if (streams) io.stdout.write(line(one))
  }
  const content = streams ? '' : formats[format](checked, textStyle(io, request.presentation, output))
  return deliver(content, output, statusOf(checked), io)
}

/** What stands on the command line outweighs the file. */
function optionsOf(config: Config, options: ProbeOptions): ProbeOptions {
  const chosen = (entered: number, usual: number, configured: number | undefined): number =>
    entered === usual ? (configured ?? usual) : entered
  return {
    ...options,
    timeoutMs: chosen(options.timeoutMs, defaultProbeOptions.timeoutMs, config.timeout),
    concurrency: chosen(options.concurrency, defaultProbeOptions.concurrency, config.concurrency),
  }
}

function load(path: string): Config | string {
  try {
    return readConfig(readInputFile(path), path)
  } catch (error) {
    return `--config: expected a file that can be read, found ${path} (${systemCode(error)})`
  }
}

function asJson(one: Expected): object {
  return { ...jsonObject(one.triage), expect: one.expect ?? null, asExpected: isAsExpected(one) }
}

function line(one: Expected): string {
  return `${JSON.stringify(asJson(one))}\n`
}

/** One line a case, what is not as expected marked. */
function summary(checked: readonly Expected[], style: TextStyle): string {
  const ink = palette(style.color)
  const lines = checked.map((one) => {
    const { subject, evidence } = one.triage
    const clean = redactorFor(subject, evidence)
    const safe = (text: string): string => visible(clean(text))
    const mark = isAsExpected(one) ? ink.pass(symbol.pass) : ink.fail(symbol.fail)
    const expected = one.expect === undefined ? '' : ink.dim(`  expected ${one.expect}`)
    return `${mark} ${safe(`${subject.pageOrigin} to ${subject.method} ${subject.url}`)}\n    ${safe(headline(one.triage))}${expected}`
  })
  const wrong = checked.filter((one) => !isAsExpected(one)).length
  const answer =
    wrong === 0 ? `All ${checked.length} as expected` : `${wrong} of ${checked.length} not as expected`
  const text = `${ink.strong(answer)}\n\n${lines.join('\n')}\n`
  return style.ascii ? inAscii(text) : text
}

/** 0 when all is as expected; else 1 where an outcome was expected, and the worst outcome where none was. */
function statusOf(checked: readonly Expected[]): number {
  const statuses = checked
    .filter((one) => !isAsExpected(one))
    .map(({ triage, expect }) =>
      expect === undefined ? exitStatus[triage.diagnosis.verdict.outcome] : exitStatus.blocked,
    )
  return (
    [exitStatus.blocked, exitStatus.unreachable, exitStatus.inconclusive].find((one) =>
      statuses.includes(one),
    ) ?? 0
  )
}
