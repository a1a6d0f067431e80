import { scenarios } from '../lab/catalogue.ts'
import type { Scenario } from '../lab/scenario.ts'
import { exitStatus, refuse, textStyle, type Io } from './io.ts'
import { readLab, type LabOptions } from './lab-options.ts'

/** `lab`: practice incidents on loopback. With a terminal the triage opens on one; without, its report is printed. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readLab(args)
  if (!read.ok) return refuse(io, read.message)
  const { lab } = read
  if (lab.list !== null) return list(lab.list, io)
  if (lab.scenario === null)
    return refuse(io, 'lab: expected the id of an incident; lab --list names them all')
  try {
    if (lab.serve) return await (await import('./lab-serve.ts')).serve(lab.scenario, lab.port, io)
    return io.stdin.isTTY === true && io.stdout.isTTY === true
      ? await practise(lab.scenario, lab, io)
      : await report(lab.scenario, lab, io)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRNOTAVAIL') {
      return refuse(io, 'lab: expected 127.0.0.2 and 127.0.0.3 on the loopback device; docs/lab.md tells how')
    }
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    return refuse(io, `--port: expected a port that is free, found ${lab.port} (${code})`)
  }
}

function list(format: 'text' | 'json', io: Io): number {
  const rows = scenarios.map(({ id, cause, title, level }) => ({ id, cause, title, level }))
  const width = Math.max(...rows.map(({ id }) => id.length))
  const text = rows.map(({ id, level, title }) => `${id.padEnd(width)}  ${level}  ${title}\n`).join('')
  io.stdout.write(format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : text)
  return 0
}

/** Triages the incident without a terminal: 0 where its own cause comes first (a healthy one: none), else 1. */
async function report(scenario: Scenario, { port, presentation }: LabOptions, io: Io): Promise<number> {
  const { triageScenario } = await import('./lab-triage.ts')
  const { textReport } = await import('../report/text.ts')
  const triage = await triageScenario(scenario, port, io.signal)
  if (io.signal.aborted) return exitStatus.interrupted
  io.stdout.write(textReport(triage, textStyle(io, presentation)))
  const first = triage.diagnosis.causes[0]
  const named =
    (first?.id ?? null) === scenario.cause &&
    (scenario.variant === null || first?.variant === scenario.variant)
  return named ? 0 : 1
}

/** Opens the guided triage on the incident; it is taken down when the person leaves. */
async function practise(scenario: Scenario, { port, presentation }: LabOptions, io: Io): Promise<number> {
  const { startScenario } = await import('../lab/start-scenario.ts')
  const { defaultProbeOptions } = await import('../probes/options.ts')
  const { runTriage } = await import('./triage.ts')
  const running = await startScenario(scenario.id, { port })
  const { subject, reported } = running
  try {
    const options = { ...defaultProbeOptions, ...running.options }
    const practice = { title: scenario.title, story: scenario.story, reported, applyFix: running.applyFix }
    return await runTriage({ subject, options, stack: null, presentation, practice, save: false }, io)
  } finally {
    await running.close()
  }
}
