import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { nginx, sendsHeaders } from '../nginx.ts'
import { everyEntry } from './config-tree.ts'
import type { ConfigReader } from './config-file.ts'

/** Configuration of nginx as text within YAML: snippets in annotations of an Ingress, files of a ConfigMap. */
export const snippets: ConfigReader = ({ path, roots, tree }) => {
  const policies: DeclaredPolicy[] = []
  for (const root of roots)
    everyEntry(root, ({ key, line, value }) => {
      if (value.kind !== 'text' || !sendsHeaders.test(value.text)) return
      const read = nginx.scan(path, value.text, tree)
      if (read instanceof Promise) return
      // A text in several lines begins below its key.
      const above = value.text.includes('\n') ? line : line - 1
      policies.push(...(read.policies ?? []).map((policy) => moved(policy, above, key)))
    })
  return policies
}

function moved(policy: DeclaredPolicy, above: number, key: string): DeclaredPolicy {
  return {
    ...policy,
    line: policy.line + above,
    stack: /nginx\.ingress\.kubernetes\.io/.test(key) ? 'ingress-nginx' : 'nginx',
    findings: policy.findings.map((finding) => ({ ...finding, line: finding.line + above })),
  }
}
