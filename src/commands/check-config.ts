import { readFile } from 'node:fs/promises'
import { runProbes } from '../probes/run-probes.ts'
import { headline } from '../report/headline.ts'
import { jsonObject } from '../report/json.ts'
import { junitSuites } from '../report/junit.ts'
import { palette, symbols } from '../report/palette.ts'
import { sarifRuns } from '../report/sarif.ts'
import { conclude, type Triage } from '../report/triage.ts'
import { visible } from '../knowledge/visible.ts'
import { deliver } from './deliver.ts'
import { readConfig, type Config, type ConfiguredCase } from './config.ts'
import { exitStatus, wantsColor, warn, type Io } from './io.ts'
import { formats, isFormat, type Format } from './report-formats.ts'
import { ownText, type Request } from './request-options.ts'

interface Checked {
  readonly triage: Triage
  readonly expect: ConfiguredCase['expect']
}

/** `check --config FILE`: many requests × many page origins; with `expect` a regression check. */
export async function checkConfig(request: Request, io: Io): Promise<number> {
  const format = ownText(request, 'format') ?? 'text'
  if (format !== 'ndjson' && !isFormat(format)) {
    warn(io, `--format: expected ${Object.keys(formats).join(', ')}, ndjson, found "${format}"`)
    return exitStatus.usage
  }
  const path = ownText(request, 'config') ?? 'cors-triage.config.json'
  const config = await load(path)
  if (typeof config === 'string') {
    warn(io, config)
    return exitStatus.usage
  }
  const checked: Checked[] = []
  for (const { subject, expect } of config.cases) {
    const options = {
      ...request.options,
      ...(config.timeout === undefined ? {} : { timeoutMs: config.timeout }),
    }
    const limited =
      config.concurrency === undefined ? options : { ...options, concurrency: config.concurrency }
    const evidence = await runProbes(subject, limited, () => {}, io.signal)
    if (io.signal.aborted) return exitStatus.interrupted
    const triage = conclude(subject, evidence, request.stack)
    checked.push({ triage, expect })
    if (format === 'ndjson') io.stdout.write(`${JSON.stringify(jsonObject(triage))}\n`)
  }
  const content = format === 'ndjson' ? '' : render(format, checked, request, io)
  return deliver(content, ownText(request, 'output'), statusOf(checked), io)
}

async function load(path: string): Promise<Config | string> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch (error) {
    return `--config: expected a file that can be read, found ${path} (${(error as NodeJS.ErrnoException).code})`
  }
  return readConfig(content, path)
}

function render(format: Format, checked: readonly Checked[], request: Request, io: Io): string {
  const triages = checked.map(({ triage }) => triage)
  const style = { color: wantsColor(io, request.presentation), ascii: request.presentation.ascii }
  switch (format) {
    case 'json':
      return `${JSON.stringify(triages.map(jsonObject), null, 2)}\n`
    case 'junit':
      return junitSuites(triages)
    case 'sarif':
      return sarifRuns(triages)
    case 'markdown':
      return triages.map((triage) => formats.markdown(triage, style)).join('\n---\n\n')
    case 'html':
      return triages.map((triage) => formats.html(triage, style)).join('\n')
    case 'text':
      return summary(checked, style)
  }
}

/** One line a case, the surprising ones first named in full below. */
function summary(checked: readonly Checked[], style: { color: boolean; ascii: boolean }): string {
  const ink = palette(style.color)
  const symbol = symbols(style.ascii)
  const lines = checked.map((one) => {
    const { subject } = one.triage
    const mark = isAsExpected(one) ? ink.pass(symbol.pass) : ink.fail(symbol.fail)
    const expected = one.expect === undefined ? '' : ink.dim(`  expected ${one.expect}`)
    return `${mark} ${visible(`${subject.pageOrigin} to ${subject.method} ${subject.url}`)}\n    ${visible(headline(one.triage))}${expected}`
  })
  const wrong = checked.filter((one) => !isAsExpected(one)).length
  const answer =
    wrong === 0 ? `All ${checked.length} as expected` : `${wrong} of ${checked.length} not as expected`
  return `${ink.strong(answer)}\n\n${lines.join('\n')}\n`
}

function isAsExpected({ triage, expect }: Checked): boolean {
  const { outcome } = triage.diagnosis.verdict
  return expect === undefined
    ? exitStatus[outcome] === 0
    : outcome === expect || (expect === 'allowed' && outcome === 'not-cross-origin')
}

/** 0 when all is as expected; else 1 where an outcome was expected, and the worst outcome where none was. */
function statusOf(checked: readonly Checked[]): number {
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
