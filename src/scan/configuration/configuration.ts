import type { FileScan, Scanner } from '../scan.ts'
import { ingressAnnotations } from './annotations.ts'
import { corsOptions } from './cors-options.ts'
import { configFile, type ConfigReader } from './config-file.ts'
import { headerEntries } from './header-entries.ts'
import { kustomize } from './kustomize.ts'
import { readConfig } from './read-config.ts'
import { softwareVariables } from './software-variables.ts'
import { snippets } from './snippets.ts'
import { traefik } from './traefik.ts'

const readers: readonly ConfigReader[] = [
  ingressAnnotations,
  kustomize,
  traefik,
  headerEntries,
  corsOptions,
  softwareVariables,
  snippets,
]

/** Files that list what was installed or built, or that tools write: nobody declares a policy there. */
const written =
  /(^|\/)(package|composer|tsconfig[\w.-]*|jsconfig|manifest|angular|nx|lerna|deno|jsr|bower|components|turbo|biome|renovate|\.eslintrc|\.prettierrc|cspell|\.all-contributorsrc)\.jsonc?$|(^|\/)(Chart|pubspec|mkdocs|\.pre-commit-config|\.gitlab-ci|dependabot|pnpm-workspace)\.ya?ml$|[-.]lock(\.|$)|[-._]lock\.(json|ya?ml|toml)$|(^|\/)(Cargo|pyproject|Pipfile)\.toml$|(^|\/)(Cargo|poetry|uv|Pipfile|composer|Gemfile|flake)\.lock$|\.(schema|map)\.json$|(^|\/)wrangler\.(toml|jsonc?)$|(^|\/)(\.github|\.vscode|locales?|i18n|translations)\//

/** YAML, JSON, TOML, Bicep and properties of hosts, gateways, proxies, buckets and frameworks. */
export const configuration: Scanner = {
  reads: (path, text) =>
    /\.(ya?ml|jsonc?|json5|toml|template|properties|j2|tpl|bicep)$/.test(path) &&
    !written.test(path) &&
    /cors|access-?control|origins?\b|_ORIGINS?/i.test(text),
  scan: (path, text, tree): FileScan => {
    const read = readConfig(path, text)
    if (read === null) return {}
    const { roots, problem } = read
    const file = configFile({ path, text, tree, roots })
    const policies = readers.flatMap((reader) => reader(file))
    return {
      policies,
      problems: problem === null || !/cors|access-?control/i.test(text) ? [] : [{ file: path, ...problem }],
    }
  },
}

export function isWritten(path: string): boolean {
  return written.test(path)
}
