/** Logs that people bring for access logs and that cannot tell of preflights, each by a line of it and what it lacks. */
const others: readonly (readonly [RegExp, string])[] = [
  [
    /^\[\w{3} \w{3} +\d{1,2} [\d:.]{8,20} \d{4}\] \[[\w-]{0,40}:?\w{0,20}\] (?:\[pid |\[client )/m,
    'this is the error log of Apache, whose lines name no method and no status',
  ],
  [
    /^(?:START|END|REPORT) RequestId: /m,
    'this is the log of a Lambda function, which names no status of its responses: the access log of the API Gateway in front of it does',
  ],
  [
    /"webaclId":/,
    'this is the log of AWS WAF, which names what a rule did and no status: the log of what stands behind it does; a preflight with the action BLOCK never reached that',
  ],
  [
    /"resourceSpans":/,
    'these are spans of OpenTelemetry, which are not read: the access log of the server names method, path and status too',
  ],
]

/** What a text is that is no access log, as the end of a sentence; null where nothing is known of it. */
export function otherLog(text: string): string | null {
  return others.find(([line]) => line.test(text.slice(0, 20_000)))?.[1] ?? null
}
