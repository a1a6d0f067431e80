import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '../knowledge/model/case.ts'
import type { Scenario } from '../lab/scenario.ts'
import { startScenario, type RunningScenario } from '../lab/start-scenario.ts'
import { exitStatus, type Io } from './io.ts'

/**
 * Keeps an incident running until the program is interrupted. Page and URL stand on one line of standard output;
 * the whole command that triages it, names and certificate authority included, on standard error.
 */
export async function serve(scenario: Scenario, port: number, io: Io): Promise<number> {
  const running = await startScenario(scenario.id, { port, names: 'loopback' })
  const directory = await mkdtemp(join(tmpdir(), 'cors-triage-lab-'))
  try {
    const { subject } = running
    io.stderr.write(`${scenario.title}. ${scenario.story}\n`)
    io.stderr.write(`cors-triage ${(await checkArguments(running, directory)).map(quote).join(' ')}\n`)
    io.stdout.write(`${subject.pageUrl ?? subject.pageOrigin} ${subject.url}\n`)
    await aborted(io.signal)
    return exitStatus.interrupted
  } finally {
    await running.close()
    await rm(directory, { recursive: true, force: true })
  }
}

async function checkArguments(running: RunningScenario, directory: string): Promise<readonly string[]> {
  const { subject, options } = running
  const resolve = (options.resolve ?? []).filter(({ host }) => !host.endsWith('localhost'))
  const compare = options.compare ?? null
  return [
    'check',
    subject.pageUrl ?? subject.pageOrigin,
    subject.url,
    ...requestArguments(subject),
    ...resolve.flatMap(({ host, port, address }) => ['--resolve', `${host}:${port}:${address}`]),
    ...(options.ca ? ['--ca', await authorityFile(options.ca, directory)] : []),
    ...(options.timeoutMs === undefined ? [] : ['--timeout', String(options.timeoutMs)]),
    ...(compare === null ? [] : [compare.kind === 'url' ? '--compare-url' : '--compare', compare.value]),
  ]
}

function requestArguments({ method, headers, credentials, body }: Case): readonly string[] {
  return [
    ...(method === 'GET' ? [] : ['-X', method]),
    ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(body === null ? [] : ['--data', body]),
    ...(credentials === 'same-origin' ? [] : ['--credentials', credentials]),
    ...(method === 'GET' ? [] : ['--send-unsafe']),
  ]
}

async function authorityFile(pem: string, directory: string): Promise<string> {
  const file = join(directory, 'authority.pem')
  await writeFile(file, pem)
  return file
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
