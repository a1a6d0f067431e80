import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { ingressAnnotations } from './annotations.ts'
import { at, entry, textIn, type ConfigMap, type ConfigValue } from './config-tree.ts'
import { configFile, type ConfigFile, type ConfigReader } from './config-file.ts'
import { readYaml } from './read-yaml.ts'

/** Patches that stand in a kustomization: operations on annotations, or a part of an Ingress that is laid over the base's. */
export const kustomize: ConfigReader = (file) => {
  if (!/(^|\/)kustomization\.ya?ml$/i.test(file.path)) return []
  const lists = file.roots.flatMap((root) => [at(root, 'patches'), at(root, 'patchesJson6902')])
  return lists
    .flatMap((list) => (list?.kind === 'list' ? list.items : []))
    .flatMap((item) => {
      const patch = entry(item, 'patch')
      const text = textIn(patch?.value)
      return patch === undefined || text === null ? [] : policiesOf(text, patch.line, file)
    })
}

function policiesOf(text: string, line: number, file: ConfigFile): readonly DeclaredPolicy[] {
  const roots = readYaml(text).roots.map((root) => (root.kind === 'list' ? annotationsOf(root) : root))
  return ingressAnnotations(configFile({ ...file, text, roots })).map((policy) => ({
    ...policy,
    line: policy.line + line,
  }))
}

/** `{ op: replace, path: /metadata/annotations/…~1cors-allow-origin, value }` as the annotations that they set (RFC 6901, 4). */
function annotationsOf(operations: ConfigValue & { readonly kind: 'list' }): ConfigMap {
  const entries = operations.items.flatMap((one) => {
    const [path, value] = [textIn(at(one, 'path')), entry(one, 'value')]
    const key = path === null ? undefined : /^\/metadata\/annotations\/(.+)$/.exec(path)?.[1]
    if (key === undefined || value === undefined || /^remove$/i.test(textIn(at(one, 'op')) ?? '')) return []
    return [{ ...value, key: key.replaceAll('~1', '/').replaceAll('~0', '~') }]
  })
  return { kind: 'map', line: operations.line, entries }
}
