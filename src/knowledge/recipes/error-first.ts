import type { Finding } from '../model/diagnosis.ts'

/** Where everything fails alike, or the program says that it broke off: the error, before any policy. */
export function errorFirst({ id, particulars: { failsWith, says } }: Finding): readonly string[] {
  if (id === 'cors-not-configured' && says !== undefined)
    return [`First mend what the body tells of: ${says}. Headers of a policy may be set there already.`]
  if (failsWith === undefined) return []
  return failsWith === 401 || failsWith === 403
    ? [
        `First find who answers ${failsWith} to everything (a firewall, a list of addresses, a login): until the application is reached, no line of a policy shows.`,
      ]
    : [
        `First find why everything is answered ${failsWith}: the log of the server says it at the time of this request. A good response may carry the headers already.`,
      ]
}
