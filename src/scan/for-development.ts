import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { isLocal, isOnlyDevelopment } from './judge-origins.ts'

/** Whether a file is read in development or tests alone, by its name: `appsettings.Development.json`, `.env.local`. */
export function isForDevelopment(path: string): boolean {
  const name = path.split('/').at(-1) ?? path
  return /(?:^|[._-])(?:dev|development|local|tests?|testing)(?:[._-]|$)/i.test(name)
}

/** Whether a file is a test: what it declares is none of the program's. */
export function isTest(path: string): boolean {
  return /(^|\/)(tests?|spec|specs|e2e|__tests__|testdata|fixtures?)\/|(_test\.go|Tests?\.(java|kt|cs)|_spec\.rb|_test\.py|(^|\/)test_[^/]*\.py|[.-](test|spec|e2e)\.[cm]?[jt]sx?)$/i.test(
    path,
  )
}

/**
 * Origins of development are no fault where a file is for development, or where another profile of the same settings
 * names others (`application.yml` and what stands in it for `prod`).
 */
export function withoutDevelopment(policies: readonly DeclaredPolicy[]): readonly DeclaredPolicy[] {
  const open = policies.filter(isPublic)
  const public_ = new Set(open.map(settingsOf))
  const overlaid = new Set(open.flatMap(basesUnder))
  return policies.map((policy) => {
    if (!policy.findings.some(isOnlyDevelopment)) return policy
    const settings = settingsOf(policy)
    const isMeant =
      isForDevelopment(policy.file) ||
      (settings !== null && public_.has(settings)) ||
      isOverlaid(policy, overlaid)
    if (!isMeant) return policy
    return { ...policy, findings: policy.findings.filter((finding) => !isOnlyDevelopment(finding)) }
  })
}

/** An overlay of Kustomize lays its own over what the base beside it says. */
function isOverlaid({ file, stack }: DeclaredPolicy, overlaid: ReadonlySet<string>): boolean {
  const base = /(?:^|\/)base\//.exec(file)
  return base !== null && overlaid.has(`${stack} ${file.slice(0, base.index)}`)
}

/** The software of an overlay with the folders that its base may stand in. */
function basesUnder({ file, stack }: DeclaredPolicy): readonly string[] {
  return [...file.matchAll(/(?:^|\/)overlay/g)].map(({ index }) => `${stack} ${file.slice(0, index)}`)
}

function isPublic({ origins }: DeclaredPolicy): boolean {
  return Array.isArray(origins) && origins.some((origin: string) => !isLocal(origin))
}

/** The settings that a file is a profile of; null for any other file. */
function settingsOf({ file }: DeclaredPolicy): string | null {
  const [, folder = '', name] = /^(.*\/)?(application|appsettings|bootstrap)[\w.-]*\.\w+$/.exec(file) ?? []
  return name === undefined ? null : folder + name
}
