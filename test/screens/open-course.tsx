import { cleanup } from 'ink-testing-library'
import { afterEach, vi } from 'vitest'
import { practiceServers } from '../../src/commands/guided/practice-servers.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { loadLater } from '../../src/screens/screens.ts'
import { newCourse, nothingSaved, type CoursePorts, type SavedCourse } from '../../src/session/course.ts'
import type { Ports } from '../../src/session/ports.ts'
import type { Opening } from '../../src/session/session.ts'
import { stage } from '../session/ports.ts'
import { drive, type Driven } from './drive.tsx'

// Real servers are started and probed.
vi.setConfig({ testTimeout: 90_000 })
const servers = practiceServers(0)
afterEach(async () => {
  cleanup()
  await servers.stop()
})

/** The course on its real servers; what is kept of it comes back to the test. */
export function openCourse(
  opening: Opening = { course: newCourse, place: { stage: 'course', editing: false } },
  saved: SavedCourse = nothingSaved,
  overrides: Partial<CoursePorts> = {},
): Driven & { readonly kept: SavedCourse[] } {
  const kept: SavedCourse[] = []
  const course: CoursePorts = {
    ...servers,
    recall: async () => ({ saved, problem: null }),
    keep: (next) => kept.push(next),
    ...overrides,
  }
  const probe: Ports['probe'] = (subject, asked, on, signal) =>
    runProbes(subject, { ...defaultProbeOptions, ...servers.options(), ...asked }, on, signal)
  const driven = drive(opening, stage({ course, probe, now: () => Date.now() }))
  const { store, actions } = driven.session
  void loadLater().then(() => store.setState({}))
  if (opening.course !== undefined) void actions.courseBegun()
  return { ...driven, kept }
}
