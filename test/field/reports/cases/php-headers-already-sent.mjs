import { API } from '../lib.mjs'

export default {
  id: 'php-headers-already-sent',
  source: 'php.net/manual/en/function.header.php; stackoverflow.com/questions/8028957',
  software: 'PHP',
  kind: 'nobody',
  story: "A blank before <?php: header() comes too late, and PHP says so in the body of a 200.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 200,
      headers: [
        ['Server', 'Apache/2.4.57'],
        ['X-Powered-By', 'PHP/8.2.7'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ],
      body: "<br />\n<b>Warning</b>:  Cannot modify header information - headers already sent by (output started at /var/www/html/api.php:1) in <b>/var/www/html/api.php</b> on line <b>3</b><br />\n{\"ok\":true}",
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['cors-not-configured'],
    fixFor: ['php', null],
    mustSay: [/headers already sent/],
  },
}
