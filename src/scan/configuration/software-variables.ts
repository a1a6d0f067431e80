import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { declare } from '../declare.ts'
import type { SourceTree } from '../scan.ts'
import type { ConfigReader } from './config-file.ts'
import { textValue } from './text-value.ts'

/** Variables of the environment by which a ready-made server is told its origins, each from its documentation. */
const variables: ReadonlyMap<string, string> = new Map([
  ['OLLAMA_ORIGINS', 'ollama'],
  ['MINIO_API_CORS_ALLOW_ORIGIN', 'minio'],
  ['PGRST_SERVER_CORS_ALLOWED_ORIGINS', 'supabase'],
  ['http.cors.allow-origin', 'elasticsearch'],
  ['HASURA_GRAPHQL_CORS_DOMAIN', 'hasura'],
  ['LMS_CORS', 'lm-studio'],
  ['LM_STUDIO_CORS', 'lm-studio'],
  ['VLLM_ALLOWED_ORIGINS', 'vllm'],
])

const names = [...variables.keys()].map((name) => name.replaceAll('.', '\\.')).join('|')

const assignment = new RegExp(
  `(?<![\\w.])(${names})\\s{0,9}["']?\\s{0,9}[:=]\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s#"',}]+))`,
  'g',
)

/** Such variables wherever they are set: compose files, manifests, Dockerfiles, units of systemd, `.env`. */
export function variablesIn(path: string, text: string, tree: SourceTree): readonly DeclaredPolicy[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(#|\/\/)/.test(line) || /^http\.cors/.test(line)) return []
    return [...line.matchAll(assignment)].map(([, name = '', double, single, bare]) =>
      policyOf(path, index + 1, variables.get(name) ?? '', double ?? single ?? bare ?? '', tree),
    )
  })
}

function policyOf(
  file: string,
  line: number,
  stack: string,
  value: string,
  tree: SourceTree,
): DeclaredPolicy {
  return declare(
    { file, line, stack, tree },
    { origins: textValue(value.replace(/(?<!["'])["']+$/, '')), otherwise: { credentials: 'unknown' } },
  )
}

/** `- name: OLLAMA_ORIGINS` with its `value:` below, as Kubernetes has it, is read as one assignment. */
export const softwareVariables: ConfigReader = ({ path, text, tree }) =>
  variablesIn(
    path,
    text.replace(/name:[^\S\n]{0,9}["']?([\w.]{1,100})["']?[^\S\n]{0,9}\r?\n[^\S\n]{0,99}value:/g, '\n$1:'),
    tree,
  )
