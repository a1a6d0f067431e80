import { expect, test } from 'vitest'
import { catalogue, softwareName } from '../../../src/knowledge/marks/catalogue.ts'
import { builtOn, softwareIds } from '../../../src/knowledge/model/software.ts'

test('every software has its marks, once', () => {
  const all = catalogue.flatMap(({ id, product }) => product ?? id ?? [])
  expect(all.toSorted()).toEqual([...softwareIds, ...Object.keys(builtOn)].toSorted())
})

test.each(catalogue.map((one) => [one.name, one] as const))('%s leaves a mark or says a word', (_, one) => {
  const { made, onTheWay, hint, words } = one
  expect([made, onTheWay, hint, words].some((given) => given !== undefined)).toBe(true)
})

test('a sentence that software says ends without a full stop', () => {
  const all = catalogue.flatMap(({ words = [] }) => words.map(({ says }) => says))
  expect(all.filter((says) => says.endsWith('.'))).toEqual([])
})

test('names are for people', () => {
  expect(softwareName('aws-alb')).toBe('AWS load balancer')
})
