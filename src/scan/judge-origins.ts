import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import type { ScanFinding } from './scan.ts'

const onlyDevelopment = 'only development origins are allowed'

/** What a file for development may well say. */
export function isOnlyDevelopment({ says }: ScanFinding): boolean {
  return says.includes(onlyDevelopment)
}

/** What is wrong with the origins a policy declares, as far as the file alone tells it. */
export function judgeOrigins(
  origins: DeclaredPolicy['origins'],
  credentials: DeclaredPolicy['credentials'],
  line: number,
): readonly ScanFinding[] {
  if (origins === 'unknown') return []
  if (origins === '*') {
    return credentials === true
      ? [
          {
            cause: 'wildcard-with-credentials',
            line,
            says: 'the wildcard stands together with credentials: browsers refuse the pair',
          },
        ]
      : []
  }
  if (origins === 'reflect') {
    const says =
      credentials === true
        ? 'every origin is sent back, with credentials: any site can act as the visitor'
        : 'every origin is sent back as allowed'
    return [{ cause: 'origin-not-allowed', line, says: `${says}; compare against a list` }]
  }
  const each = origins.flatMap((origin) => judgeOrigin(origin, line))
  const onlyLocal = origins.length > 0 && origins.every(isLocal)
  return onlyLocal
    ? [
        ...each,
        {
          cause: 'origin-not-allowed',
          line,
          says: `${onlyDevelopment}: ${origins.join(', ')}`,
        },
      ]
    : each
}

/** What is wrong with one origin as it is written. */
export function judgeOrigin(origin: string, line: number): readonly ScanFinding[] {
  const finding = (cause: string, says: string): readonly ScanFinding[] => [
    { cause, line, says: `“${origin}” ${says}` },
  ]
  if (origin === 'null') return finding('null-origin', 'allows every sandboxed frame and local file')
  if (/[*^$\\()]/.test(origin)) return []
  if (/,/.test(origin))
    return finding('multiple-allow-origin', 'is several origins in one value, which no browser accepts')
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(origin))
    return finding('origin-not-allowed', 'has no scheme; an origin begins with https:// or http://')
  if (/^[a-z]+:\/\/[^/]+\/$/i.test(origin))
    return finding('origin-not-allowed', 'ends in a slash; an origin never does')
  if (/^[a-z]+:\/\/[^/]+\/./i.test(origin))
    return finding('invalid-allow-origin', 'has a path; an origin ends with its host or port')
  return []
}

export function isLocal(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/i.test(origin)
}

/** A pattern that more hosts fit than were meant. */
export function judgePattern(
  pattern: string,
  line: number,
  credentials: DeclaredPolicy['credentials'],
): readonly ScanFinding[] {
  const finding = (says: string): ScanFinding => ({ cause: 'origin-not-allowed', line, says })
  if (fitsAll(pattern)) {
    const harm = credentials === true ? ', with credentials: any site can act as the visitor' : ''
    return [finding(`the pattern ${pattern} fits every origin${harm}; compare against a list`)]
  }
  // Ruby and Python write the ends as \A and \z. What begins with a dot fits the names below a host alone.
  const isOpen = !/^(\^|\\A|\\\.)/.test(pattern) || !/(\$|\\[zZ])$/.test(pattern)
  const isOpenBehind = /[\w)\]]\.[*+]\$?$/.test(pattern)
  const another = anotherSite(pattern)
  const dots = /[a-z0-9]\.(com|org|net|io|dev|app|example)\b/i.test(pattern.replaceAll('\\.', ''))
  return [
    ...(isOpen
      ? [finding(`the pattern ${pattern} is not anchored at both ends: longer hosts fit it too`)]
      : []),
    ...(isOpenBehind && !isOpen
      ? [finding(`the pattern ${pattern} lets anything follow the host: ${followed(pattern)} fits it too`)]
      : []),
    ...(another !== null && !isOpen
      ? [
          finding(
            `the pattern ${pattern} lets anything stand before the host, without a dot between: ${another} fits it too`,
          ),
        ]
      : []),
    ...(dots ? [finding(`a dot in ${pattern} is not escaped: it stands for any character`)] : []),
  ]
}

const scheme = String.raw`(?:https?\??:\\?/\\?/|https\?:\\?/\\?/|\(\??:?https?\|https?\):\\?/\\?/)`

/** `.*`, with its ends and a scheme before it or without. */
function fitsAll(pattern: string): boolean {
  return new RegExp(String.raw`^(?:\^|\\A)?${scheme}?\(?\.[*+]\??\)?(?:\$|\\[zZ])?$`).test(pattern)
}

/** A name that anyone can register and that fits: `.*` right before a registrable name, with no dot between; what hosts hand out under their own name counts as one. */
function anotherSite(pattern: string): string | null {
  const found = new RegExp(
    String.raw`^(?:\^|\\A)?${scheme}\(?(?:\.[*+]\??|\\w[*+]|\[[^\]]{1,40}\][*+])\)?([a-z\d-]{1,63})\\?\.((?:(?:com?|org|net|gov|ac)\\?\.[a-z]{2}|(?:vercel|netlify|onrender|web|firebaseapp|herokuapp|azurewebsites|pages|workers|github)\\?\.[a-z]{2,4}|[a-z]{2,12}))(?:\(|:|\$|\\[zZ])`,
    'i',
  ).exec(pattern)
  return found === null ? null : `https://evil${found[1] ?? ''}.${(found[2] ?? '').replace('\\', '')}`
}

/** What begins as a pattern that is open at its end, with another host behind it. */
function followed(pattern: string): string {
  const begin = pattern
    .replace(/^\^/, '')
    .replace(/\.[*+]\$?$/, '')
    .replace(/\\(?=[./-])/g, '')
  return `${begin}.evil.example`
}
