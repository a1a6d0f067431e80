import { isOfContentScript } from '../facts/content-script.ts'
import type { Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Finding } from '../model/diagnosis.ts'

/**
 * For a page inside of a browser extension or an app: what lets it call without CORS at all, which is the smaller change
 * and often the only one. Sources: Chrome, "Cross-origin network requests"; Capacitor, CapacitorHttp; Tauri, http plugin.
 */
export function shellSteps(
  { id }: Pick<Finding, 'id'>,
  { pageOrigin }: Pick<Case, 'pageOrigin'>,
  evidence: Pick<Evidence, 'reported'>,
): readonly string[] {
  if (!isOfPolicy(id)) return []
  if (isOfContentScript(evidence))
    return [
      `The call comes from a content script of an extension, and so it is made as ${pageOrigin}, which the API need not know: let the extension’s service worker (background script) make it, with the API in host_permissions of the manifest, and hand the data on by a message (runtime.sendMessage). It needs no CORS.`,
      'Only where it must be the page that asks, let the server allow its origin:',
    ]
  const [scheme] = pageOrigin.split(':')
  switch (scheme) {
    case 'chrome-extension':
    case 'moz-extension':
    case 'safari-web-extension':
      return [
        `The page belongs to an extension: with the API in host_permissions of its manifest, its service worker and its own pages may read it without CORS. A content script may not: let it ask the service worker by a message. Where the server itself refuses a foreign Origin (403), it has to know the extension all the same.${scheme === 'moz-extension' ? ' Firefox gives every installation an origin of its own, so no list of a server can name it.' : ''}`,
        'Only where the API must know the extension, let the server allow its origin:',
      ]
    case 'capacitor':
    case 'ionic':
      return [
        'The page runs in the web view of an app: CapacitorHttp (plugins.CapacitorHttp.enabled in the configuration) sends its calls natively, without CORS.',
        'Else let the server allow the origin; iOS has capacitor://localhost, Android https://localhost:',
      ]
    case 'tauri':
      return [
        'The page runs in the web view of an app: the http plugin of Tauri sends its calls natively, without CORS.',
        'Else let the server allow the origin; Windows and Android have http://tauri.localhost, macOS and Linux tauri://localhost:',
      ]
    case 'vscode-webview':
      return [
        'The page is a webview of VS Code, whose origin has an id that is made anew for each: no list of a server can name it for good. Let the extension make the call in its own process, which knows no CORS, and hand the data on (webview.postMessage).',
        'Only to try it out now, let the server allow the origin:',
      ]
    default:
      return []
  }
}

/** The change in one line, where it is not the policy's. */
export function shellTitle({ id }: Pick<Finding, 'id'>, evidence: Pick<Evidence, 'reported'>): string | null {
  return isOfPolicy(id) && isOfContentScript(evidence)
    ? 'Let the extension’s service worker make the call'
    : null
}

function isOfPolicy(id: Finding['id']): boolean {
  return ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'].includes(id)
}
