import type { ProbeOptions } from '../../probes/options.ts'
import type { CoursePorts } from '../../session/course.ts'
import { systemCode } from '../system-code.ts'

/** What is up on loopback now. */
interface Running {
  readonly options: Partial<ProbeOptions>
  readonly applyFix: CoursePorts['applyFix']
  readonly close: () => Promise<void>
}

export interface PracticeServers extends Pick<CoursePorts, 'start' | 'demonstrate' | 'applyFix' | 'stop'> {
  /** What a triage must be told to reach them; null where none run. */
  readonly options: () => Partial<ProbeOptions> | null
}

/** The practice servers of one program: whatever runs is taken down before the next is put up. */
export function practiceServers(port: number): PracticeServers {
  let running: Running | null = null
  let last: Promise<unknown> = Promise.resolve()

  // One after the other, also where somebody leafs through faster than servers start.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
  const takeDown = async (): Promise<void> => {
    await running?.close()
    running = null
  }
  return {
    options: () => running?.options ?? null,
    applyFix: () => running?.applyFix() ?? null,
    stop: () => inTurn(takeDown),
    start: (id) =>
      inTurn(async () => {
        await takeDown()
        const { startScenario } = await import('../../lab/start-scenario.ts')
        try {
          const incident = await startScenario(id, { port })
          running = incident
          const { subject, reported, options } = incident
          return { ok: true, subject, reported, compare: options.compare ?? null }
        } catch (error) {
          return { ok: false, problem: problemOf(error, port) }
        }
      }),
    demonstrate: (id) =>
      inTurn(async () => {
        await takeDown()
        const [{ lessons }, { demonstrate }] = await Promise.all([
          import('../../lab/course/lessons.ts'),
          import('../../lab/course/demonstrate.ts'),
        ])
        const lesson = lessons.find((candidate) => candidate.id === id)
        if (lesson === undefined) return { ok: false, problem: `there is no lesson "${id}"` }
        try {
          const { subject, observations, close } = await demonstrate(lesson, port)
          running = { options: {}, applyFix: () => null, close }
          return { ok: true, subject, observations }
        } catch (error) {
          return { ok: false, problem: problemOf(error, port) }
        }
      }),
  }
}

/** Why servers cannot be put up on this machine. Anything else is a bug and goes on. */
export function problemOf(error: unknown, port: number): string {
  const code = systemCode(error)
  if (code === 'EADDRNOTAVAIL')
    return 'lab: expected 127.0.0.2 and 127.0.0.3 on the loopback device; docs/lab.md tells how'
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return `--port: expected a port that is free, found ${port} (${code})`
  throw error
}
