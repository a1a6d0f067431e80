import { expect, test } from 'vitest'
import { createAllowance, inPlace } from '../../src/probes/allowance.ts'

test.each([
  [{ gentle: false, concurrency: 4 }, 60, 4],
  [{ gentle: true, concurrency: 4 }, 8, 1],
])('%j sends %i in all, %i at once', (options, total, places) => {
  const allowance = createAllowance(options)
  expect([allowance.total, allowance.left()]).toEqual([total, total])
  const entered = Array.from({ length: 10 }, allowance.enter).filter(Boolean)
  expect(entered).toHaveLength(places)
  const spent = Array.from({ length: 100 }, allowance.spend).filter(Boolean)
  expect(spent).toHaveLength(total)
  expect(allowance.left()).toBe(0)
})

test('a place that is given back is told until somebody has it', () => {
  const allowance = createAllowance({ gentle: true, concurrency: 1 })
  let told = 0
  const stop = allowance.onFree(() => (told += 1))
  allowance.enter()
  allowance.leave()
  expect([told, allowance.enter()]).toEqual([1, true])
  stop()
  allowance.leave()
  expect(told).toBe(1)
})

test('work waits for its place and gives it back, though it fails', async () => {
  const allowance = createAllowance({ gentle: true, concurrency: 1 })
  const order: string[] = []
  const work = (name: string) =>
    inPlace(allowance, async () => {
      order.push(`${name} begins`)
      await Promise.resolve()
      order.push(`${name} ends`)
      if (name === 'one') throw new Error('one fails')
    })
  const [one, two, three] = await Promise.allSettled([work('one'), work('two'), work('three')])
  expect([one.status, two.status, three.status]).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})
