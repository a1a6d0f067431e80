import type { DeclaredPolicy } from '../knowledge/model/declared.ts'

/** Policies with the conditions that they stand under among what decides: `if not settings.PRODUCTION`. */
export function underConditions(
  policies: readonly DeclaredPolicy[],
  text: string,
): readonly DeclaredPolicy[] {
  if (policies.length === 0) return policies
  const lines = text.split('\n')
  return policies.map((policy) => {
    const conditions = conditionsAround(lines, policy.line)
    return conditions.length === 0
      ? policy
      : { ...policy, decidedBy: [...new Set([...(policy.decidedBy ?? []), ...conditions])] }
  })
}

const opens = /^(?:\}\s*)?(?:(?:else |el)?if|unless|when)\b\s*\(?(.{1,200}?)\)?\s*(?:[{:]|then)?$/
/** A function or a class: what stands around it says when it is made, not when it runs. */
const declares =
  /^(?:(?:export|async|public|private|protected|static|default|override|suspend)\s+)*(?:def|class|function|func|fun|fn|interface|struct)\b|=>\s*\{?$/

/** The lines that are indented less and begin a condition, from the inside out, up to the function around. */
function conditionsAround(lines: readonly string[], line: number): readonly string[] {
  const found: string[] = []
  let depth = indentation(lines[line - 1] ?? '')
  for (let at = line - 2; at >= 0 && depth > 0 && found.length < 2; at -= 1) {
    const written = lines[at] ?? ''
    const plain = written.trim()
    const own = indentation(written)
    if (plain === '' || own >= depth) continue
    depth = own
    if (declares.test(plain)) break
    const condition = opens.exec(plain)?.[1]
    if (condition !== undefined) found.push(`if ${condition}`)
  }
  return found
}

function indentation(line: string): number {
  return line.length - line.trimStart().length
}
