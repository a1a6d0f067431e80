import type { Case } from '../model/case.ts'
import type { Finding, Proof } from '../model/diagnosis.ts'
import type { Evidence } from '../model/evidence.ts'
import { proof } from './cause.ts'

const mostShown = 3

/** What source and configuration say that bears on a finding, each with file and line. */
export function fromSource(finding: Finding, subject: Case, evidence: Evidence): readonly Proof[] {
  const declared = evidence.declared.flatMap(({ file, findings }) =>
    findings
      .filter(({ cause }) => cause === finding.id)
      .map(({ line, says }) => proof(null, `${file}:${line}: ${says}`)),
  )
  const calls = isAboutAddress(finding) ? callsTo(subject, evidence) : []
  const proxies = finding.variant === 'dev-proxy-only' ? proxiesOf(subject, evidence) : []
  return [...declared, ...calls, ...proxies].slice(0, mostShown)
}

/** The address that the page calls is itself the fault. */
function isAboutAddress({ id }: Finding): boolean {
  return /^(wrong-url|mixed-content|dns-failure|bad-port|local-network-access)$/.test(id)
}

function callsTo({ url }: Case, { calls }: Evidence): readonly Proof[] {
  const { origin } = new URL(url)
  return calls
    .filter((call) => originOf(call.url) === origin)
    .map(({ file, line, url: named, setBy }) =>
      proof(null, `${file}:${line} calls ${named}${setBy === undefined ? '' : `, which ${setBy} sets`}`),
    )
}

/** A template's gaps stand past the host. */
function originOf(url: string): string | null {
  const whole = url.startsWith('//') ? `https:${url}` : /^localhost/i.test(url) ? `http://${url}` : url
  return URL.canParse(whole) ? new URL(whole).origin : null
}

function proxiesOf({ url }: Case, { proxies }: Evidence): readonly Proof[] {
  const { pathname } = new URL(url)
  return proxies
    .filter(({ stack, path }) => stack === 'vite' && path !== '' && pathname.startsWith(path))
    .map(({ file, line, path, target }) =>
      proof(null, `${file}:${line} passes ${path} on to ${target ?? 'another server'}, in development only`),
    )
}
