import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { practiceServers } from '../../src/commands/guided/practice-servers.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { loadLater } from '../../src/screens/screens.ts'
import { newCourse, nothingSaved, type CoursePorts, type SavedCourse } from '../../src/session/course.ts'
import { formOf } from '../../src/session/form.ts'
import type { Ports } from '../../src/session/ports.ts'
import type { Opening } from '../../src/session/session.ts'
import { stage } from '../session/ports.ts'
import { drive, keys, type Driven } from './drive.tsx'
import { subject } from '../session/opening.ts'

// Real servers are started and probed.
vi.setConfig({ testTimeout: 90_000 })
const servers = practiceServers(0)
afterEach(async () => {
  cleanup()
  await servers.stop()
})

/** The course on its real servers; what is kept of it comes back to the test. */
function open(
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

describe('the course', () => {
  test('opens where one left off, and shows how it went', async () => {
    const { sees } = open(undefined, {
      at: 'two-answers',
      progress: {
        'what-an-origin-is': { done: true, guesses: ['https://shop.example:443/orders'] },
        'two-answers': { done: false, guesses: ['At the handler of the PUT'] },
      },
    })
    await sees('1 of 14', /✓ What an origin is +done at once/, /▸ ● Two responses, two permissions +begun/)
  })

  test('what was left done is followed by the next that is not', async () => {
    const { sees } = open(undefined, {
      at: 'redirects',
      progress: { redirects: { done: true, guesses: [] } },
    })
    await sees('▸ ○ Caches in between', /✓ Redirects on the way +done, answer shown/)
  })

  test('a file that was put aside is told of', async () => {
    const problem = 'The progress could not be read; the file is now elsewhere'
    const { sees } = open(undefined, nothingSaved, { recall: async () => ({ saved: nothingSaved, problem }) })
    await sees(problem)
  })
})

test('/ leaves those that contain a text; Esc shows all again', async () => {
  const { press, sees, screen } = open()
  await sees('▸ ○ What an origin is')
  await press('/', ...'cookie', keys.enter)
  await sees('Cookies')
  expect(screen()).not.toContain('What an origin is')
  await press(keys.esc)
  await sees('▸ ○ What an origin is')
  await press('/', ...'cookie', keys.enter)
  await sees(/filter cookie +\d+ of/)
  // Both in one piece, as a terminal sends what is typed quickly.
  await press(`${keys.esc}g`)
  await sees('Terms')
  await press(keys.esc)
  await sees('▸ ○ What an origin is')
  await press('/', ...'zzz', keys.enter)
  await sees('No lesson and no incident contains "zzz".')
})

describe('a lesson', () => {
  test('is read, happens, asks; a wrong answer says why, the right one where it is written', async () => {
    const { press, sees, kept } = open()
    await sees('▸ ○ What an origin is')
    await press(keys.enter)
    await sees('[What an origin is]', '[1 Read]', 'An origin is a scheme, a host and a port')
    await press(keys.enter)
    await sees(
      '[2 See]',
      'Origin: http://app.shop.localhost',
      /came +http:\/\/app\.shop\.localhost\/\s+needed +http:\/\/app\.shop\.localhost\s/,
    )
    await press('\u001b[F', keys.enter)
    await sees('[3 Answer]', 'Which of these is the same origin')
    await press(keys.enter)
    await sees('Space gives the chosen answer')
    expect(kept.at(-1)?.progress['what-an-origin-is']).toBe(undefined)
    await press(keys.space)
    await sees('✗ http://shop.example', 'The scheme differs')
    await press(keys.down, keys.down, keys.space)
    await sees('✓ https://shop.example:443/orders', 'html.spec.whatwg.org', 'next: Why curl never sees it')
    expect(kept.at(-1)?.progress['what-an-origin-is']).toEqual({
      done: true,
      guesses: ['http://shop.example', 'https://shop.example:443/orders'],
    })
    await press(keys.enter)
    await sees('[Why curl never sees it]', '[1 Read]')
  })

  test('g explains its own term; c copies what was sent as curl', async () => {
    const { press, sees, world } = open()
    await sees('▸ ○ What an origin is')
    await press(keys.down, keys.enter)
    await sees('[Why curl never sees it]', '[1 Read]')
    await press('g')
    await sees('▸ same-origin policy')
    await press(keys.esc, keys.enter)
    await sees('[2 See]', 'curl asks, and sends no Origin', '200')
    await press('c')
    await sees('The requests as curl copied')
    expect(world.copied[0]?.match(/curl -i/g)).toHaveLength(3)
    expect(world.copied[0]).toContain('http://localhost:3000')
  })

  test('servers that cannot start are told of, and the text stays', async () => {
    const { press, sees } = open(undefined, nothingSaved, {
      demonstrate: async () => ({ ok: false, problem: '--port: expected a port that is free' }),
    })
    await sees('▸ ○ What an origin is')
    await press(keys.enter)
    await sees('expected a port that is free', 'An origin is a scheme')
  })
})

describe('an incident', () => {
  const first = { at: 'origin-not-allowed.localhost-only', progress: {} } as const

  test('is solved: evidence, a wrong guess answered from it, the right one, the fix, the proof', async () => {
    const { press, sees, screen, kept } = open(undefined, first)
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees('The way', 'PUT https://api.shop.example', /✓ 2 +Look at the evidence/)
    await press('5')
    await sees('[5 Verify]', 'The preflight is answered rightly')
    expect(screen()).not.toContain('answers this origin by name')
    await press('4', 'a')
    await sees('What is the cause?', 'Nothing is wrong here')
    await press(keys.enter)
    await sees('↓ and ↑ choose one first')
    await press(keys.down, keys.down, keys.down, keys.enter)
    await sees('something in front takes the headers off: no.', 'http://localhost:3000')
    expect(screen()).not.toMatch(/production origin is not allowed|on the allow-list/)
    await press('a', keys.down, keys.down, keys.down, keys.down, keys.enter)
    await sees('Right. Here is why', 'The production origin is not allowed')
    await press('f')
    await sees('[5 Verify]', 'Solved and proven', 'next incident')
    expect(kept.at(-1)?.progress[first.at]).toEqual({
      done: true,
      guesses: ['proxy-strips-headers', 'origin-not-allowed'],
    })
    await press('L')
    await sees(/✓ First day in production +done at guess 2/, '▸ ○ All of our pages')
  })

  test('where nothing is wrong, the right guess ends it', async () => {
    const { press, sees, kept } = open(undefined, { at: 'healthy', progress: {} })
    await sees('▸ ○ The ticket that would not close')
    await press(keys.enter)
    await sees(/✓ 2 +Look at the evidence/)
    await press('4', 'a', ...Array<string>(5).fill(keys.down), keys.enter)
    await sees('Right. Here is why')
    expect(kept.at(-1)?.progress['healthy']).toEqual({ done: true, guesses: ['nothing-is-wrong'] })
  })

  test('leafed through quickly, only the last one is shown and probed', async () => {
    const { press, sees, screen } = open(undefined, first)
    await sees('▸ ○ First day in production')
    await press(keys.enter, 'n', 'n')
    await sees('[Two teams, one header]', /✓ 2 +Look at the evidence/)
    expect(screen()).not.toContain('First day')
  })

  test('while servers start it is said after a moment, and every key answers', async () => {
    const { press, sees } = open(undefined, first, { start: () => new Promise(() => {}) })
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees('The practice servers are starting', 'starting servers')
    await press('2')
    await sees('[2 Probes]', 'starting servers')
    await press('L')
    await sees('[Course]')
    await press(keys.down)
    await sees('▸ ○ All of our pages')
  })

  test('servers that cannot start are told of in the course', async () => {
    const problem = 'lab: expected 127.0.0.2 and 127.0.0.3 on the loopback device; docs/lab.md tells how'
    const { press, sees } = open(undefined, first, { start: async () => ({ ok: false, problem }) })
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees('[Course]', 'expected 127.0.0.2')
  })

  test('the answer that is asked for is no guess', async () => {
    const { press, sees, kept } = open(undefined, first)
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees(/✓ 2 +Look at the evidence/)
    await press('4', 'y')
    await sees('The production origin is not allowed')
    await press('f')
    await sees('Solved and proven')
    expect(kept.at(-1)?.progress[first.at]).toEqual({ done: true, guesses: [] })
    await press('L')
    await sees(/✓ First day in production +done, answer shown/)
  })

  test('left and entered again it goes on where it was', async () => {
    const { press, sees, session } = open(undefined, first)
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees(/✓ 2 +Look at the evidence/)
    const { triage } = session.store.getState().facts
    await press(keys.esc)
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees('The way')
    expect(session.store.getState().facts.triage).toBe(triage)
  })
})

describe('from a triage of one’s own', () => {
  test('L opens the course, Esc goes back to the request as it was', async () => {
    const { press, sees, session } = open({
      facts: { form: formOf(subject), notes: 'mine' },
      place: { editing: false },
    })
    const before = session.store.getState()
    await press('L')
    await sees('[Course]', '▸ ○ What an origin is')
    await press(keys.down, keys.enter)
    await sees('[Why curl never sees it]')
    await press(keys.esc)
    await sees('[Course]')
    await press(keys.esc)
    await sees('[1 Origins]', 'https://api.example.com/v1/orders')
    const after = session.store.getState()
    expect({ facts: after.facts, place: after.place }).toEqual({ facts: before.facts, place: before.place })
    expect([after.course, after.practice, after.own]).toEqual([null, null, null])
  })

  test('L opens it from an empty form; once something is typed it is a letter', async () => {
    const { press, sees } = open({})
    await sees('Which request fails?', 'L practise')
    await press('L')
    await sees('[Course]')
    await press(keys.esc)
    await sees('[1 Origins]')
    await press('h', 'L')
    await sees('hL▏')
  })

  test('what is pasted in the course does not land in a form', async () => {
    const { press, sees, session } = open()
    await sees('▸ ○ What an origin is')
    await session.actions.pasted('curl https://api.example.com/')
    await sees('nothing to paste into')
    await press(keys.down)
    await sees('▸ ○ Why curl never sees it')
  })
})
