import { describe, expect, test } from 'vitest'
import { advance, markOf, noProgress, readProgress } from '../../../src/lab/course/progress.ts'

describe('progress through the course', () => {
  test('guesses are kept in order and do not complete by themselves', () => {
    const one = advance(noProgress, { kind: 'guessed', id: 'a', guess: 'x' })
    const two = advance(one, { kind: 'guessed', id: 'a', guess: 'y' })
    expect(markOf(two, 'a')).toEqual({ done: false, guesses: ['x', 'y'] })
  })

  test('what is done stays done', () => {
    const done = advance(noProgress, { kind: 'completed', id: 'a' })
    expect(markOf(advance(done, { kind: 'guessed', id: 'a', guess: 'x' }), 'a').done).toBe(true)
  })

  test('started over is as never opened', () => {
    const done = advance(noProgress, { kind: 'completed', id: 'a' })
    expect(markOf(advance(done, { kind: 'started-over', id: 'a' }), 'a')).toEqual(markOf(noProgress, 'a'))
  })

  test('names of Object.prototype are ids like any other', () => {
    expect(markOf(noProgress, 'constructor').done).toBe(false)
  })

  test.each([
    [null],
    [7],
    ['text'],
    [{ a: { done: 'yes', guesses: [] } }],
    [{ a: { done: true, guesses: [1] } }],
  ])('a saved file that is not progress is none: %j', (saved) => {
    expect(readProgress(saved)).toEqual({})
  })

  test('what was saved comes back', () => {
    const progress = advance(noProgress, { kind: 'guessed', id: 'a', guess: 'x' })
    expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress)
  })
})
