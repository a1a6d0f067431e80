import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { evidence, get } from '../causes/evidence-builder.ts'

/** The fix of the first cause, in one text. */
export function told(more: Partial<Case>, seen: Partial<Evidence>): string {
  const subject = { ...get, ...more }
  const all = { ...evidence(), ...seen }
  const [first] = diagnose(subject, all).causes
  if (first === undefined) throw new Error('no cause')
  const { title, steps, snippet } = fixFor(first, subject, null, all)
  return [title, ...steps, snippet ?? ''].join('\n')
}
