export default { id: 'slack-authorization-not-listed', source: 'slackapi/node-slack-sdk#982', software: 'third-party', kind: 'list',
  story: 'The Web API of Slack answers pages with * and a list that has no Authorization.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['server', 'Apache'], ['access-control-allow-origin', '*'], ['access-control-allow-headers', 'slack-route, x-slack-version-ts, x-b3-traceid, x-b3-spanid, x-b3-parentspanid, x-b3-sampled, x-b3-flags'], ['access-control-expose-headers', 'x-slack-req-id, retry-after'], ['x-slack-req-id', 'abc'], ['x-slack-backend', 'r'], ['via', '1.1 slack-prod.tinyspeck.com, envoy-www-iad-a']]
      return { status: 200, headers: [...c, ['content-type', method === 'OPTIONS' ? 'text/html' : 'application/json; charset=utf-8']], body: method === 'OPTIONS' ? '' : '{"ok":false,"error":"not_authed"}' }
    })
    return { url: `https://slack.com:${port}/api/chat.postMessage`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer xoxb-1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: [null, 'apache'], mustSay: [/authorization/i] } }
