import { API } from '../lib.mjs'

export default {
  id: 'php-fatal-200',
  source: 'stackoverflow.com/questions/2867057; php.net display_errors',
  software: 'PHP',
  kind: 'nobody',
  story: "A fatal error before the headers, shown with status 200: what the policy would have sent is not known.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 200,
      headers: [
        ['X-Powered-By', 'PHP/8.1.2'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ],
      body: "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function mb_strlen() in /var/www/html/index.php:12\nStack trace:\n#0 {main}\n  thrown in <b>/var/www/html/index.php</b> on line <b>12</b><br />\n",
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['cors-not-configured'],
    neverCertain: ['cors-not-configured'],
    fixFor: ['php', null],
    mustSay: [/broke off/],
  },
}
