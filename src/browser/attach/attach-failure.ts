/** Why no browser could be watched. Closed. `found` is what was found in its place, one line. */
export interface AttachFailure {
  readonly kind: 'failure'
  readonly reason:
    | 'no-browser'
    | 'no-display'
    | 'not-started'
    | 'not-a-url'
    | 'not-loopback'
    | 'nobody-listens'
    | 'not-a-browser'
    | 'not-allowed'
    | 'two-browsers'
    | 'unreadable-profile'
    | 'page-not-loaded'
    | 'interrupted'
  readonly found: string
}

export function attachFailure(reason: AttachFailure['reason'], found: string): AttachFailure {
  return { kind: 'failure', reason, found }
}

/** The one place where a failure becomes a sentence: what was expected, what was found, what to do. */
export function describeAttachFailure({ reason, found }: AttachFailure): string {
  switch (reason) {
    case 'no-browser':
      return found === ''
        ? 'expected an installed Chrome, Chromium, Edge or Firefox, found none; name one with --browser FILE, or join a running one with --browser-url'
        : `expected a browser that can be run, found ${found}; name one with --browser FILE`
    case 'no-display':
      return 'expected a display for the window of the browser, found none; add --headless, or join a running browser with --browser-url'
    case 'not-started':
      return `expected the browser to start, found: ${found}; name another with --browser FILE, or join a running one with --browser-url`
    case 'not-a-url':
      return `--browser-url: expected http://127.0.0.1:9222 or a ws:// URL, found ${found}`
    case 'not-loopback':
      return `--browser-url: expected a loopback address, found ${found}; whoever reaches such a port controls the browser: tunnel it (ssh -L 9222:127.0.0.1:9222), or add --allow-remote`
    case 'nobody-listens':
      return `expected a browser's debugging port at ${found}, found nobody listening; Chrome 136 and later ignores --remote-debugging-port on the default profile: start it with --user-data-dir=FOLDER as well, or with Chrome 144 and later allow it at chrome://inspect/#remote-debugging`
    case 'not-a-browser':
      return `expected a browser's debugging port, found ${found}; a browser listens at the port that --remote-debugging-port gives it`
    case 'not-allowed':
      return `expected the browser to allow it, found ${found}; press Allow in the browser, or switch it on at chrome://inspect/#remote-debugging`
    case 'two-browsers':
      return `expected one browser to join, found ${found}; name one with --browser-url`
    case 'unreadable-profile':
      return `expected to read DevToolsActivePort of the browser's profile, found ${found}; give its port with --browser-url`
    case 'page-not-loaded':
      return `expected the browser to load the page, found ${found}; open its address in that browser, or leave PAGE out and go there yourself`
    case 'interrupted':
      return 'interrupted'
  }
}
