import type { Engine } from '../../model/cors-error.ts'

/**
 * Whether an engine shows its owner's client certificate to a server of another origin that asks for one. Fetch standard,
 * 4.6 (HTTP-network fetch): as a credential, where credentials are included, which a preflight never does. Chromium shows
 * it all the same (seen in 156, https://crbug.com/775438); Firefox keeps to the standard (seen in 153). WebKit was not
 * measured and is taken at the standard's word.
 */
export function showsCertificate(
  engine: Engine,
  form: 'preflight' | 'request',
  includesCredentials: boolean,
): boolean {
  return engine === 'chromium' || (form === 'request' && includesCredentials)
}
