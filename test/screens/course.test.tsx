import { describe, expect, test } from 'vitest'
import { nothingSaved } from '../../src/session/course.ts'
import { keys } from './drive.tsx'
import { openCourse } from './open-course.tsx'

describe('the course', () => {
  test('opens where one left off, and shows how it went', async () => {
    const { sees } = openCourse(undefined, {
      at: 'two-answers',
      progress: {
        'what-an-origin-is': { done: true, guesses: ['https://shop.example:443/orders'] },
        'two-answers': { done: false, guesses: ['At the handler of the PUT'] },
      },
    })
    await sees('1 of 14', /✓ What an origin is +done at once/, /▸ ● Two responses, two permissions +begun/)
  })

  test('what was left done is followed by the next that is not', async () => {
    const { sees } = openCourse(undefined, {
      at: 'redirects',
      progress: { redirects: { done: true, guesses: [] } },
    })
    await sees('▸ ○ Caches in between', /✓ Redirects on the way +done, answer shown/)
  })

  test('a file that was put aside is told of', async () => {
    const problem = 'The progress could not be read; the file is now elsewhere'
    const { sees } = openCourse(undefined, nothingSaved, {
      recall: async () => ({ saved: nothingSaved, problem }),
    })
    await sees(problem)
  })
})

test('/ leaves those that contain a text; Esc shows all again', async () => {
  const { press, sees, screen } = openCourse()
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
    const { press, sees, kept } = openCourse()
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
    const { press, sees, world } = openCourse()
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
    const { press, sees } = openCourse(undefined, nothingSaved, {
      demonstrate: async () => ({ ok: false, problem: '--port: expected a port that is free' }),
    })
    await sees('▸ ○ What an origin is')
    await press(keys.enter)
    await sees('expected a port that is free', 'An origin is a scheme')
  })
})
