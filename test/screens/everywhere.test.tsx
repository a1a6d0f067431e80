import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { filled, subject } from '../session/opening.ts'
import { stage } from '../session/ports.ts'
import { drive, keys } from './drive.tsx'

afterEach(cleanup)

describe('everywhere', () => {
  test('? shows the keys of the place, ctrl-p finds a command by its words', async () => {
    const { press, sees } = drive(filled)
    await press('?')
    await sees('Keys', 'send the probes', 'really send a method')
    await press(keys.esc, keys.ctrlP, 'explain')
    await sees('explain the terms')
    await press(keys.enter)
    await sees('Terms', 'Scheme, host and port of a page')
  })

  test('what is said is said whole, however narrow the screen', async () => {
    const { press, sees } = drive(filled)
    await press('\u001b[200~one thing\nand another\u001b[201~')
    await sees(/Nothing taken from what was pasted: [\s\S]*HAR[\s\S]*found\s+"one\s+thing"/)
  })

  test('unknown keys change nothing', async () => {
    const { press, sees, bugs } = drive(filled)
    await sees('[1 Origins]')
    await press('\u001b[24~', '\u001b[1;5P', '\u0000', 'X', '\u001b[99;99R')
    await sees('[1 Origins]')
    expect(bugs).toEqual([])
  })

  test('a key that means nothing for this cause says so', async () => {
    const { press, sees } = drive(filled)
    await press(keys.enter, '4')
    await sees('[4 Diagnosis]')
    await press('n')
    await sees('There is no other cause')
    await press('3', 'z')
    await sees('This check was not overruled')
  })

  test('a bug in work that a key began is handed on', async () => {
    const { ports } = stage()
    const { press, bugs } = drive(filled, {
      ...stage(),
      ports: {
        ...ports,
        copy: async () => {
          throw new Error('a bug')
        },
      },
    })
    await press('c')
    await vi.waitFor(() => expect(bugs).toEqual([new Error('a bug')]))
  })

  test('ctrl-c leaves from anywhere, with the status of an interruption', async () => {
    const { press, left } = drive()
    await press('https://', keys.ctrlC)
    expect(left).toEqual([130])
  })
})

describe('practice', () => {
  const practice = {
    id: 'origin-not-allowed.localhost-only',
    title: 'The order that never arrives',
    story: 'It works on my machine.',
    fixed: false,
  }

  test('keeps the answer back until it is asked for or guessed', async () => {
    const { press, sees, screen } = drive({
      ...filled,
      place: { editing: false, revealed: false },
      practice,
    })
    await press(keys.enter, '4')
    await sees('The order that never arrives', 'What is the cause?')
    expect(screen()).not.toMatch(/production origin is not allowed|on the allow-list/)
    await press('f')
    await sees('Name the cause first: on Diagnosis a guesses it, y shows it')
    await press('a', keys.enter)
    await sees('↓ and ↑ choose one first')
    await press(keys.down, keys.enter)
    await sees(': no.')
    await press('a', keys.down, keys.down, keys.down, keys.down, keys.enter)
    await sees('The production origin is not allowed')
  })

  test('f puts the practice server right and proves it', async () => {
    const world = stage()
    const fixed = {
      ...world,
      ports: {
        ...world.ports,
        course: { ...world.ports.course, applyFix: () => (world.allow(subject.pageOrigin), subject) },
      },
    }
    const { press, sees } = drive({ ...filled, practice }, fixed)
    await press(keys.enter, '4', 'f')
    await sees('[5 Verify]', 'now', 'Allow-Origin: https://app.example.com')
  })
})
