import { expect, it } from 'vitest'
import { mismatchInChromium } from '../../../../src/knowledge/browsers/engines/chromium-allow-origin.ts'

// Measured, each of them, in Chromium.
it.each([
  ...['null', 'http://a', 'http://u:p@a', 'foo://a', 'foo:a', 'about:blank', 'blob:http://a:x'],
  ...[
    'chrome-extension://a:x',
    'chrome-extension://a:99999',
    'chrome-extension://a:-1',
    'CHROME-EXTENSION://a:x',
  ],
  ...[
    'chrome-extension://a:x/',
    'chrome-extension://a:b@c@d:x',
    'chrome-extension://[::1]:x',
    'chrome-extension:a:x',
  ],
  ...['chrome://a:x', 'chrome-error://a:x', 'chrome-untrusted://a:x', 'devtools://a:x', 'isolated-app://a:x'],
  ...['filesystem:http://a/t', 'filesystem:http://a/temporary/', 'filesystem:file:///temporary/'],
  ...['filesystem:chrome-extension://a/temporary/', 'FILESYSTEM:HTTP://a/TEMPORARY/'],
])('%j is a URL that does not match', (value) =>
  expect(mismatchInChromium(value)).toBe('AllowOriginMismatch'),
)

it.each([
  ...[
    '',
    'a',
    'http://',
    'http://a:x',
    'http://a:99999',
    'moz-extension',
    'ws://a:x',
    'ftp://a:x',
    'foo://a:x',
  ],
  ...[
    'chrome-extension://',
    'chrome-extension://a:b:c',
    'chrome-extension://a::x',
    'chrome-extension://a:80:80',
  ],
  ...[
    'chrome-extension://a:]',
    'chrome-extension://a<b:x',
    'chrome-extension://1.2.3.999:x',
    'chrome-extension:?a',
  ],
  ...[
    'filesystem:',
    'filesystem:a',
    'filesystem:http://a',
    'filesystem:http://a/',
    'filesystem:foo://a/temporary/',
  ],
  ...['filesystem:https://a:x/temporary/', 'filesystem:blob:http://a/temporary/'],
])('%j is no URL', (value) => expect(mismatchInChromium(value)).toBe('InvalidAllowOriginValue'))

it.each(['a b', 'a,b', 'http://a, http://b', 'null, null', 'chrome-extension://a:8 0'])(
  '%j is several',
  (value) => expect(mismatchInChromium(value)).toBe('MultipleAllowOriginValues'),
)
