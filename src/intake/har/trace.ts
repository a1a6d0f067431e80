import { isNetLog, netLogAsHar } from './net-log.ts'
import { protocolEventsAsHar } from './protocol-events.ts'

/** What Chromium wrote of its own network, a NetLog or events of the DevTools protocol, as the HAR that it makes; null where a text is neither. */
export function traceAsHar(text: string): string | null {
  return isNetLog(text) ? netLogAsHar(text) : protocolEventsAsHar(text)
}
