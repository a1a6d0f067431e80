import { describe, expect, test } from 'vitest'
import { formOf } from '../../src/session/form.ts'
import { subject } from '../session/opening.ts'
import { keys } from './drive.tsx'
import { openCourse } from './open-course.tsx'

describe('an incident', () => {
  const first = { at: 'origin-not-allowed.localhost-only', progress: {} } as const

  test('is solved: evidence, a wrong guess answered from it, the right one, the fix, the proof', async () => {
    const { press, sees, screen, kept } = openCourse(undefined, first)
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
    const { press, sees, kept } = openCourse(undefined, { at: 'healthy', progress: {} })
    await sees('▸ ○ The ticket that would not close')
    await press(keys.enter)
    await sees(/✓ 2 +Look at the evidence/)
    await press('4', 'a', ...Array<string>(5).fill(keys.down), keys.enter)
    await sees('Right. Here is why')
    expect(kept.at(-1)?.progress['healthy']).toEqual({ done: true, guesses: ['nothing-is-wrong'] })
  })

  test('leafed through quickly, only the last one is shown and probed', async () => {
    const { press, sees, screen } = openCourse(undefined, first)
    await sees('▸ ○ First day in production')
    await press(keys.enter, 'n', 'n')
    await sees('[Two teams, one header]', /✓ 2 +Look at the evidence/)
    expect(screen()).not.toContain('First day')
  })

  test('while servers start it is said after a moment, and every key answers', async () => {
    const { press, sees } = openCourse(undefined, first, { start: () => new Promise(() => {}) })
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
    const { press, sees } = openCourse(undefined, first, { start: async () => ({ ok: false, problem }) })
    await sees('▸ ○ First day in production')
    await press(keys.enter)
    await sees('[Course]', 'expected 127.0.0.2')
  })

  test('the answer that is asked for is no guess', async () => {
    const { press, sees, kept } = openCourse(undefined, first)
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
    const { press, sees, session } = openCourse(undefined, first)
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
    const { press, sees, session } = openCourse({
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
    const { press, sees } = openCourse({})
    await sees('Which request fails?', 'L practise')
    await press('L')
    await sees('[Course]')
    await press(keys.esc)
    await sees('[1 Origins]')
    await press('h', 'L')
    await sees('hL▏')
  })

  test('what is pasted in the course does not land in a form', async () => {
    const { press, sees, session } = openCourse()
    await sees('▸ ○ What an origin is')
    await session.actions.pasted('curl https://api.example.com/')
    await sees('nothing to paste into')
    await press(keys.down)
    await sees('▸ ○ Why curl never sees it')
  })
})
