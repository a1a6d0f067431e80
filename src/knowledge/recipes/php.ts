import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const php: Stack = {
  livesIn: 'the front controller (index.php), or the server configuration before it',
  breaksHere: [
    'A warning or echo before header() makes the headers fail.',
    'The script exits early, or a fatal error ends it, before the headers are set.',
    'header() in PHP and Header set in .htaccess both send it.',
  ],
  takeOut: 'delete every header() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'Put this at the very top of the front controller, before any output, session or authentication.',
    ],
    settings: { origins: '$origins' },
    perCause: {
      'error-response-without-cors':
        'Set at the top, the headers are on errors of the script too; a crash of PHP is answered by the web server. Then look up the error in the log: it is the real fault.',
      'multiple-allow-origin':
        'Look for Header set in .htaccess or add_header in nginx beside the header() in PHP.',
    },
    reload: 'The next request takes it (reset OPcache where it does not check files).',
  },
  cookie: (name) => ({
    steps: ['For the session: session_set_cookie_params with the same values, before session_start().'],
    snippet: `setcookie(${js(name)}, $value, ['secure' => true, 'httponly' => true, 'samesite' => 'None', 'path' => '/']);`,
  }),
}

function snippet({ policy }: Need): string {
  const send = (name: string, value: string): string => `header(${js(`${name}: ${value}`)});`
  const shared = [
    ...(policy.credentials ? [send('Access-Control-Allow-Credentials', 'true')] : []),
    ...(policy.exposed.length > 0 ? [send('Access-Control-Expose-Headers', policy.exposed.join(', '))] : []),
  ]
  return `<?php

// at the very top of index.php
$origins = ${list(policy.origins.map(js), '')};
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
header('Vary: Origin', false);
if (in_array($origin, $origins, true)) {
    header('Access-Control-Allow-Origin: ' . $origin);
${shared.map((line) => `    ${line}\n`).join('')}}
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
    ${send('Access-Control-Allow-Methods', policy.methods.join(', '))}
    ${send('Access-Control-Allow-Headers', policy.headers.join(', '))}
    ${send('Access-Control-Max-Age', String(policy.maxAge))}
    http_response_code(204);
    exit;
}
`
}
