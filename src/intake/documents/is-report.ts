/** Whether a text begins as what browsers send to a reporting endpoint: a list of reports, or one. */
export function isReport(text: string): boolean {
  return /^\s*[{[]/.test(text) && /"csp-report"|"blockedURL"|"blocked-uri"|"network-error"/.test(text)
}
