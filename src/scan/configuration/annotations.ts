import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { known } from '../../source/ecmascript/value.ts'
import { declare } from '../declare.ts'
import { everyMap, type ConfigMap } from './config-tree.ts'
import type { ConfigFile, ConfigReader } from './config-file.ts'
import { textValue } from './text-value.ts'

const controllers: readonly (readonly [RegExp, string])[] = [
  [/^nginx\.ingress\.kubernetes\.io\//, 'ingress-nginx'],
  [/^(haproxy-ingress\.github\.io|haproxy\.org|ingress\.kubernetes\.io)\//, 'haproxy'],
]

/**
 * Annotations of an Ingress: `enable-cors` with `cors-allow-…`. ingress-nginx opens to every origin, and allows
 * credentials, where nothing else is said (its documentation, Annotations, Enable CORS).
 */
export const ingressAnnotations: ConfigReader = (file) => {
  const policies: DeclaredPolicy[] = []
  for (const root of file.roots)
    everyMap(root, (map) => {
      for (const [prefix, stack] of controllers) {
        const policy = policyOf(map, prefix, stack, file)
        if (policy !== null) policies.push(policy)
      }
    })
  return policies
}

function policyOf(
  map: ConfigMap,
  prefix: RegExp,
  stack: string,
  { path, tree }: ConfigFile,
): DeclaredPolicy | null {
  const given = new Map(
    map.entries.flatMap((one) =>
      prefix.test(one.key) && one.value.kind === 'text'
        ? [[one.key.replace(prefix, ''), { ...one, text: one.value.text }] as const]
        : [],
    ),
  )
  const enabled = given.get('enable-cors') ?? given.get('cors-enable')
  const origin = given.get('cors-allow-origin')
  if (enabled === undefined && origin === undefined) return null
  const isPatched = enabled === undefined && isPatch(path, tree)
  const isEnabledBeside = isPatched || (enabled === undefined && enabledInChart(path, tree))
  const text = (name: string) => {
    const one = given.get(name)
    return one === undefined ? undefined : textValue(one.text)
  }
  const place = {
    file: path,
    line: origin?.line ?? enabled?.line ?? map.line,
    stack,
    readBy: 'ingress-nginx',
    tree,
  }
  const isOff = !isEnabledBeside && enabled?.text !== 'true' && !(enabled?.text ?? '').includes('$')
  const says =
    enabled === undefined
      ? 'the annotation stands without enable-cors: "true", and does nothing'
      : `enable-cors is ${JSON.stringify(enabled.text)}: the policy is off`
  const isNginx = stack === 'ingress-nginx'
  return declare(place, {
    origins: isOff ? { kind: 'list', items: [] } : (text('cors-allow-origin') ?? known('*')),
    methods: text('cors-allow-methods'),
    headers: text('cors-allow-headers'),
    credentials: text('cors-allow-credentials'),
    // What a patch does not name stays as the base has it.
    otherwise: isPatched
      ? { credentials: 'unknown' }
      : isNginx
        ? { methods: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'], credentials: true }
        : {},
    findings: isOff ? [{ cause: 'cors-not-configured', line: enabled?.line ?? place.line, says }] : [],
  })
}

/** A kustomization, or a file that one beside it lays over the base. */
function isPatch(path: string, tree: ConfigFile['tree']): boolean {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(path) ?? []
  if (/^kustomization\.ya?ml$/i.test(name)) return true
  return ['kustomization.yaml', 'kustomization.yml'].some((one) => {
    const text = tree.text(folder + one) ?? ''
    return (
      new RegExp(`(?:path: *["']?|^ *- +)(?:\\./)?${name.replace(/[^\w-]/g, '\\$&')}["']?\\s*$`, 'm').test(
        text.slice(Math.max(text.search(/^patches/m), 0)),
      ) && /^patches/m.test(text)
    )
  })
}

/** Values of a chart are laid over each other: another file of them may switch it on. */
function enabledInChart(path: string, tree: ConfigFile['tree']): boolean {
  const [, folder] = /^(.*\/)?values[\w.-]*\.ya?ml$/.exec(path) ?? [null, null]
  if (folder === null) return false
  return tree.paths.some(
    (other) =>
      other !== path &&
      other.startsWith(folder ?? '') &&
      /^values[\w.-]*\.ya?ml$/.test(other.slice((folder ?? '').length)) &&
      /\/(?:enable-cors|cors-enable)["']?:\s{0,4}["']?true/.test(tree.text(other) ?? ''),
  )
}
