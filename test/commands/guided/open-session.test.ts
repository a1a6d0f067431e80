import { afterEach, beforeEach, expect, test } from 'vitest'
import { realCourse } from '../../../src/commands/guided/course-ports.ts'
import { openSession } from '../../../src/commands/guided/open-session.ts'
import { noSettings } from '../../../src/commands/guided/own-settings.ts'
import { startScenario, type RunningScenario } from '../../../src/lab/start-scenario.ts'
import { defaultProbeOptions } from '../../../src/probes/options.ts'
import { toSaved } from '../../../src/session/saved-session.ts'
import { faultOf } from '../../../src/session/selectors.ts'

const outcomeOf = ({ store }: ReturnType<typeof openSession>) =>
  faultOf(store.getState())?.diagnosis.verdict.outcome

let running: RunningScenario

beforeEach(async () => {
  running = await startScenario('origin-not-allowed.localhost-only')
})
afterEach(() => running.close())

test('a saved session says of when it is, and looks again with what is asked of it now', async () => {
  const io = { stdout: process.stdout, stderr: process.stderr, env: {} }
  const course = realCourse({ port: 0, save: false }, io)
  const options = { ...defaultProbeOptions, ...running.options }
  const opening = {
    options,
    stack: null,
    presentation: { noColor: true, ascii: false, verbose: false, theme: null },
    save: false,
  }
  const first = openSession({ ...opening, subject: running.subject }, noSettings, course, io)
  await first.actions.probingAsked()
  const saved = toSaved('a', first.store.getState(), Date.now())

  const again = openSession({ ...opening, subject: null, saved }, noSettings, course, io)
  expect(again.store.getState().message?.text).toMatch(
    /^As it was on \d{4}-\d\d-\d\d \d\d:\d\d; r probes again$/,
  )
  await again.actions.probingAsked()
  expect(outcomeOf(again)).toBe('blocked')

  const elsewhere = openSession(
    { ...opening, options: defaultProbeOptions, subject: null, saved },
    noSettings,
    course,
    io,
  )
  await elsewhere.actions.probingAsked()
  expect(outcomeOf(elsewhere)).toBe('unreachable')
})
