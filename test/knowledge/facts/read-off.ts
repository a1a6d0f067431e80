import { factsOf, type Facts } from '../../../src/knowledge/facts/facts.ts'
import { given } from '../combined/combined.ts'

/** The facts of `GET; request: bare 404; errors are bare`. */
export function factsNamed(name: string): Facts {
  const { subject, evidence } = given(name)
  return factsOf(subject, evidence)
}
