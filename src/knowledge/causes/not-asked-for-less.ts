import type { Proof } from '../model/diagnosis.ts'
import type { Facts } from '../facts/facts.ts'
import { proof } from './cause.ts'

/** What speaks against a cause of a refused preflight where none that asks for less was sent; nothing where one was. */
export function notAskedForLess({
  preflight,
  answers,
}: Pick<Facts, 'preflight' | 'answers'>): readonly Proof[] {
  if (preflight === null || answers.some(({ purpose }) => purpose.kind === 'bisect')) return []
  return [proof(preflight, 'none was asked for less: it may be its method or a header that is refused')]
}
